package article6.contracts.transaction;

import article6.contracts.action.Action;
import article6.contracts.crypto.Hash;

/**
 * What officers sign.
 *
 * @param network hash of the genesis of the network it is meant for
 * @param nonce any number that makes this body unique: the same body is never applied twice
 * @param expiresAtMillis block time, in milliseconds since 1970-01-01 UTC, after which it can't be
 *     applied any more
 */
public record TransactionBody(Hash network, long nonce, long expiresAtMillis, Action action) {}
