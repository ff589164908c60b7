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
          "A rulebook is activated at a height to come, after those activated before.")),
  N_4(
      refuses(
              "N-4",
              "NODE_UNKNOWN",
              "ledger",
              "A node that is removed or changed is admitted, and one of the Party that says so.")
          .since(Edition.CMA7_2025)),
  N_5(
      refuses("N-5", "NODE_KEY_IN_USE", "ledger", "A key belongs to one node, and to no officer.")
          .since(Edition.CMA7_2025)),
  N_6(
      refuses(
              "N-6",
              "VALIDATOR_WITHOUT_PARTY",
              "ledger",
              "A validator is run by a Party on this ledger that has not left it.")
          .since(Edition.CMA7_2025)),
  N_7(
      refuses("N-7", "VALIDATOR_COUNT", "ledger; Q-20", "A network keeps 1 to 64 validators.")
          .since(Edition.CMA7_2025)),
  N_8(
      refuses(
              "N-8",
              "PARTY_LEAVES_UNITS",
              "ledger",
              "A Party that leaves transfers its units first; what it still holds is frozen.")
          .since(Edition.CMA7_2025)
          .butOnlyWarns()),
  N_9(
      refuses(
              "N-9",
              "NOMENCLATURE_INVALID",
              "ledger; List of common nomenclatures",
              "A nomenclature is the next version, begins on a day to come and keeps every code.")
          .since(Edition.CMA7_2025)),
  N_10(
      refuses(
              "N-10",
              "CODE_NOT_IN_NOMENCLATURE",
              "ledger; List of common nomenclatures",
              "A sector or activity type that is not one of the first nomenclature is one of the"
                  + " version in force.")
          .since(Edition.CMA7_2025)),
  N_11(
      refuses(
              "N-11",
              "UNDERLYING_REGISTRY_UNLISTED",
              "ledger; List of common nomenclatures",
              "The registry of underlying units is one that the nomenclature in force lists.")
          .butOnlyWarns()
          .since(Edition.CMA7_2025));

  private final RuleText text;

  NetworkRule(RuleText text) {
    this.text = text;
  }

  @Override
  public RuleText text() {
    return text;
  }
}
