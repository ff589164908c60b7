package article6.node.store;

/**
 * Where a final transaction stands.
 *
 * @param index place in the block, from 0
 */
public record TransactionPlace(long height, int index) {}
