package article6.contracts.chain;

import article6.contracts.crypto.Signature;

/** A validator's word, small enough to be kept and shown: without the block it was about. */
public record SignedVote(VoteContent content, Signature signature) {}
