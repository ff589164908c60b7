package article6.contracts.domain;

/**
 * The part of every issuance that goes to an account.
 *
 * @param basisPoints hundredths of a percent; all shares of an approach together are 10,000
 */
public record AllocationShare(AccountId account, int basisPoints) {}
