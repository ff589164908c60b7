/**
 * The checks of filed reports: those of the Article 6.2 Reference Manual, done properly, and what
 * looking at all Parties' reports at once adds (domain §5.1, §5.2). In come typed rows of any
 * number of reports; out come a state for each report and findings with both values and both
 * places.
 *
 * <p>Pure: no clock, no ledger, no order of files has any say in what is found. What can't be
 * judged, because the other Party's report was not given, is told as such and never counts as
 * passed.
 */
@NullMarked
package article6.node.report.check;

import org.jspecify.annotations.NullMarked;
