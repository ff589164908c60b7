package article6.contracts.law;

import static article6.contracts.law.Edition.CMA7_2025;
import static article6.contracts.law.RuleText.refuses;

/** NDCs, inventories and corresponding adjustments (C; 2/CMA.3 annex ¶7–14). */
public enum NdcRule implements Rule {
  C_1(
      refuses(
              "C-1",
              "NDC_METHOD_LOCKED",
              "2/CMA.3 annex ¶7",
              "One method is applied consistently through an NDC period.")
          .butOnlyWarns()),
  C_1_METHOD(
      refuses(
          "C-1",
          "NDC_METHOD_MISMATCH",
          "2/CMA.3 annex ¶7",
          "The method fits the type of NDC: trajectory or averaging for a single year, multi-year"
              + " for several.")),
  C_1_PERIOD(
      refuses(
          "C-1",
          "NDC_PERIOD",
          "2/CMA.3 annex ¶7",
          "An NDC period starts before it ends, in 2021 or later, and the trajectory stays within"
              + " it.")),
  C_1_FIXED(
      refuses(
              "C-1",
              "NDC_METHOD_FIXED",
              "2/CMA.3 annex ¶7, ¶19",
              "After the first report with its adjustments, the method or the years of a period"
                  + " change only with an updated initial report.")
          .since(CMA7_2025)),
  C_1_FIXED_ONCE(
      refuses(
              "C-1",
              "NDC_METHOD_FIXED_ALREADY",
              "2/CMA.3 annex ¶7",
              "The first report of an NDC period fixes its method, and there is one first report.")
          .since(CMA7_2025)),
  C_1_OVERLAP(
      refuses(
              "C-1",
              "NDC_PERIOD_OVERLAP",
              "2/CMA.3 annex ¶7; ledger",
              "A year lies in one NDC period: a statement replaces one period or stands beside"
                  + " all.")
          .since(CMA7_2025)),
  C_1_NOT_STATED(
      refuses(
              "C-1",
              "NDC_NOT_STATED",
              "2/CMA.3 annex ¶7",
              "A method is fixed, and adjustments become final, for an NDC period the Party has"
                  + " stated, named by its first year.")
          .since(CMA7_2025)),
  C_2(
      refuses(
              "C-2",
              "NDC_PERIOD_IN_USE",
              "2/CMA.3 annex ¶8",
              "A year with adjustments stays in the NDC period it counted in.")
          .since(CMA7_2025)),
  C_2_FIGURES(
      refuses(
              "C-2",
              "FIGURES_IMPLAUSIBLE",
              "ledger",
              "Figures are for years from 1990 to 2200, one a year, and no larger than a series of"
                  + " units can be.")
          .since(CMA7_2025)),
  C_3(
      refuses(
              "C-3",
              "NDC_INDICATOR",
              "2/CMA.3 annex ¶9",
              "A target in another metric names the metric once, and its values lie within the"
                  + " period.")
          .since(CMA7_2025)),
  C_6(
      refuses(
              "C-6",
              "NDC_BUDGET",
              "2/CMA.3 annex ¶7(a)(i), ¶7(b)",
              "A budget goes with the methods that adjust every year, not with averaging.")
          .since(CMA7_2025)),
  C_8(
      refuses(
              "C-8",
              "OUTSIDE_SCOPE_NOT_ADJUSTED",
              "2/CMA.3 annex ¶14",
              "Outcomes from sectors outside the host's NDC are adjusted for like all others,"
                  + " unless the network has decided otherwise.")
          .butOnlyWarns()
          .unsure("outsideScopeAdjusted")
          .since(CMA7_2025)),
  C_9(
      refuses(
              "C-9",
              "NET_INCREASE_NOT_EXCLUDED",
              "2/CMA.3 annex ¶7",
              "Participation leads to no net increase of emissions within and between NDC periods;"
                  + " what is not known is never a pass.")
          .butOnlyWarns()
          .since(CMA7_2025)),
  C_10(
      refuses(
              "C-10",
              "ADJUSTMENTS_FINAL",
              "2/CMA.3 annex ¶12",
              "The adjustments of an NDC period don't change once they are final.")
          .since(CMA7_2025)),
  C_10_LOCK(
      refuses(
              "C-10",
              "PERIOD_NOT_LOCKABLE",
              "2/CMA.3 annex ¶12",
              "Adjustments become final after the NDC period has ended, and once.")
          .since(CMA7_2025)),
  C_10_UNDERWAY(
      refuses(
              "C-10",
              "FIRST_TRANSFER_UNDERWAY",
              "2/CMA.3 annex ¶12",
              "Adjustments don't become final while another registry may still mint units of the"
                  + " period for another Party: its answer changes them.")
          .since(CMA7_2025)),
  C_10_CORRECTION(
      refuses(
              "C-10",
              "CORRECTION_NOT_POSSIBLE",
              "2/CMA.3 annex ¶12",
              "A correction concerns a year of a period whose adjustments are final, changes"
                  + " something, names a reason, and another Party than the corrected one.")
          .since(CMA7_2025)),
  C_11(
      refuses(
              "C-11",
              "CORRECTION_EXCEEDS",
              "2/CMA.3 annex ¶8, ¶12",
              "A correction takes no more from a term than the ledger and earlier corrections have"
                  + " in it, and names the units it is about; corrections of the same units"
                  + " together change no more than those units.")
          .since(CMA7_2025)),
  C_12(
      refuses(
              "C-12",
              "NDC_CATEGORIES",
              "2/CMA.3 annex ¶10",
              "An NDC of policies and measures names the inventory categories they affect; others"
                  + " name none.")
          .unverified()
          .since(CMA7_2025));

  private final RuleText text;

  NdcRule(RuleText text) {
    this.text = text;
  }

  @Override
  public RuleText text() {
    return text;
  }
}
