package article6.contracts.state;

import article6.contracts.crypto.DocumentDigest;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.PartyCode;

/**
 * What a Party saw in another registry (pull-and-view; 6/CMA.4): no holding, and nothing on this
 * ledger can move it.
 *
 * @param source the registry it was pulled from
 * @param asOfMillis the moment it shows, milliseconds since 1970-01-01 UTC
 * @param units how many units all ranges have together
 * @param ranges how many ranges there are
 * @param document digest of the document or proof it was read from
 */
public record Mirror(
    String source,
    PartyCode party,
    long asOfMillis,
    long units,
    int ranges,
    @DocumentDigest Hash document) {}
