/** Hostile bytes for every decoder that meets the network (fault class F16). */
@NullMarked
package article6.contracts.fuzz;

import org.jspecify.annotations.NullMarked;
