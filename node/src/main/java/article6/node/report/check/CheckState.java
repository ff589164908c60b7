package article6.node.report.check;

/** What became of a filed report (domain §5.1, outcomes of a submission). */
public enum CheckState {
  /** It was not looked at yet. */
  UNPROCESSED,
  /** Its form is right; its content was not judged yet. */
  SYNTAX_PASSED,
  /** Its form is wrong, so its content can't be judged. */
  SYNTAX_FAILED,
  CONSISTENT,
  INCONSISTENT,
  /** A newer version of the same Party and year is there. */
  OBSOLETE,
  /** The same version of the same Party and year is there already. */
  DUPLICATE
}
