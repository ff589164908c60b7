/**
 * Initial reports and regular information (2/CMA.3 annex ¶18–23; domain §4.2, §4.3), drafted. In
 * come a state, its events and what a Party's officers wrote; out comes every question of the
 * report with what the ledger knows, what a person said, and what is still missing. What a person
 * writes is kept by that person and never here.
 */
@NullMarked
package article6.node.report.narrative;

import org.jspecify.annotations.NullMarked;
