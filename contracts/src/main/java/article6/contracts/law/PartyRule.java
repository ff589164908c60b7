package article6.contracts.law;

import static article6.contracts.law.RuleText.refuses;

/** Parties, officers, accounts and registries (G; the ledger's own). */
public enum PartyRule implements Rule {
  G_1(refuses("G-1", "PARTY_EXISTS", "ledger", "A Party is admitted once.")),
  G_2(refuses("G-2", "PARTY_UNKNOWN", "ledger", "Who acts or is named is a Party on this ledger.")),
  G_3(
      refuses(
          "G-3",
          "PARTY_INCOMPLETE",
          "ledger; 2/CMA.3 annex ¶4(c)–(d)",
          "A Party joins with officers for every role and enough authorisers for its threshold.")),
  G_4(refuses("G-4", "OFFICER_EXISTS", "ledger", "A key belongs to one officer.")),
  G_5(
      refuses(
          "G-5",
          "OFFICER_UNKNOWN",
          "ledger",
          "An officer whose right is revoked is one of the Party's.")),
  G_6(
      refuses(
          "G-6",
          "PARTY_WOULD_LOSE_ROLE",
          "ledger",
          "A Party keeps an administrator and enough authorisers for its threshold.")),
  G_7(refuses("G-7", "ACCOUNT_EXISTS", "2/CMA.3 annex ¶29", "An account id is given once.")),
  G_8(
      refuses(
          "G-8",
          "ACCOUNT_UNKNOWN",
          "2/CMA.3 annex ¶29",
          "Units are held in accounts that were opened.")),
  G_9(
      refuses(
          "G-9",
          "REGISTRY_UNKNOWN",
          "6/CMA.4 annex I ¶5",
          "The originating registry is one that a Party on this ledger tracks with.")),
  G_10(
      refuses(
              "G-10",
              "OFFICER_ROLES",
              "ledger; 2/CMA.3 annex ¶4(c)",
              "An officer of an entity names the entity and has no role of the Party; nobody else"
                  + " names one.")
          .since(Edition.CMA7_2025));

  private final RuleText text;

  PartyRule(RuleText text) {
    this.text = text;
  }

  @Override
  public RuleText text() {
    return text;
  }
}
