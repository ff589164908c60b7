@NullMarked
package article6.cli.verify;

import org.jspecify.annotations.NullMarked;
