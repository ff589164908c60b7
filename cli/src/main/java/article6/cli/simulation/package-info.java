/** {@code a6 sim}: in come a seed and sizes, out comes what simulated networks went through. */
@NullMarked
package article6.cli.simulation;

import org.jspecify.annotations.NullMarked;
