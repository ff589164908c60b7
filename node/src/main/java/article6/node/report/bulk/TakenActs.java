package article6.node.report.bulk;

import article6.contracts.action.Action;
import article6.contracts.action.ConsentAction;
import article6.contracts.action.NdcAction;
import article6.contracts.action.ParticipationAction;
import article6.contracts.chain.CertifiedBlock;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.UnitRange;
import article6.contracts.event.ConsentEvent;
import article6.contracts.event.LedgerEvent;
import article6.contracts.event.UnitEvent;
import article6.contracts.transaction.Transaction;
import article6.node.chain.LedgerReader;
import article6.node.chain.RecordedEvent;
import article6.node.report.EventHistory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The actions of a ledger that took effect, in the order in which they did: what waited for
 * consents comes where the last one arrived.
 */
final class TakenActs {
  private final LedgerReader ledger;
  private final Map<Hash, Action> waiting = new HashMap<>();

  /**
   * @param units that it issued
   */
  record Taken(Action action, Optional<UnitRange> units) {}

  TakenActs(LedgerReader ledger) {
    this.ledger = ledger;
  }

  /** Walks all blocks once; what says several things at once is told part by part. */
  void visit(long height, Consumer<Taken> each) {
    Events events = new Events(new EventHistory(ledger, height).iterator());
    for (long at = 1; at <= height; at++) {
      Optional<CertifiedBlock> block = ledger.block(at);
      if (block.isEmpty()) {
        throw new IllegalStateException("the ledger has no block " + at);
      }
      for (int index = 0; index < block.get().block().transactions().size(); index++) {
        Transaction transaction = Transaction.decode(block.get().block().transactions().get(index));
        taken(transaction, events.of(at, index)).ifPresent(taken -> parts(taken).forEach(each));
      }
    }
  }

  private Optional<Taken> taken(Transaction transaction, List<LedgerEvent> events) {
    Optional<UnitRange> units =
        events.stream()
            .filter(UnitEvent.UnitsIssued.class::isInstance)
            .map(event -> ((UnitEvent.UnitsIssued) event).units())
            .findFirst();
    for (LedgerEvent event : events) {
      if (event instanceof ConsentEvent.ProposalOpened opened) {
        waiting.put(opened.proposal(), transaction.action());
        return Optional.empty();
      }
      if (event instanceof ConsentEvent.ProposalEffected effected) {
        return Optional.ofNullable(waiting.remove(effected.proposal()))
            .map(action -> new Taken(action, units));
      }
    }
    return transaction.action() instanceof ConsentAction
        ? Optional.empty()
        : Optional.of(new Taken(transaction.action(), units));
  }

  private static List<Taken> parts(Taken taken) {
    return switch (taken.action()) {
      case NdcAction.SetInventory it ->
          it.emissions().stream()
              .map(
                  figure ->
                      alone(
                          new NdcAction.SetInventory(
                              it.party(), List.of(figure), it.metric(), it.document())))
              .toList();
      case ParticipationAction.AttestParticipation it ->
          it.attestations().stream()
              .map(
                  attestation ->
                      alone(
                          new ParticipationAction.AttestParticipation(
                              it.party(), List.of(attestation))))
              .toList();
      default -> List.of(taken);
    };
  }

  private static Taken alone(Action action) {
    return new Taken(action, Optional.empty());
  }

  /** The events of one transaction after the other. */
  private static final class Events {
    private final Iterator<RecordedEvent> all;
    private Optional<RecordedEvent> next = Optional.empty();

    Events(Iterator<RecordedEvent> all) {
      this.all = all;
      advance();
    }

    private void advance() {
      next = all.hasNext() ? Optional.of(all.next()) : Optional.empty();
    }

    List<LedgerEvent> of(long height, int transaction) {
      List<LedgerEvent> found = new ArrayList<>();
      while (next.isPresent() && isBeforeOrOf(next.get(), height, transaction)) {
        if (next.get().height() == height && next.get().transaction() == transaction) {
          found.add(next.get().event());
        }
        advance();
      }
      return found;
    }

    private static boolean isBeforeOrOf(RecordedEvent event, long height, int transaction) {
      return event.height() < height
          || (event.height() == height && event.transaction() <= transaction);
    }
  }
}
