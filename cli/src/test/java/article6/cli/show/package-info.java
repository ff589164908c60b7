/** Tests of what the command shows. */
@NullMarked
package article6.cli.show;

import org.jspecify.annotations.NullMarked;
