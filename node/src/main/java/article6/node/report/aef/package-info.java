/**
 * The agreed electronic format: five tables in which a Party gives its annual information on
 * cooperative approaches (2/CMA.3 annex ¶20; 4/CMA.6 annex II). In come the events of the ledger, a
 * state, and which Party and year to report on; out come a workbook, CSV or JSON.
 *
 * <p>No cell is typed in or guessed: each row names the transactions it is made of, and what the
 * ledger does not know stays blank.
 */
@NullMarked
package article6.node.report.aef;

import org.jspecify.annotations.NullMarked;
