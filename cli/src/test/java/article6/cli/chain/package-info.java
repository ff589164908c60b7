/** Tests of the room. */
@NullMarked
package article6.cli.chain;

import org.jspecify.annotations.NullMarked;
