/**
 * Projections for people who report. In come the events of the blocks and a view of the state; out
 * come holdings at any past instant, flows between Parties and balances. All are pure functions of
 * what is final: nothing here is stored, typed in or approximated, and a report made twice of the
 * same blocks is the same report.
 */
@NullMarked
package article6.node.report;

import org.jspecify.annotations.NullMarked;
