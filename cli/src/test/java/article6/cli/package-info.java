@NullMarked
package article6.cli;

import org.jspecify.annotations.NullMarked;
