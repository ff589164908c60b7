@NullMarked
package article6.cli.scenario;

import org.jspecify.annotations.NullMarked;
