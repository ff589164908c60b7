package article6.node.report.bulk;

import article6.node.report.finding.Finding;
import article6.node.report.finding.Findings;
import java.util.List;

/**
 * What reading a file came to. Every row of the file is one of these four.
 *
 * @param rows those that were understood, in the order in which they can be taken
 * @param unreadable the first thing that is wrong with each of the others
 * @param repeated how many say what an earlier one said, where the mapping expects that
 * @param passedOver how many the mapping leaves out
 * @param complete whether it was read to its end, so that what is wrong is so in rows of their own:
 *     others can be left out, and what is left is what the file says
 * @param findings all that is wrong or worth a look
 */
public record BulkFile(
    String name,
    List<BulkRow> rows,
    List<Finding> unreadable,
    long repeated,
    long passedOver,
    boolean complete,
    Findings findings) {
  public BulkFile {
    rows = List.copyOf(rows);
    unreadable = List.copyOf(unreadable);
  }

  /** Whether every row was understood. */
  public boolean isWhole() {
    return !findings.hasErrors();
  }
}
