/** Tests of waiting transactions and their answers. */
@NullMarked
package article6.node.mempool;

import org.jspecify.annotations.NullMarked;
