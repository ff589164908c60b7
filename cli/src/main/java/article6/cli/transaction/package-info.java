/**
 * Transactions by hand: made from a file, signed by officers one after the other, handed in, asked
 * for. In come action files and key stores, out go transaction files that show what was signed.
 * Never here: a signature over something the person was not shown.
 */
@NullMarked
package article6.cli.transaction;

import org.jspecify.annotations.NullMarked;
