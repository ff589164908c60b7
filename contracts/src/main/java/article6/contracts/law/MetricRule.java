package article6.contracts.law;

import static article6.contracts.law.Edition.CMA7_2025;
import static article6.contracts.law.RuleText.refuses;

/** Metrics and conversions (M; 2/CMA.3 annex ¶9, ¶22(d)). */
public enum MetricRule implements Rule {
  M_1(
      refuses(
              "M-1",
              "GWP_MISSING",
              "18/CMA.1 annex ¶37; AEF table 2",
              "Where a gas other than CO2 is involved, an authorization says which global warming"
                  + " potentials apply.")
          .butOnlyWarns()
          .since(CMA7_2025)),
  M_2(
      refuses(
              "M-2",
              "CONVERSION_MISSING",
              "2/CMA.3 annex ¶9, ¶22(d)",
              "Exactly where units count another metric than t CO2 eq, the authorization has a"
                  + " conversion with its method and justification.")
          .since(CMA7_2025)),
  M_3(
      refuses(
              "M-3",
              "METRIC_MISMATCH",
              "check II04",
              "Units keep their metric: no version of an authorization changes it.")
          .since(CMA7_2025));

  private final RuleText text;

  MetricRule(RuleText text) {
    this.text = text;
  }

  @Override
  public RuleText text() {
    return text;
  }
}
