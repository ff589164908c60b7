/**
 * Corresponding adjustments as the tables of a biennial transparency report show them. In come a
 * Party's NDC, its inventory and the sums the ledger keeps; out come rows 3 to 14 of CTF table 4.
 * Nothing is ever typed in here, nothing is rounded on the way, and what is not known stays blank
 * instead of becoming zero.
 */
@NullMarked
package article6.contracts.adjustment;

import org.jspecify.annotations.NullMarked;
