package article6.contracts.domain;

/** Whether an NDC has a target for one year or for each year of its period (2/CMA.3 annex ¶7). */
public enum NdcType {
  SINGLE_YEAR,
  MULTI_YEAR
}
