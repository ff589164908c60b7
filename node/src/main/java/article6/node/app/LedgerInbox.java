package article6.node.app;

import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.SequencedSet;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Everything that waits for the ledger thread. What comes from outside waits in lanes that are
 * bounded each for itself and served in turn: who finds a lane full waits, and so holds up its own
 * connection only. Own timers are never dropped and go first: they replace an equal one that
 * waits, so there are never more than a few.
 */
final class LedgerInbox {
  /** What comes from outside, and how much of it may wait. */
  enum Lane {
    /** Some hundred bytes each; a round of a large network. */
    VOTES(1_024),
    /** Up to the size of a block each. */
    PROPOSALS(4),
    /** Asked for one by one. */
    IMPORTS(1);

    private final int capacity;

    Lane(int capacity) {
      this.capacity = capacity;
    }

    int capacity() {
      return capacity;
    }
  }

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition filled = lock.newCondition();
  private final Condition drained = lock.newCondition();
  private final SequencedSet<LedgerTask> own = new LinkedHashSet<>();
  private final Map<Lane, Queue<LedgerTask>> lanes = new EnumMap<>(Lane.class);
  private int turn;
  private boolean closed;

  LedgerInbox() {
    for (Lane lane : Lane.values()) {
      lanes.put(lane, new ArrayDeque<>());
    }
  }

  /** A timer or note of this node: taken at once, and once only however often it is said. */
  void putOwn(LedgerTask task) {
    lock.lock();
    try {
      own.add(task);
      filled.signal();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits for room.
   *
   * @return false when the node stops and takes no more
   */
  boolean put(Lane lane, LedgerTask task) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (!closed && waiting(lane).size() >= lane.capacity()) {
        drained.await();
      }
      if (closed) {
        return false;
      }
      waiting(lane).add(task);
      filled.signal();
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Waits for a task; nothing when the node stops. */
  Optional<LedgerTask> take() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (!closed) {
        LedgerTask next = poll();
        if (next != null) {
          return Optional.of(next);
        }
        filled.await();
      }
      return Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  boolean isEmpty() {
    lock.lock();
    try {
      return own.isEmpty() && lanes.values().stream().allMatch(Queue::isEmpty);
    } finally {
      lock.unlock();
    }
  }

  /** Wakes everybody who waits; tasks that were not taken are dropped. */
  void close() {
    lock.lock();
    try {
      closed = true;
      filled.signalAll();
      drained.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private @org.jspecify.annotations.Nullable LedgerTask poll() {
    if (!own.isEmpty()) {
      return own.removeFirst();
    }
    Lane[] order = Lane.values();
    for (int i = 0; i < order.length; i++) {
      turn = (turn + 1) % order.length;
      LedgerTask next = waiting(order[turn]).poll();
      if (next != null) {
        drained.signalAll();
        return next;
      }
    }
    return null;
  }

  private Queue<LedgerTask> waiting(Lane lane) {
    return java.util.Objects.requireNonNull(lanes.get(lane));
  }
}
