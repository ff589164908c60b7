@NullMarked
package article6.cli.demo;

import org.jspecify.annotations.NullMarked;
