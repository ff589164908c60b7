package article6.contracts.law;

import static article6.contracts.law.RuleText.refuses;

/** Who may speak for whom, and until when (K; the ledger's own). */
public enum ConsentRule implements Rule {
  K_1(
      refuses(
          "K-1",
          "CONSENT_NOT_ENTITLED",
          "ledger; 2/CMA.3 annex ¶4(c)",
          "An officer consents only where the action needs a consent of that Party and role.")),
  K_2(
      refuses(
          "K-2",
          "PROPOSAL_NOT_FOUND",
          "ledger",
          "A consent is given to a proposal that is still open.")),
  K_3(refuses("K-3", "CONSENT_ALREADY_GIVEN", "ledger", "An officer consents to a proposal once.")),
  K_4(
      refuses(
          "K-4",
          "PROPOSAL_NOT_YOURS",
          "ledger",
          "A proposal is withdrawn by an officer who consented to it.")),
  K_5(refuses("K-5", "PROPOSAL_EXPIRED", "ledger", "A proposal takes effect before it expires."));

  private final RuleText text;

  ConsentRule(RuleText text) {
    this.text = text;
  }

  @Override
  public RuleText text() {
    return text;
  }
}
