package article6.node.chain;

import article6.contracts.chain.Block;
import article6.contracts.crypto.Hash;
import article6.contracts.law.Finding;
import java.util.Map;
import java.util.Optional;

/**
 * A block to propose.
 *
 * @param block nothing when no candidate was lawful and an empty block was not asked for
 * @param refused candidates left out because a rule stands in their way
 */
public record BuiltBlock(Optional<Block> block, Map<Hash, Finding> refused) {}
