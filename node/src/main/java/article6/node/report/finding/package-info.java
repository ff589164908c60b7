/**
 * What can be wrong with a filed report, and where. In come places and values; out come findings
 * with stable codes. Words for people stand in the catalogue under the codes; nothing here reads a
 * file or judges.
 */
@NullMarked
package article6.node.report.finding;

import org.jspecify.annotations.NullMarked;
