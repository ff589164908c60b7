@NullMarked
package article6.cli.keys;

import org.jspecify.annotations.NullMarked;
