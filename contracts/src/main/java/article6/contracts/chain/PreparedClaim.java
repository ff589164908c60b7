package article6.contracts.chain;

import article6.contracts.crypto.Hash;

/** "I have seen a quorum prepare this block in this round": both or neither. */
public record PreparedClaim(int round, Hash block) {}
