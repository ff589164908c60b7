/** The store on real disks: reopened, killed, filled, damaged. */
@NullMarked
package article6.node.store;

import org.jspecify.annotations.NullMarked;
