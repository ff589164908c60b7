package article6.node.chain;

import article6.contracts.crypto.Hash;
import java.util.List;

/**
 * A block that has just become final here.
 *
 * @param transactionIds in the order of the block
 * @param nodesChanged whether it admitted, removed or changed a node
 */
public record FinalBlock(Head head, List<Hash> transactionIds, boolean nodesChanged) {}
