package article6.node.peer;

import article6.contracts.crypto.Hash;

/**
 * The newest final block a node has.
 *
 * @param height 0 is the genesis
 * @param hash of that block
 */
public record Head(long height, Hash hash) {}
