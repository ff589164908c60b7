package article6.contracts.state;

import article6.contracts.crypto.Hash;

/** Where the next sweep of expired proposals goes on. */
public record SweepPosition(Hash next) {}
