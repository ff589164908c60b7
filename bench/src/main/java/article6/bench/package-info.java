@NullMarked
package article6.bench;

import org.jspecify.annotations.NullMarked;
