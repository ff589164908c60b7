package article6.contracts.law;

import static article6.contracts.law.RuleText.refuses;

/** Identifiers and ranges of units (I; 6/CMA.4 annex I). */
public enum UnitRule implements Rule {
  I_1(
      refuses(
          "I-1",
          "UNIT_UNKNOWN",
          "6/CMA.4 annex I ¶5",
          "Only units that were issued can be named.")),
  I_2(
      refuses(
          "I-2",
          "UNIT_NOT_HELD",
          "2/CMA.3 annex ¶29",
          "Only the account that holds units can give them away or use them.")),
  I_3(
      refuses(
          "I-3",
          "RANGE_OVERLAP",
          "6/CMA.4 annex I ¶5; domain §3.4",
          "A unit of another registry backs one unit here.")),
  I_4(
      refuses(
          "I-4", "UNDERLYING_MISMATCH", "check II05", "As many underlying units as units issued.")),
  I_5(
      refuses(
          "I-5",
          "QUANTITY_INVALID",
          "domain §3.1",
          "A quantity is a whole number of units, at least one.")),
  I_6(
      refuses(
          "I-6",
          "RANGE_TOO_SCATTERED",
          "ledger",
          "One action touches a bounded number of unit blocks.")),
  I_7(refuses("I-7", "TRANSFER_TO_SELF", "ledger", "A transfer goes to another account.")),
  I_8(
      refuses(
          "I-8",
          "ISSUE_TO_FOREIGN_ACCOUNT",
          "2/CMA.3 annex ¶2",
          "Units come into being in the section of the Party in which the mitigation occurred.")),
  I_9(
      refuses(
              "I-9",
              "UNIT_LOCKED",
              "6/CMA.4 annex I; domain §6 no. 6",
              "Units locked for another registry stay where they are until it has answered.")
          .since(Edition.CMA7_2025)),
  I_10(
      refuses(
              "I-10",
              "MERGE_UNEQUAL",
              "domain §3.4",
              "Only whole adjacent blocks of one issuance with the same holder, authorization and"
                  + " first transfer are merged.")
          .since(Edition.CMA7_2025)),
  I_11(
      refuses(
              "I-11",
              "UNDERLYING_AMBIGUOUS",
              "check II05; domain §3.3",
              "The running number of an underlying serial is the whole number: no digit stands"
                  + " right before or after it.")
          .since(Edition.CMA7_2025)),
  I_12(
      refuses(
              "I-12",
              "UNDERLYING_ALIVE",
              "domain §3.4; 6/CMA.4 annex I",
              "Units that are alive in another registry, or are units of this ledger, back no new"
                  + " ones; they cross by lock, proof and minting.")
          .since(Edition.CMA7_2025));

  private final RuleText text;

  UnitRule(RuleText text) {
    this.text = text;
  }

  @Override
  public RuleText text() {
    return text;
  }
}
