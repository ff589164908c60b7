/** Tests of snapshots, on real stores. */
@NullMarked
package article6.node.snapshot;

import org.jspecify.annotations.NullMarked;
