@NullMarked
package article6.cli.cadt;

import org.jspecify.annotations.NullMarked;
