/**
 * Every object of the ledger as sheets and lines: what officers would otherwise type, one row an
 * action. In come workbooks and CSV of any origin, with a mapping where their columns are not
 * these; out come actions, or findings that name sheet, row and column. And back: the acts of the
 * ledger as the same rows.
 *
 * <p>What may never happen here: a value is guessed, a row is lost without a word, or a text that
 * is written becomes a formula.
 */
@NullMarked
package article6.node.report.bulk;

import org.jspecify.annotations.NullMarked;
