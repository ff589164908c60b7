package article6.node.report.finding;

/** What a finding means for the report it is about. */
public enum Severity {
  /** The report can't be taken, or is not consistent. */
  ERROR,
  /** The report can be taken; somebody should look. */
  WARNING,
  /** Only told. */
  NOTE
}
