/** Tests of the chain, on a real store. */
@NullMarked
package article6.node.chain;

import org.jspecify.annotations.NullMarked;
