package article6.node.report;

import article6.contracts.adjustment.ElapsedYears;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.PartyCode;
import article6.node.chain.LedgerReader;
import article6.node.report.aef.Aef;
import article6.node.report.aef.AefProjection;
import article6.node.report.aef.AefRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The reports of one ledger. Each is made of the blocks up to the head at the time of the call,
 * with events and state of the same block; blocks that become final meanwhile are not in it. Safe
 * to call from any thread, and as long as the history is: every call but {@link #balances} reads
 * all events.
 */
public final class Reports {
  private final LedgerReader ledger;

  public Reports(LedgerReader ledger) {
    this.ledger = ledger;
  }

  /** A Party's agreed electronic format of a year; nothing when the ledger has no such Party. */
  public Optional<Aef> aef(AefRequest request) {
    return ledger.readAt(
        (head, state) -> AefProjection.of(request, state, new EventHistory(ledger, head.height())));
  }

  /** Who held what at a moment of history. */
  public List<Holding> holdings(Moment moment, Predicate<AccountId> whose) {
    return Holdings.at(history(), moment, whose);
  }

  /** What moved between Parties, pair by pair. */
  public List<Flow> flows() {
    return Flows.of(history());
  }

  /** A Party's balances; which years have ended follows from the time of the head block. */
  public List<PartyBalance> balances(PartyCode party, ElapsedYears elapsedYears) {
    return ledger.readAt(
        (head, state) ->
            Balances.of(state, party, elapsedYears, Instant.ofEpochMilli(head.timeMillis())));
  }

  private EventHistory history() {
    return new EventHistory(ledger, ledger.head().height());
  }
}
