@NullMarked
package article6.cli.network;

import org.jspecify.annotations.NullMarked;
