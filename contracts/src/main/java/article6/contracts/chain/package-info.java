/**
 * Blocks and what makes them final. In come ordered batches and seals, out go headers, certificates
 * and their check. Nothing here knows what a transaction means.
 */
@NullMarked
package article6.contracts.chain;

import org.jspecify.annotations.NullMarked;
