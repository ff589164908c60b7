package article6.contracts.law;

import static article6.contracts.law.RuleText.refuses;

/** Dates and closed years (D; the ledger's own). */
public enum DateRule implements Rule {
  D_1(
      refuses(
          "D-1", "DATE_IN_FUTURE", "ledger", "An action is not dated after the day of its block.")),
  D_2(
      refuses(
          "D-2",
          "YEAR_CLOSED",
          "2/CMA.3 annex ¶20; ledger",
          "No action is dated into a year that a Party concerned has closed.")),
  D_3(
      refuses(
          "D-3",
          "DATE_BEFORE_LAST_ACT",
          "ledger",
          "Acts on the same units are recorded in the order of their dates.")),
  D_4(
      refuses(
          "D-4",
          "YEAR_NOT_CLOSABLE",
          "2/CMA.3 annex ¶20",
          "A year is closed after it has ended, and once.")),
  D_5(
      refuses(
          "D-5",
          "VINTAGE_AFTER_ISSUANCE",
          "2/CMA.3 annex ¶1(a)",
          "Mitigation has occurred before units are issued for it."));

  private final RuleText text;

  DateRule(RuleText text) {
    this.text = text;
  }

  @Override
  public RuleText text() {
    return text;
  }
}
