@NullMarked
package article6.cli.simulation;

import org.jspecify.annotations.NullMarked;
