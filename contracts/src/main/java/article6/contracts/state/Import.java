package article6.contracts.state;

import article6.contracts.crypto.DocumentDigest;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.MessageId;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.UnderlyingRange;
import article6.contracts.domain.UnitRange;
import java.time.LocalDate;

/**
 * Units that were locked in another registry and minted here.
 *
 * @param source the registry they came from
 * @param sender the Party in whose section they were there
 * @param sourceUnits their ids there
 * @param proof digest of the other registry's proof that they are locked
 */
public record Import(
    String source,
    MessageId message,
    PartyCode sender,
    UnderlyingRange sourceUnits,
    UnitRange units,
    AccountId account,
    LocalDate date,
    @DocumentDigest Hash proof) {}
