package article6.contracts.law;

import static article6.contracts.law.RuleText.refuses;

/** Vintage, use and cancellation (U; 2/CMA.3 annex ¶1, ¶8, ¶29). */
public enum UseRule implements Rule {
  U_1(
      refuses(
          "U-1",
          "VINTAGE_BEFORE_2021",
          "2/CMA.3 annex ¶1(e)",
          "Internationally transferred mitigation outcomes occurred in 2021 or later.")),
  U_2(
      refuses(
          "U-2",
          "USE_OTHER_NDC_PERIOD",
          "2/CMA.3 annex ¶8(b)",
          "Outcomes are used within the NDC implementation period in which they occurred.")),
  U_3(
      refuses(
          "U-3",
          "USE_YEAR_OUTSIDE_NDC",
          "2/CMA.3 annex ¶8(b); check STC03",
          "The year of use lies in the NDC implementation period of the using Party.")),
  U_4(
      refuses(
          "U-4",
          "USE_BY_HOST",
          "2/CMA.3 annex ¶8",
          "The host doesn't count outcomes towards its own NDC that it has transferred for use by"
              + " others; others use only what was first transferred to them.")),
  U_5(
      refuses(
          "U-5",
          "AUTH_PURPOSE_NOT_COVERED",
          "2/CMA.3 annex ¶1(d), (f)",
          "The purpose of a use or cancellation is one that the authorization allows.")),
  U_6(
      refuses(
          "U-6",
          "UNIT_TERMINAL",
          "2/CMA.3 annex ¶1, ¶29",
          "A unit is used or cancelled at most once.")),
  U_4_ENTITY(
      refuses(
              "U-4",
              "USE_ENTITY_MISMATCH",
              "AEF table 3; check II06",
              "What stands in the account of an entity is used by that entity.")
          .since(Edition.CMA7_2025)),
  U_9(
      refuses(
              "U-9",
              "CANCELLATION_RESERVED",
              "3/CMA.3 annex ¶69",
              "Mandatory cancellations for overall mitigation and those from the buffer pool are"
                  + " the mechanism's.")
          .unverified()
          .since(Edition.CMA7_2025)),
  U_9_REPLACEMENT(
      refuses(
              "U-9",
              "REPLACEMENT_INVALID",
              "2/CMA.3 annex ¶29; ledger",
              "An administrative cancellation says why, and which live units of the same mitigation"
                  + " stand in the place of the cancelled ones.")
          .since(Edition.CMA7_2025)),
  U_9_TAKEN(
      refuses(
              "U-9",
              "REPLACEMENT_TAKEN",
              "2/CMA.3 annex ¶29; ledger",
              "A unit stands in the place of at most one cancelled unit.")
          .since(Edition.CMA7_2025)),
  U_13(
      refuses(
              "U-13",
              "USE_BY_NOBODY",
              "2/CMA.3 annex ¶1(f), ¶37",
              "What the Adaptation Fund holds is used, or cancelled for other purposes, by nobody"
                  + " before it has come to a Party.")
          .since(Edition.CMA7_2025));

  private final RuleText text;

  UseRule(RuleText text) {
    this.text = text;
  }

  @Override
  public RuleText text() {
    return text;
  }
}
