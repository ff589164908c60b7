package article6.node.mempool;

import article6.contracts.action.Action;
import article6.contracts.codec.CodecException;
import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import article6.contracts.law.Fact;
import article6.contracts.law.Finding;
import article6.contracts.law.Outcome;
import article6.contracts.law.TransactionRule;
import article6.node.chain.IncomingTransaction;
import article6.node.chain.LedgerReader;
import article6.node.chain.Rehearsal;
import article6.node.chain.TransactionJudge;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.apache.tuweni.bytes.Bytes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in transactions, from people and from other nodes, and answers for them.
 *
 * <p>What a person hands in is judged by the whole law at once, so that a refusal comes with its
 * reason. What another node passes on was judged there: here its signatures are verified, once, and
 * the law is left to whoever builds or validates a block.
 */
public final class TransactionDesk implements Submission {
  /** How long a transaction waits before it is passed on again: a peer may have dropped it. */
  public static final long PASS_ON_AGAIN_MILLIS = 5_000;

  /** How many are passed on again at a time: little beside new ones. */
  static final int PASS_ON_AGAIN_MAX = 256;

  /** How many a newly connected peer is told of: a full block of the default size. */
  static final int TELL_NEW_PEER_MAX = 5_000;

  private static final Logger LOG = LoggerFactory.getLogger(TransactionDesk.class);

  private final LedgerReader ledger;
  private final TransactionJudge judge;
  private final Mempool mempool;
  private final TransactionGossip gossip;
  private final Runnable onArrival;
  private final LongSupplier clockMillis;
  private final LateSigners lateSigners = new LateSigners();

  /**
   * @param onArrival called when a transaction has begun to wait; must return at once
   * @param clockMillis milliseconds since 1970-01-01 UTC
   */
  public TransactionDesk(
      LedgerReader ledger,
      TransactionJudge judge,
      Mempool mempool,
      TransactionGossip gossip,
      Runnable onArrival,
      LongSupplier clockMillis) {
    this.ledger = ledger;
    this.judge = judge;
    this.mempool = mempool;
    this.gossip = gossip;
    this.onArrival = onArrival;
    this.clockMillis = clockMillis;
  }

  @Override
  public SubmissionResult submit(Bytes encoded) {
    IncomingTransaction transaction;
    try {
      transaction = IncomingTransaction.decode(encoded);
    } catch (CodecException e) {
      return new SubmissionResult.Refused(
          Optional.empty(),
          new Finding(
              TransactionRule.T_6, List.of(Fact.of("reason", String.valueOf(e.getMessage())))));
    }
    Hash id = transaction.id();
    if (mempool.status(id).orElse(null) instanceof TransactionStatus.Pending pending) {
      return new SubmissionResult.Known(id, pending);
    }
    return switch (judge.judge(transaction, clockMillis.getAsLong())) {
      case Outcome.Refused(Finding finding) -> {
        mempool.noteRefusal(id, finding);
        yield new SubmissionResult.Refused(Optional.of(id), finding);
      }
      case Outcome.Applied applied -> take(transaction, applied.warnings());
    };
  }

  private SubmissionResult take(IncomingTransaction transaction, List<Finding> warnings) {
    return switch (mempool.add(transaction)) {
      case ADDED -> {
        gossip.offer(transaction.encoded());
        onArrival.run();
        yield new SubmissionResult.Accepted(transaction.id(), warnings);
      }
      case KNOWN -> new SubmissionResult.Known(transaction.id(), status(transaction.id()));
      case FULL -> new SubmissionResult.Overloaded(transaction.id(), mempool.size());
    };
  }

  @Override
  public TransactionStatus status(Hash transactionId) {
    return ledger
        .locate(transactionId)
        .<TransactionStatus>map(TransactionStatus.Final::new)
        .or(() -> mempool.status(transactionId))
        .orElseGet(TransactionStatus.Unknown::new);
  }

  @Override
  public DryRun dryRun(Action action, List<Address> signers) {
    return new DryRun(
        judge.rehearse(action, signers, clockMillis.getAsLong()), judge.consentsNeeded(action));
  }

  @Override
  public <T> T rehearse(Function<Rehearsal, T> rehearsed) {
    return judge.rehearse(rehearsed, clockMillis.getAsLong());
  }

  /**
   * Takes in what another node passes on.
   *
   * @param message the payload of a transactions message
   * @param bytesMax the longest such message
   */
  public void receive(Bytes message, int bytesMax) {
    TransactionBatch batch;
    try {
      batch = TransactionBatch.decode(message, bytesMax);
    } catch (CodecException e) {
      LOG.warn("A peer sent a batch of transactions that is none: {}", e.getMessage());
      return;
    }
    boolean arrived = false;
    for (Bytes encoded : batch.transactions()) {
      arrived |= receiveOne(encoded);
    }
    if (arrived) {
      onArrival.run();
    }
  }

  private boolean receiveOne(Bytes encoded) {
    IncomingTransaction transaction;
    try {
      transaction = judge.decode(encoded);
    } catch (CodecException e) {
      LOG.warn("A peer sent a transaction that is none: {}", e.getMessage());
      return false;
    }
    return status(transaction.id()) instanceof TransactionStatus.Unknown && admit(transaction);
  }

  private boolean admit(IncomingTransaction transaction) {
    Optional<Finding> finding = judge.judgeEnvelope(transaction, clockMillis.getAsLong());
    if (finding.isEmpty()) {
      return mempool.add(transaction) == Mempool.Added.ADDED;
    }
    if (finding.get().rule() == TransactionRule.T_5) {
      lateSigners.add(transaction);
    } else {
      mempool.noteRefusal(transaction.id(), finding.get());
    }
    return false;
  }

  /** To be called after each new head, with the transactions that became final. */
  public void headAdvanced(List<Hash> finalTransactions, long blockTimeMillis) {
    mempool.remove(finalTransactions);
    mempool.expire(blockTimeMillis);
    for (IncomingTransaction transaction : lateSigners.afterNewHead()) {
      if (judge.judgeEnvelope(transaction, clockMillis.getAsLong()).isEmpty()) {
        lateSigners.remove(transaction.id());
        if (ledger.locate(transaction.id()).isEmpty()) {
          mempool.add(transaction);
        }
      }
    }
  }

  /** To be called every {@link #PASS_ON_AGAIN_MILLIS}: expires, and passes on again what waits. */
  public void tick() {
    mempool.expire(Math.max(clockMillis.getAsLong(), ledger.head().timeMillis()));
    for (IncomingTransaction transaction :
        mempool.waitingLonger(PASS_ON_AGAIN_MILLIS, PASS_ON_AGAIN_MAX)) {
      gossip.offer(transaction.encoded());
    }
  }

  /** What to tell a newly connected peer, as messages within the limit. */
  public List<Bytes> messagesForNewPeer(int bytesMax) {
    List<Bytes> waiting =
        mempool.waitingLonger(0, TELL_NEW_PEER_MAX).stream()
            .map(IncomingTransaction::encoded)
            .toList();
    return TransactionBatch.split(waiting, bytesMax).stream()
        .map(TransactionBatch::encode)
        .toList();
  }
}
