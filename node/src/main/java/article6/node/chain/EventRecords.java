package article6.node.chain;

import article6.contracts.chain.FoundingParty;
import article6.contracts.chain.Genesis;
import article6.contracts.codec.Codec;
import article6.contracts.crypto.Hash;
import article6.contracts.event.AgreementEvent;
import article6.contracts.event.AuthorizationEvent;
import article6.contracts.event.LedgerEvent;
import article6.contracts.event.PartyEvent;
import article6.contracts.event.UnitEvent;
import article6.contracts.law.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;

/** Makes recorded events, and reads and writes their stored form. */
final class EventRecords {
  /** Largest stored event: the longest text of an action, and frames. */
  private static final int BYTES_MAX = 256 * 1024;

  private static final Codec<RecordedEvent> CODEC = Codec.of(RecordedEvent.class);

  private EventRecords() {}

  static RecordedEvent of(
      Context context, int transaction, int index, Hash transactionId, LedgerEvent event) {
    boolean backDated = dateOf(event).filter(date -> date.isBefore(context.today())).isPresent();
    return new RecordedEvent(
        context.height(),
        transaction,
        index,
        transactionId,
        context.blockTimeMillis(),
        backDated,
        event);
  }

  /** The history begins with who was there from the start. */
  static List<RecordedEvent> ofGenesis(Genesis genesis) {
    List<LedgerEvent> told = new ArrayList<>();
    for (FoundingParty party : genesis.parties()) {
      told.add(new PartyEvent.PartyAdmitted(party.code(), party.name()));
      party
          .officers()
          .forEach(
              officer ->
                  told.add(
                      new PartyEvent.OfficerRegistered(
                          party.code(), officer.publicKey().address(), officer.name())));
    }
    Context context =
        new Context(0, genesis.startTimeMillis(), Lawbook.require(genesis.rulebook()));
    List<RecordedEvent> events = new ArrayList<>();
    for (LedgerEvent event : told) {
      events.add(of(context, 0, events.size(), genesis.networkId(), event));
    }
    return events;
  }

  static Bytes encode(RecordedEvent event) {
    return CODEC.encode(event);
  }

  static RecordedEvent decode(Bytes encoded) {
    return CODEC.decode(encoded, BYTES_MAX);
  }

  private static Optional<LocalDate> dateOf(LedgerEvent event) {
    return switch (event) {
      case UnitEvent units -> Optional.of(units.date());
      case AuthorizationEvent.AuthorizationRecorded recorded -> Optional.of(recorded.date());
      case AuthorizationEvent.AuthorizationRevoked revoked -> Optional.of(revoked.date());
      case AgreementEvent.ApproachAgreed agreed -> Optional.of(agreed.date());
      case AgreementEvent.ApproachAmended amended -> Optional.of(amended.date());
      case AgreementEvent.ApproachStatusChanged changed -> Optional.of(changed.date());
      case AgreementEvent.ApproachJoined joined -> Optional.of(joined.date());
      case AgreementEvent.ApproachLeft left -> Optional.of(left.date());
      default -> Optional.empty();
    };
  }
}
