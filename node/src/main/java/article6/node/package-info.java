@NullMarked
package article6.node;

import org.jspecify.annotations.NullMarked;
