package article6.node.report.calendar;

/** What a Party owes by a day. */
public enum Duty {
  /** Annual information, in the agreed electronic format (2/CMA.3 annex ¶20). */
  ANNUAL_INFORMATION("2/CMA.3 annex ¶20", true),
  /** Biennial transparency report with regular information (2/CMA.3 annex ¶21; 18/CMA.1). */
  TRANSPARENCY_REPORT("18/CMA.1; 2/CMA.3 annex ¶21", false),
  /** Recording first transfers for OIMP of the NDC period (F-7). */
  OIMP_FIRST_TRANSFERS("4/CMA.6; rule F-7", false),
  /** Adjustments of the NDC period become final (C-10). */
  ADJUSTMENTS_FINAL("2/CMA.3 annex ¶12; rule C-10", true),
  /** Answer to an inconsistency case (domain §5.3; IC-5). */
  CASE_ANSWER("4/CMA.6; rule IC-5", true);

  private final String source;
  private final boolean seenOnLedger;

  Duty(String source, boolean seenOnLedger) {
    this.source = source;
    this.seenOnLedger = seenOnLedger;
  }

  /** Whether the ledger shows that it was done: else only the Party knows. */
  public boolean isSeenOnLedger() {
    return seenOnLedger;
  }

  /** Decision, paragraph and rule. */
  public String source() {
    return source;
  }
}
