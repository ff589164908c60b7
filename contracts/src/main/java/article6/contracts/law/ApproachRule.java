package article6.contracts.law;

import static article6.contracts.law.RuleText.refuses;

/** Cooperative approaches (CA; domain §1, Appendix A). */
public enum ApproachRule implements Rule {
  CA_1(
      refuses(
          "CA-1",
          "APPROACH_EXISTS",
          "6/CMA.4 annex I ¶5(a)",
          "A cooperative approach is registered once.")),
  CA_2(
      refuses(
          "CA-2",
          "APPROACH_PARTIES",
          "2/CMA.3 annex ¶1",
          "A cooperative approach has two or more different Parties.")),
  CA_3(
      refuses(
          "CA-3",
          "APPROACH_UNKNOWN",
          "2/CMA.3 annex ¶1",
          "Units and authorizations belong to a registered cooperative approach."));

  private final RuleText text;

  ApproachRule(RuleText text) {
    this.text = text;
  }

  @Override
  public RuleText text() {
    return text;
  }
}
