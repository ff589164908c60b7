/**
 * The chain of a stopped node: checked, compared, taken out and brought in. In come data folders,
 * chain files and the genesis, out go words and exit codes. Never here: what makes a block valid.
 */
@NullMarked
package article6.cli.chain;

import org.jspecify.annotations.NullMarked;
