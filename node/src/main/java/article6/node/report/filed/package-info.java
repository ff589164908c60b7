/**
 * Filed reports, read back: workbooks, CSV and JSON of the agreed electronic format, of this ledger
 * or anybody else's, in the words of both profiles, and the older draft of 6/CMA.4 annex VII. In
 * come bytes from outside; out come typed rows, or findings that name sheet, row and column.
 *
 * <p>What may never happen here: a value is guessed, a formula is executed, a file takes more
 * memory than its limits say, or part of a report is taken while another part is refused.
 */
@NullMarked
package article6.node.report.filed;

import org.jspecify.annotations.NullMarked;
