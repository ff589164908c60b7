package article6.contracts.domain;

/**
 * How many officers of a role a Party wants to sign, above the one that is always needed.
 *
 * @param action the kind of action it is for, such as TransferUnits; empty for every kind
 * @param aboveUnits only when more units than this are at stake; 0 for every amount
 * @param officers how many of the Party's officers with this role sign
 */
public record Threshold(Role role, String action, long aboveUnits, int officers) {}
