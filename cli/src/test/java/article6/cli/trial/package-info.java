@NullMarked
package article6.cli.trial;

import org.jspecify.annotations.NullMarked;
