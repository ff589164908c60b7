package article6.contracts.law;

import static article6.contracts.law.RuleText.refuses;

/** Who may take part (P; 2/CMA.3 annex ¶3–5). */
public enum ParticipationRule implements Rule {
  P_3(
      refuses(
          "P-3",
          "APPROACH_NOT_PARTICIPATING",
          "2/CMA.3 annex ¶3–4; check II01",
          "A Party acts only in cooperative approaches it takes part in."));

  private final RuleText text;

  ParticipationRule(RuleText text) {
    this.text = text;
  }

  @Override
  public RuleText text() {
    return text;
  }
}
