package article6.contracts.law;

import static article6.contracts.law.RuleText.applies;

/**
 * What the ledger does by itself. Nobody types it in and nothing can break it, so these rules
 * refuse nothing; they stand here because a registry officer asks for them as for the others.
 */
public enum DerivedRule implements Rule {
  A_3(
      applies(
          "A-3",
          "AUTHORIZATION_RECORDED_WHOLE",
          "2/CMA.3 annex ¶2, ¶21; 4/CMA.6",
          "An authorization is recorded with its date and duration, quantity, purposes, definition"
              + " of first transfer, Parties, entities and terms, and keeps every version.")),
  A_16(
      applies(
              "A-16",
              "AUTHORIZATION_FORM_FREE",
              "4/CMA.6; template of the secretariat (2025)",
              "The template for letters is optional: a letter is printed from the record, or is a"
                  + " document of the Party's own, known by its hash.")
          .unverified()),
  F_1(
      applies(
          "F-1",
          "FIRST_TRANSFER_BY_TRANSFER",
          "2/CMA.3 annex ¶2(a)",
          "Units authorised for use towards NDCs are first transferred by the first transfer to"
              + " another Party.")),
  F_2(
      applies(
          "F-2",
          "FIRST_TRANSFER_AS_SPECIFIED",
          "2/CMA.3 annex ¶2(b)",
          "Units authorised for other purposes are first transferred by the authorisation, the"
              + " issuance, or the use or cancellation, as each authorization says.")),
  F_3(
      applies(
              "F-3",
              "FIRST_TRANSFER_BY_THE_EARLIER",
              "2/CMA.3 annex ¶2; reading of independent standards",
              "Units authorised for both are first transferred by whichever of the two acts comes"
                  + " first.")
          .unsure("")),
  F_5(
      applies(
              "F-5",
              "FIRST_TRANSFER_BY_AUTHORISATION",
              "2/CMA.3 annex ¶2(b)",
              "Where the authorisation is the first transfer, units that exist are first"
                  + " transferred on its date; units issued later at their issuance, and they count"
                  + " for the year of the authorization or of the issuance, as the network"
                  + " decides.")
          .unsure("authorisationYearForLaterUnits")),
  F_10(
      applies(
          "F-10",
          "FIRST_TRANSFERRING_PARTY_FIXED",
          "6/CMA.4 annex I ¶5",
          "The first transferring Party is the one in the unit's id, whoever holds the unit.")),
  F_11(
      applies(
              "F-11",
              "INITIAL_REPORT_IN_PRINCIPLE",
              "2/CMA.3 annex ¶18; 4/CMA.6",
              "A first transfer without an initial report is recorded with a warning (P-4), since"
                  + " the sequence holds in principle.")
          .unverified()
          .since(Edition.CMA7_2025)),
  U_7(
      applies(
          "U-7",
          "UNITS_NOT_CARRIED_OVER",
          "2/CMA.3 annex ¶8(b)",
          "After the NDC period in which they occurred, units serve other purposes only, if they"
              + " are authorised for them.")),
  U_8(
      applies(
          "U-8",
          "ACTS_RECORDED",
          "2/CMA.3 annex ¶20, ¶29",
          "Authorisation, first transfer, transfer, acquisition, holding, use and every kind of"
              + " cancellation are recorded, each with the block that proves it.")),
  U_10(
      applies(
              "U-10",
              "ADAPTATION_FUND_TRANSFERS",
              "2/CMA.3 annex ¶37; 3/CMA.3 annex ¶67(a)",
              "Transfers to the Adaptation Fund are recorded as mandatory, of A6.4ERs, or as"
                  + " voluntary.")
          .since(Edition.CMA7_2025)),
  U_11(
      applies(
          "U-11",
          "CONTRIBUTIONS_BY_TERMS_ONLY",
          "2/CMA.3 annex ¶37, ¶39",
          "Under Article 6.2 nothing is taken for adaptation or overall mitigation unless the terms"
              + " of the approach say so.")),
  U_12(
      applies(
          "U-12",
          "OMGE_COUNTS_FOR_NOBODY",
          "2/CMA.3 annex ¶39",
          "What is cancelled for overall mitigation counts towards no NDC and no other purpose, and"
              + " the host adjusts for it where it is authorised.")),
  C_4(
      applies(
          "C-4",
          "ADJUSTED_BY_TRAJECTORY_OR_BUDGET",
          "2/CMA.3 annex ¶7(a)(i)",
          "With a trajectory or budget the balance is adjusted year by year by what was first"
              + " transferred and used, and judged over the whole period.")),
  C_5(
      applies(
          "C-5",
          "ADJUSTED_BY_AVERAGE",
          "2/CMA.3 annex ¶7(a)(ii)",
          "With averaging each elapsed year shows the average so far, and the NDC year is adjusted"
              + " by the average of the whole period.")),
  C_5B(
      applies(
              "C-5b",
              "ELAPSED_YEARS",
              "2/CMA.3 annex ¶7(a)(ii); reading of independent standards",
              "Years elapse up to the latest inventory, or up to the last calendar year where the"
                  + " report is asked so; for the NDC year all years of the period count.")
          .unsure("")),
  C_7(
      applies(
              "C-7",
              "OIMP_ADJUSTED_BY_HOST",
              "2/CMA.3 annex ¶8",
              "The host adds what is first transferred for other international mitigation purposes"
                  + " as it adds all else; nobody subtracts it.")
          .unverified()),
  M_4(
      applies(
          "M-4",
          "QUANTITIES_WHOLE",
          "AEF consistency checks; ledger",
          "Quantities are whole numbers, and a range has as many units as serials.")),
  M64_3(
      applies(
              "64-3",
              "SHARE_OF_PROCEEDS",
              "3/CMA.3 annex ¶67(a); 6/CMA.6",
              "Of A6.4ERs five per cent go to the Adaptation Fund at issuance, none where the host"
                  + " is exempt.")
          .unsure("shareOfProceedsPerMille")
          .since(Edition.CMA7_2025)),
  M64_4(
      applies(
              "64-4",
              "OVERALL_MITIGATION",
              "3/CMA.3 annex ¶69",
              "Of A6.4ERs at least two per cent are first transferred and cancelled for overall"
                  + " mitigation at issuance.")
          .unsure("omgePerMille")
          .since(Edition.CMA7_2025)),
  M64_5(
      applies(
              "64-5",
              "LEVIES_ROUNDED",
              "3/CMA.3 annex ¶67, ¶69; ledger",
              "The share for overall mitigation is rounded up, since it is a minimum; the share of"
                  + " proceeds as the network decides.")
          .unsure("shareOfProceedsRounding")
          .since(Edition.CMA7_2025)),
  M64_6(
      applies(
              "64-6",
              "LEVIES_ADJUSTED",
              "3/CMA.3 annex ¶71–72",
              "The host adjusts for all authorised A6.4ERs, with those for adaptation and overall"
                  + " mitigation.")
          .since(Edition.CMA7_2025)),
  M64_15(
      applies(
              "64-15",
              "ADJUSTED_AFTER_LEVIES",
              "3/CMA.3 annex ¶67–72",
              "What is levied of authorised A6.4ERs is adjusted for in the block of the issuance,"
                  + " after the shares are taken; the rest when it is first transferred.")
          .unsure("")
          .since(Edition.CMA7_2025));

  private final RuleText text;

  DerivedRule(RuleText text) {
    this.text = text;
  }

  @Override
  public RuleText text() {
    return text;
  }
}
