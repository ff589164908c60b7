package article6.contracts.domain;

import article6.contracts.codec.Signed;

/**
 * A quantity of a calendar year, in units of the metric it stands under; net removals are negative.
 */
public record YearQuantity(int year, @Signed long quantity) {}
