/** Trees against naive models that follow the definitions word by word. */
@NullMarked
package article6.contracts.tree;

import org.jspecify.annotations.NullMarked;
