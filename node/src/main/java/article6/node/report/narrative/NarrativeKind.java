package article6.node.report.narrative;

/** A report in words. */
public enum NarrativeKind {
  /** The initial report, or an updated one (2/CMA.3 annex ¶18–19; 6/CMA.4 annex V). */
  INITIAL,
  /** Regular information, an annex of the transparency report (¶21–23; 6/CMA.4 annex VI). */
  REGULAR
}
