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
  K_5(refuses("K-5", "PROPOSAL_EXPIRED", "ledger", "A proposal takes effect before it expires.")),
  K_6(
      refuses(
              "K-6",
              "THRESHOLDS_MALFORMED",
              "ledger; 2/CMA.3 annex ¶4(c)–(d)",
              "A threshold asks for one or more administrators, registrars or authorisers, for a"
                  + " known kind of action or for all; a proposal waits 1 to 180 days.")
          .since(Edition.CMA7_2025)),
  K_7(
      refuses(
              "K-7",
              "THRESHOLD_ABOVE_OFFICERS",
              "ledger",
              "A Party never asks for more officers of a role than it has.")
          .since(Edition.CMA7_2025)),
  K_8(
      refuses(
              "K-8",
              "DELEGATION_NOT_ALLOWED",
              "ledger; 2/CMA.3 annex ¶4(c)",
              "The role of registrar or authoriser is lent until a day to come, by the Party whose"
                  + " it is, to an active officer of a Party; it can't be lent on.")
          .since(Edition.CMA7_2025)),
  K_9(
      refuses(
              "K-9",
              "DELEGATION_UNKNOWN",
              "ledger",
              "A delegation that is ended is one that the Party has given.")
          .since(Edition.CMA7_2025)),
  K_10(
      refuses(
              "K-10",
              "REVIEW_TOO_LARGE",
              "ledger",
              "A review is at most 2,000 characters long, and a proposal has at most 32 of them.")
          .since(Edition.CMA7_2025)),
  K_11(
      refuses(
              "K-11",
              "DELEGATIONS_TOO_MANY",
              "ledger",
              "A Party lends its roles to one officer at most 16 times at once.")
          .since(Edition.CMA7_2025));

  private final RuleText text;

  ConsentRule(RuleText text) {
    this.text = text;
  }

  @Override
  public RuleText text() {
    return text;
  }
}
