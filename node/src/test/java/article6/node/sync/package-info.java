/** Tests of catching up with honest, slow and lying peers. */
@NullMarked
package article6.node.sync;

import org.jspecify.annotations.NullMarked;
