/**
 * Blocks and what makes them final, the genesis they start from, and receipts that prove their
 * content to outsiders. In come ordered batches and seals, out go headers, certificates and their
 * check. Nothing here judges a transaction.
 */
@NullMarked
package article6.contracts.chain;

import org.jspecify.annotations.NullMarked;
