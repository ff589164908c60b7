package article6.contracts.law;

import static article6.contracts.law.Edition.CMA7_2025;
import static article6.contracts.law.RuleText.refuses;

/** Requests for authorization (R; the ledger's own). */
public enum RequestRule implements Rule {
  R_1(
      refuses("R-1", "REQUEST_EXISTS", "ledger", "The id of a request is unique within the host.")
          .since(CMA7_2025)),
  R_2(
      refuses(
              "R-2",
              "REQUEST_NOT_OPEN",
              "ledger",
              "Only a request that waits for a decision is decided, or withdrawn by who made it.")
          .since(CMA7_2025)),
  R_3(
      refuses(
              "R-3",
              "APPROVAL_WIDER_THAN_REQUEST",
              "ledger",
              "An approval gives what was asked for, or part of it.")
          .since(CMA7_2025)),
  R_4(
      refuses("R-4", "REASONS_MISSING", "ledger", "A rejection, and an approval in part, says why.")
          .since(CMA7_2025));

  private final RuleText text;

  RequestRule(RuleText text) {
    this.text = text;
  }

  @Override
  public RuleText text() {
    return text;
  }
}
