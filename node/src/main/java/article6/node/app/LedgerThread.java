package article6.node.app;

import article6.contracts.chain.CertifiedBlock;
import article6.contracts.law.Outcome;
import article6.node.chain.Chain;
import article6.node.chain.FinalBlock;
import article6.node.chain.ImportResult;
import article6.node.chain.IncomingTransaction;
import article6.node.consensus.ConsensusStatus;
import article6.node.consensus.Input;
import article6.node.mempool.Mempool;
import article6.node.mempool.TransactionDesk;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that changes the ledger: it feeds the consensus core, builds, judges and commits.
 * An observer has the same thread without a core. A failure ends it, and with it the node: going on
 * after a failed write could mean a second vote (L-08).
 */
final class LedgerThread implements ShellListener {
  private static final Logger LOG = LoggerFactory.getLogger(LedgerThread.class);

  private static final long NO_HEIGHT = -1;

  private final LedgerInbox inbox;
  private final Chain chain;
  private final Mempool mempool;
  private final TransactionDesk desk;
  private final PeerPort peers;
  private final LongSupplier clockMillis;
  private final Consumer<StopReason> onFailure;
  private final Thread thread;
  private @Nullable ConsensusShell shell;
  private long workSaidForHeight = NO_HEIGHT;
  private volatile Optional<ConsensusStatus> status = Optional.empty();

  /**
   * @param onFailure told once, when the thread ends by a failure; must return at once
   */
  LedgerThread(
      String name,
      LedgerInbox inbox,
      Chain chain,
      Mempool mempool,
      TransactionDesk desk,
      PeerPort peers,
      LongSupplier clockMillis,
      Consumer<StopReason> onFailure) {
    this.inbox = inbox;
    this.chain = chain;
    this.mempool = mempool;
    this.desk = desk;
    this.peers = peers;
    this.clockMillis = clockMillis;
    this.onFailure = onFailure;
    this.thread = Thread.ofPlatform().name("ledger " + name).unstarted(this::run);
  }

  /** Before the start: with what this node votes, whenever it is a validator. */
  void vote(ConsensusShell votingShell) {
    shell = votingShell;
  }

  void start() {
    thread.start();
  }

  /** Where the agreement stands; nothing on an observer. */
  Optional<ConsensusStatus> status() {
    return status;
  }

  @Override
  public void decided(FinalBlock block) {
    tellOthers(block);
  }

  @Override
  public void nothingToBuild() {
    workSaidForHeight = NO_HEIGHT;
  }

  /** After the inbox was closed: waits for the step under way. */
  void join(long millis) throws InterruptedException {
    thread.join(millis);
  }

  private void run() {
    try {
      startVoting();
      sayWork();
      Optional<LedgerTask> task = nextTask();
      while (task.isPresent()) {
        perform(task.get());
        task = nextTask();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      LOG.error("{} stops", thread.getName(), e);
      onFailure.accept(StopReason.of(e));
    } finally {
      inbox.close();
    }
  }

  /** An observer that has become a validator begins with the next height. */
  private void startVoting() {
    if (shell != null && !shell.isStarted() && shell.isValidator()) {
      shell.start();
    }
  }

  private @Nullable ConsensusShell startedShell() {
    return shell != null && shell.isStarted() ? shell : null;
  }

  private Optional<LedgerTask> nextTask() throws InterruptedException {
    ConsensusShell voting = startedShell();
    if (voting != null && inbox.isEmpty()) {
      status = voting.isValidator() ? Optional.of(voting.status()) : Optional.empty();
    }
    return inbox.take();
  }

  private void perform(LedgerTask task) {
    switch (task) {
      case LedgerTask.Heard(var message) -> feed(new Input.Received(message));
      case LedgerTask.Connected(var validator) -> feed(new Input.PeerConnected(validator));
      case LedgerTask.RoundOver(var height, var round) -> feed(new Input.TimerFired(height, round));
      case LedgerTask.BuildDue(var height, var round) -> {
        ConsensusShell voting = startedShell();
        if (voting != null) {
          voting.buildDue(height, round);
        }
      }
      case LedgerTask.Arrivals() -> {} // the work is looked for below
      case LedgerTask.Import(var block, var result) -> importBlock(block, result);
    }
    sayWork();
  }

  private void feed(Input input) {
    ConsensusShell voting = startedShell();
    if (voting != null) {
      voting.feed(input);
    }
  }

  private void importBlock(CertifiedBlock block, CompletableFuture<ImportResult> result) {
    try {
      ImportResult imported = chain.importBlock(block);
      if (imported instanceof ImportResult.Committed(FinalBlock committed)) {
        tellOthers(committed);
        ConsensusShell voting = startedShell();
        if (voting != null) {
          voting.headAdvanced();
          voting.settle();
        } else {
          startVoting();
        }
      }
      result.complete(imported);
    } catch (RuntimeException | Error e) {
      result.completeExceptionally(e);
      throw e;
    }
  }

  private void tellOthers(FinalBlock block) {
    desk.headAdvanced(block.transactionIds(), block.head().timeMillis());
    peers.announce(block.head());
    if (block.nodesChanged()) {
      peers.recheckAdmissions();
    }
  }

  /**
   * Tells the core once per height that there is work. A transaction counts only when the
   * state would accept it now: what has become unlawful since it was admitted is dropped here, with
   * its reason, and never keeps a round going.
   */
  private void sayWork() {
    long height = chain.head().height() + 1;
    if (workSaidForHeight == height) {
      return;
    }
    Optional<IncomingTransaction> oldest = mempool.oldest();
    while (oldest.isPresent()) {
      Outcome outcome = chain.rehearse(oldest.get(), clockMillis.getAsLong());
      if (outcome instanceof Outcome.Refused refused) {
        mempool.refuse(oldest.get().id(), refused.finding());
        oldest = mempool.oldest();
      } else {
        workSaidForHeight = height;
        feed(new Input.WorkAvailable(height));
        return;
      }
    }
  }
}
