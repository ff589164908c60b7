package article6.contracts.law;

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
              + " it."));

  private final RuleText text;

  NdcRule(RuleText text) {
    this.text = text;
  }

  @Override
  public RuleText text() {
    return text;
  }
}
