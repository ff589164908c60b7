package article6.node.mempool;

import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import article6.contracts.law.Finding;
import article6.node.chain.IncomingTransaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Transactions that wait for a block, in the order of their arrival, and what became of those that
 * did not get into one. For any thread.
 */
public final class Mempool {
  /** What became of a transaction that was offered. */
  public enum Added {
    ADDED,
    /** It waits already. */
    KNOWN,
    /** No place, for anybody or for this sender. */
    FULL
  }

  private static final long NANOS_PER_MILLI = 1_000_000;

  private record Waiting(IncomingTransaction transaction, long sinceNanos) {}

  private final MempoolLimits limits;
  private final LongSupplier nanoClock;
  private final Map<Hash, Waiting> waiting = new LinkedHashMap<>();
  private final Map<Address, Integer> perSender = new HashMap<>();
  private final Map<Hash, TransactionStatus> outcomes = new LinkedHashMap<>();
  private long bytes;

  /**
   * @param nanoClock a clock that never goes back, such as {@code System::nanoTime}
   */
  public Mempool(MempoolLimits limits, LongSupplier nanoClock) {
    this.limits = limits;
    this.nanoClock = nanoClock;
  }

  /** Takes in a transaction that was found admissible. */
  public synchronized Added add(IncomingTransaction transaction) {
    if (waiting.containsKey(transaction.id())) {
      return Added.KNOWN;
    }
    int ofSender = perSender.getOrDefault(transaction.sender(), 0);
    if (waiting.size() >= limits.transactionsMax()
        || bytes + transaction.encoded().size() > limits.bytesMax()
        || ofSender >= limits.perSenderMax()) {
      return Added.FULL;
    }
    outcomes.remove(transaction.id());
    waiting.put(transaction.id(), new Waiting(transaction, nanoClock.getAsLong()));
    perSender.put(transaction.sender(), ofSender + 1);
    bytes += transaction.encoded().size();
    return Added.ADDED;
  }

  /** All that wait, oldest first. */
  public synchronized List<IncomingTransaction> candidates() {
    return waiting.values().stream().map(Waiting::transaction).toList();
  }

  /** The one that waits longest. */
  public synchronized Optional<IncomingTransaction> oldest() {
    return waiting.values().stream().findFirst().map(Waiting::transaction);
  }

  /** Some of those that have waited at least so long, oldest first. */
  public synchronized List<IncomingTransaction> waitingLonger(long millis, int limit) {
    long nowNanos = nanoClock.getAsLong();
    return waiting.values().stream()
        .takeWhile(each -> nowNanos - each.sinceNanos() >= millis * NANOS_PER_MILLI)
        .limit(limit)
        .map(Waiting::transaction)
        .toList();
  }

  /** They stand in a final block. */
  public synchronized void remove(Collection<Hash> ids) {
    ids.forEach(this::drop);
  }

  /** A rule stands in its way: it waits no longer. */
  public synchronized void refuse(Hash id, Finding finding) {
    drop(id);
    remember(id, new TransactionStatus.Refused(finding));
  }

  /**
   * It was refused before it got in. Changes nothing when the same transaction waits: a copy with a
   * broken signature must not push out the good one.
   */
  public synchronized void noteRefusal(Hash id, Finding finding) {
    if (!waiting.containsKey(id)) {
      remember(id, new TransactionStatus.Refused(finding));
    }
  }

  /**
   * Drops what can't get into any later block (T-2).
   *
   * @param blockTimeMillis no later block is older than this
   */
  public synchronized void expire(long blockTimeMillis) {
    List<IncomingTransaction> expired = new ArrayList<>();
    for (Waiting each : waiting.values()) {
      if (each.transaction().expiresAtMillis() <= blockTimeMillis) {
        expired.add(each.transaction());
      }
    }
    for (IncomingTransaction transaction : expired) {
      drop(transaction.id());
      remember(transaction.id(), new TransactionStatus.Expired(transaction.expiresAtMillis()));
    }
  }

  /** Pending, refused or expired; nothing of one that was never here or is final. */
  public synchronized Optional<TransactionStatus> status(Hash id) {
    Waiting found = waiting.get(id);
    return found == null
        ? Optional.ofNullable(outcomes.get(id))
        : Optional.of(new TransactionStatus.Pending(ageMillis(found)));
  }

  public synchronized int size() {
    return waiting.size();
  }

  public synchronized long bytes() {
    return bytes;
  }

  /** How long the oldest one has waited; 0 when none waits. */
  public synchronized long oldestAgeMillis() {
    Iterator<Waiting> oldestFirst = waiting.values().iterator();
    return oldestFirst.hasNext() ? ageMillis(oldestFirst.next()) : 0;
  }

  private long ageMillis(Waiting each) {
    return (nanoClock.getAsLong() - each.sinceNanos()) / NANOS_PER_MILLI;
  }

  private void drop(Hash id) {
    Waiting dropped = waiting.remove(id);
    if (dropped != null) {
      bytes -= dropped.transaction().encoded().size();
      perSender.computeIfPresent(
          dropped.transaction().sender(), (sender, count) -> count == 1 ? null : count - 1);
    }
  }

  private void remember(Hash id, TransactionStatus outcome) {
    outcomes.remove(id);
    outcomes.put(id, outcome);
    if (outcomes.size() > limits.outcomesMax()) {
      outcomes.remove(outcomes.keySet().iterator().next());
    }
  }
}
