package article6.node.chain;

import article6.contracts.chain.Block;
import article6.contracts.chain.BlockHeader;
import article6.contracts.chain.Genesis;
import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import article6.contracts.event.LedgerEvent;
import article6.contracts.law.Admission;
import article6.contracts.law.Context;
import article6.contracts.law.Fact;
import article6.contracts.law.Finding;
import article6.contracts.law.Outcome;
import article6.contracts.law.Rulebook;
import article6.contracts.law.TransactionRule;
import article6.contracts.state.Change;
import article6.contracts.state.StateOverlay;
import article6.contracts.tree.StateTree;
import article6.contracts.tree.TransactionTree;
import article6.contracts.tree.TreeUpdate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.tuweni.bytes.Bytes;

/**
 * Executes transactions one after another on the ledger after a block. A proposer, a validator, a
 * node that catches up and a dry run all execute through here. Used once, by one thread.
 */
final class BatchExecution {
  private final Genesis genesis;
  private final Hash network;
  private final Ground ground;
  private final TransactionBook book;
  private final Context context;
  private final StateOverlay state;
  private final List<Bytes> transactions = new ArrayList<>();
  private final List<Hash> ids = new ArrayList<>();
  private final Set<Hash> idsSeen = new HashSet<>();
  private final List<RecordedEvent> events = new ArrayList<>();
  private long bytes;

  /**
   * @param timeMillis of the block
   */
  BatchExecution(Genesis genesis, Ground ground, TransactionBook book, long timeMillis) {
    this.genesis = genesis;
    this.network = genesis.networkId();
    this.ground = ground;
    this.book = book;
    this.context =
        new Context(ground.parent().height() + 1, timeMillis, Lawbook.next(genesis, ground));
    this.state = new StateOverlay(ground.state());
  }

  /** Applies a transaction; when it is refused nothing has changed. */
  Outcome apply(IncomingTransaction transaction) {
    Optional<Finding> finding = checkBeforeLaw(transaction);
    if (finding.isPresent()) {
      return new Outcome.Refused(finding.get());
    }
    Outcome outcome = Rulebook.apply(state, transaction.transaction(), context);
    if (outcome instanceof Outcome.Applied applied) {
      record(transaction, applied.events());
    }
    return outcome;
  }

  int count() {
    return transactions.size();
  }

  long bytes() {
    return bytes;
  }

  /**
   * Completes the block.
   *
   * @throws ChainFailure when the block would break the accounting of units
   */
  ExecutedBlock finish(Address proposer) {
    List<Change> changes = state.changes();
    Conservation.check(ground.state(), state, changes);
    NetworkTerms next = ground.terms().after(changes, state, genesis);
    TreeUpdate tree = StateTree.update(ground.pages(), changes);
    BlockHeader header =
        new BlockHeader(
            network,
            context.height(),
            ground.parent().hash(),
            context.blockTimeMillis(),
            proposer,
            TransactionTree.root(transactions),
            tree.root(),
            next.validators().hash(),
            context.edition().label());
    Block block = new Block(header, List.copyOf(transactions));
    return new ExecutedBlock(block, next, changes, tree, List.copyOf(ids), List.copyOf(events));
  }

  private Optional<Finding> checkBeforeLaw(IncomingTransaction transaction) {
    return Admission.checkEnvelope(transaction.transaction(), network, context.blockTimeMillis())
        .or(() -> checkReplay(transaction.id()))
        .or(() -> book.checkSignatures(transaction, state));
  }

  private Optional<Finding> checkReplay(Hash id) {
    return idsSeen.contains(id) || ground.isFinal().test(id)
        ? Optional.of(new Finding(TransactionRule.T_3, List.of(Fact.of("transaction", id))))
        : Optional.empty();
  }

  private void record(IncomingTransaction transaction, List<LedgerEvent> told) {
    for (int i = 0; i < told.size(); i++) {
      events.add(EventRecords.of(context, transactions.size(), i, transaction.id(), told.get(i)));
    }
    transactions.add(transaction.encoded());
    ids.add(transaction.id());
    idsSeen.add(transaction.id());
    bytes += transaction.encoded().size();
  }
}
