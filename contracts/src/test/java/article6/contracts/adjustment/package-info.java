/** Balances against the worked examples, and against formulas known to be wrong. */
@NullMarked
package article6.contracts.adjustment;

import org.jspecify.annotations.NullMarked;
