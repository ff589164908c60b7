/** Tests of the light client, with chains whose validators change. */
@NullMarked
package article6.contracts.light;

import org.jspecify.annotations.NullMarked;
