/**
 * When a Party owes what (domain §2.8). In come the state and a day; out come deadlines with their
 * status. No clock is read here, and no report is made.
 */
@NullMarked
package article6.node.report.calendar;

import org.jspecify.annotations.NullMarked;
