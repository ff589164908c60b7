/**
 * Common tabular format, table 4 (structured summary), rows on cooperative approaches (5/CMA.3
 * annex II; domain §4.3). In come balances that the ledger computed and its annual reports; out
 * come the rows with their labels, and whether they tie out with the annual reports. Nothing is
 * typed in.
 */
@NullMarked
package article6.node.report.ctf;

import org.jspecify.annotations.NullMarked;
