/** Tests of the room. */
@NullMarked
package article6.node.archive;

import org.jspecify.annotations.NullMarked;
