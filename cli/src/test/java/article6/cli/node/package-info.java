@NullMarked
package article6.cli.node;

import org.jspecify.annotations.NullMarked;
