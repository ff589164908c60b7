package article6.node.report.check;

import article6.node.report.finding.Findings;
import java.util.List;

/**
 * What a check came to.
 *
 * @param files in the order given
 */
public record CheckReport(List<FileOutcome> files, Findings findings) {
  public CheckReport {
    files = List.copyOf(files);
  }

  /** Whether every report is consistent; older versions of one don't count. */
  public boolean passed() {
    return files.stream()
        .allMatch(it -> it.state() == CheckState.CONSISTENT || it.state() == CheckState.OBSOLETE);
  }
}
