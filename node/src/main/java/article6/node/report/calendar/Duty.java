package article6.node.report.calendar;

/** What a Party owes by a day. */
public enum Duty {
  /** Annual information, in the agreed electronic format (2/CMA.3 annex ¶20). */
  ANNUAL_INFORMATION("2/CMA.3 annex ¶20"),
  /** Biennial transparency report with regular information (2/CMA.3 annex ¶21; 18/CMA.1). */
  TRANSPARENCY_REPORT("18/CMA.1; 2/CMA.3 annex ¶21"),
  /** Recording first transfers for OIMP of the NDC period (F-7). */
  OIMP_FIRST_TRANSFERS("4/CMA.6; rule F-7"),
  /** Adjustments of the NDC period become final (C-10). */
  ADJUSTMENTS_FINAL("2/CMA.3 annex ¶12; rule C-10");

  private final String source;

  Duty(String source) {
    this.source = source;
  }

  /** Decision, paragraph and rule. */
  public String source() {
    return source;
  }
}
