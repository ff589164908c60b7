package article6.contracts.law;

import static article6.contracts.law.Edition.CMA7_2025;
import static article6.contracts.law.RuleText.refuses;

/** First transfer (F; 2/CMA.3 annex ¶2). */
public enum FirstTransferRule implements Rule {
  F_4(
      refuses(
              "F-4",
              "FT_ALREADY_RECORDED",
              "2/CMA.3 annex ¶2",
              "A unit is first transferred once, and so is every part of it.")
          .since(CMA7_2025)),
  F_6(
      refuses(
              "F-6",
              "NOTICE_NOT_OPEN",
              "2/CMA.3 annex ¶2(b); 4/CMA.6",
              "A host acknowledges uses and cancellations that it was notified of, once, and"
                  + " whole.")
          .unverified()
          .since(CMA7_2025)),
  F_7(
      refuses(
              "F-7",
              "FT_DEADLINE_PASSED",
              "4/CMA.6",
              "A first transfer for other purposes is recorded by 31 December of the year before"
                  + " the transparency report on the last year of the NDC.")
          .unsure("firstTransferDeadline")
          .since(CMA7_2025)),
  F_7_REPORT_YEAR(
      refuses(
              "F-7",
              "REPORT_YEAR_INVALID",
              "18/CMA.1; 4/CMA.6",
              "The report on the last year of an NDC period that the Party has stated comes within"
                  + " a few years after it, and its year changes before the deadline it gives.")
          .unverified()
          .since(CMA7_2025)),
  F_8(
      refuses(
              "F-8",
              "FT_NOT_RECORDABLE",
              "2/CMA.3 annex ¶37, ¶39",
              "Beside the definitions, only voluntary transfers to the Adaptation Fund and"
                  + " voluntary cancellations for overall mitigation are recorded as first"
                  + " transfer.")
          .unverified()
          .since(CMA7_2025)),
  F_9(
      refuses(
              "F-9",
              "FT_DEFINITION_MISMATCH",
              "2/CMA.3 annex ¶2; check STC04",
              "A first transfer is a transfer to another Party, or the act that the authorization"
                  + " defines.")
          .since(CMA7_2025));

  private final RuleText text;

  FirstTransferRule(RuleText text) {
    this.text = text;
  }

  @Override
  public RuleText text() {
    return text;
  }
}
