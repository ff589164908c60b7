package article6.node.api;

/**
 * Whether the node can serve.
 *
 * @param ready whether it answers from a ledger that is up to date
 * @param reason in words, for the operator
 */
public record Readiness(boolean ready, String reason) {}
