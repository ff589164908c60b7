@NullMarked
package article6.cli.view;

import org.jspecify.annotations.NullMarked;
