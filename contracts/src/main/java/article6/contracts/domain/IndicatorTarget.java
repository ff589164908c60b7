package article6.contracts.domain;

import java.util.List;

/**
 * A target of an NDC in another metric than t CO2 eq, with the values announced for its indicator
 * year by year (C-3; 2/CMA.3 annex ¶9). More of it is better: capacity, generation, area.
 */
public record IndicatorTarget(Metric metric, List<YearQuantity> values) {}
