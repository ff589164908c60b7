@NullMarked
package article6.cli.bulk;

import org.jspecify.annotations.NullMarked;
