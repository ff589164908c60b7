@NullMarked
package article6.cli.console;

import org.jspecify.annotations.NullMarked;
