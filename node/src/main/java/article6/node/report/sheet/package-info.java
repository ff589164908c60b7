/**
 * Sheets of workbooks and lines of CSV, as anybody may have written them: rows of cells, one after
 * the other, with their places. What is in them is for others to understand.
 *
 * <p>What may never happen here: a formula is executed, or a file takes more memory than its limits
 * say.
 */
@NullMarked
package article6.node.report.sheet;

import org.jspecify.annotations.NullMarked;
