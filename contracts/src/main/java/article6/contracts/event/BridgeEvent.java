package article6.contracts.event;

import article6.contracts.crypto.Hash;
import article6.contracts.domain.MessageId;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.UnderlyingRange;
import article6.contracts.domain.UnitRange;

/** Of what was seen in, and proven by, other registries. */
public sealed interface BridgeEvent extends LedgerEvent {
  /** What a Party holds in another registry was seen there; it moves nothing here. */
  record HoldingsMirrored(
      PartyCode party, String source, long asOfMillis, long quantity, Hash document)
      implements BridgeEvent {}

  /** Another registry proved that it locked these units, and they were minted here. */
  record ImportProven(
      String source, MessageId message, UnderlyingRange sourceUnits, UnitRange units, Hash proof)
      implements BridgeEvent {}

  /** Another registry answered about units locked here. */
  record ExportAnswered(MessageId message, boolean minted, Hash proof) implements BridgeEvent {}

  /** Units of two standards are one here, and carry the serials of both. */
  record SerialsJoined(UnitRange units, UnderlyingRange underlying, UnderlyingRange twin)
      implements BridgeEvent {}

  /** An outside registry's record of a first transfer was entered. */
  record FirstTransferTracked(UnitRange units, UnderlyingRange outside, Hash document)
      implements BridgeEvent {}
}
