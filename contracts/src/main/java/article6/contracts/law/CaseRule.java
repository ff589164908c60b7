package article6.contracts.law;

import static article6.contracts.law.Edition.CMA7_2025;
import static article6.contracts.law.RuleText.refuses;

/** Inconsistencies between reports (IC; domain §5.3). */
public enum CaseRule implements Rule {
  IC_1(
      refuses("IC-1", "CASE_EXISTS", "ledger", "A case is raised once under its id.")
          .since(CMA7_2025)),
  IC_2(
      refuses(
              "IC-2",
              "CASE_UNKNOWN",
              "ledger",
              "Notices, answers, remarks and ends belong to a case that was raised.")
          .since(CMA7_2025)),
  IC_3(
      refuses(
              "IC-3",
              "CASE_INCOMPLETE",
              "2/CMA.3 annex ¶33; 4/CMA.6",
              "A case says which check found what, between whose reports, and about which units or"
                  + " rows; of what a review found it holds what the report says.")
          .unverified()
          .since(CMA7_2025)),
  IC_4(
      refuses(
              "IC-4",
              "CASE_NOT_CONCERNED",
              "ledger; 4/CMA.6",
              "A Party raises a case that concerns it, or units of an approach it takes part in;"
                  + " only Parties concerned answer.")
          .unverified()
          .since(CMA7_2025)),
  IC_5(
      refuses(
              "IC-5",
              "CASE_STEP_INVALID",
              "4/CMA.6",
              "Parties are notified of a case, acknowledge it, and answer; what all have answered"
                  + " is resolved, or is persistent in a review report. The steps come in the order"
                  + " of their dates.")
          .unverified()
          .since(CMA7_2025)),
  IC_6(
      refuses(
              "IC-6",
              "CASE_CORRECTION_INVALID",
              "4/CMA.6",
              "Who has corrected a report names its year and a version later than the one that was"
                  + " inconsistent; other answers name none.")
          .unverified()
          .since(CMA7_2025)),
  IC_7(
      refuses(
              "IC-7",
              "UNITS_FLAGGED",
              "4/CMA.6",
              "Units that an open inconsistency case is about are not used until it is over.")
          .unsure("flaggedUnitsUse")
          .since(CMA7_2025)),
  IC_8(
      refuses(
              "IC-8",
              "CASE_TOO_LARGE",
              "ledger",
              "The units, rows and remarks of a case, and the cases of a Party about the same"
                  + " series, stay within their limits.")
          .since(CMA7_2025));

  private final RuleText text;

  CaseRule(RuleText text) {
    this.text = text;
  }

  @Override
  public RuleText text() {
    return text;
  }
}
