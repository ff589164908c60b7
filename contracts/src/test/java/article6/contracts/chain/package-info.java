/** Tests of blocks, the genesis and receipts, and networks for the tests of other rooms. */
@NullMarked
package article6.contracts.chain;

import org.jspecify.annotations.NullMarked;
