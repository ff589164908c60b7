package article6.contracts.law;

import static article6.contracts.law.RuleText.refuses;

/** What all Parties of a network decide together (N; the ledger's own). */
public enum NetworkRule implements Rule {
  N_1(
      refuses(
          "N-1",
          "ACTION_NOT_IN_RULEBOOK",
          "ledger",
          "An action, and each of its fields, is one that the rulebook in force knows.")),
  N_2(
      refuses(
          "N-2",
          "RULEBOOK_UNKNOWN",
          "ledger",
          "A rulebook that is activated is known to the nodes and later than the one in force.")),
  N_3(
      refuses(
          "N-3",
          "RULEBOOK_HEIGHT",
          "ledger",
          "A rulebook is activated at a height to come, after those activated before."));

  private final RuleText text;

  NetworkRule(RuleText text) {
    this.text = text;
  }

  @Override
  public RuleText text() {
    return text;
  }
}
