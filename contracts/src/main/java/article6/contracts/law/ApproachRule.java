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
          "Units and authorizations belong to a registered cooperative approach.")),
  CA_4(
      refuses(
              "CA-4",
              "APPROACH_NOT_IN_FORCE",
              "2/CMA.3 annex ¶1; domain Appendix A",
              "Only under an approach in force do units come into being, get authorised and get"
                  + " first transferred.")
          .since(Edition.CMA7_2025)),
  CA_5(
      refuses(
              "CA-5",
              "APPROACH_TERMS_INVALID",
              "ledger; 2/CMA.3 annex ¶37, ¶39",
              "The terms of an approach fit together: shares of 100 percent to different accounts"
                  + " that exist, contributions that leave something, and Parties that take part.")
          .since(Edition.CMA7_2025)),
  CA_6(
      refuses(
              "CA-6",
              "APPROACH_STEP_INVALID",
              "ledger",
              "An approach goes from draft to active, may be suspended and resumed, and ends"
                  + " completed or revoked; its steps are recorded in the order of their dates.")
          .since(Edition.CMA7_2025)),
  CA_7(
      refuses(
              "CA-7",
              "APPROACH_MEMBERSHIP",
              "2/CMA.3 annex ¶1",
              "A Party joins an approach once, leaves it when its terms don't need it any more, and"
                  + " two Parties stay.")
          .since(Edition.CMA7_2025)),
  CA_8(
      refuses(
              "CA-8",
              "APPROACH_TRACKING_ONLY",
              "2/CMA.3 annex ¶29",
              "Units of a host that only tracks come in as records of first transfers, and those of"
                  + " others by issuance.")
          .since(Edition.CMA7_2025)),
  CA_9(
      refuses(
              "CA-9",
              "APPROACH_PURPOSE",
              "2/CMA.3 annex ¶1(d), (f)",
              "An authorization allows no purpose that the terms of the approach leave out.")
          .since(Edition.CMA7_2025)),
  CA_10(
      refuses(
              "CA-10",
              "STANDARDS_NOT_EQUIVALENT",
              "domain §6 no. 36",
              "Serials of two standards are joined only where the approach's table says that their"
                  + " methodologies count the same.")
          .since(Edition.CMA7_2025)),
  CA_11(
      refuses(
              "CA-11",
              "RECORD_WITHOUT_FIRST_TRANSFER",
              "2/CMA.3 annex ¶2",
              "A record from an outside registry brings units that are first transferred by it.")
          .since(Edition.CMA7_2025)),
  CA_12(
      refuses(
              "CA-12",
              "APPROACH_LEVY_DUE",
              "2/CMA.3 annex ¶37, ¶39",
              "Where an approach takes contributions at first transfer, units are first transferred"
                  + " on this ledger, and not by leaving it.")
          .since(Edition.CMA7_2025)),
  CA_13(
      refuses(
              "CA-13",
              "APPROACH_TERMS_BYPASSED",
              "2/CMA.3 annex ¶37, ¶39",
              "Where an approach takes contributions or divides what is issued, units that were not"
                  + " first transferred yet don't come from another registry past that: they are"
                  + " issued and first transferred on this ledger.")
          .since(Edition.CMA7_2025));

  private final RuleText text;

  ApproachRule(RuleText text) {
    this.text = text;
  }

  @Override
  public RuleText text() {
    return text;
  }
}
