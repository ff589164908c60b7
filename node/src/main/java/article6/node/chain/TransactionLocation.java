package article6.node.chain;

/** Where a final transaction stands: the index counts from 0 within the block. */
public record TransactionLocation(long height, int index) {}
