package article6.cli.trial;

import article6.cli.console.Language;
import article6.cli.ledger.NodeClient;
import article6.cli.local.LocalNetwork;
import article6.cli.local.LocalNode;
import article6.cli.local.TransferWork;
import article6.contracts.chain.Genesis;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/** Clients that transfer units all the time, through all nodes. */
final class Workload implements AutoCloseable {
  /** A node that is paused or cut off does not keep a client longer than that. */
  private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(3);

  /** After the deadline of a finish: an answer under way. */
  private static final Duration LAST_ANSWER = ANSWER_TIMEOUT.multipliedBy(2);

  private final List<NodeEnd> nodes;
  private final TransferWork work;
  private final History history;
  private final List<Thread> threads = new ArrayList<>();
  private final AtomicLong units = new AtomicLong();
  private volatile boolean over;
  private volatile long deadlineNanos = Long.MAX_VALUE;

  /** The end of a node that clients talk to. */
  record NodeEnd(String name, NodeClient client) {}

  Workload(LocalNetwork network, TransferWork work, History history) {
    this.nodes = network.nodes().stream().map(Workload::end).toList();
    this.work = work;
    this.history = history;
  }

  private static NodeEnd end(LocalNode node) {
    return new NodeEnd(node.name(), new NodeClient(node.address(), Language.EN, ANSWER_TIMEOUT));
  }

  void start(int clients, long seed, Genesis genesis) {
    Random seeds = new Random(seed);
    for (int i = 0; i < clients; i++) {
      Client client = new Client(this, genesis, new Random(seeds.nextLong()));
      threads.add(Thread.ofVirtual().name("client " + i).start(client));
    }
  }

  /** No new transfers; those under way get their answers, for that long at most. */
  void finish(Duration patience) throws InterruptedException {
    deadlineNanos = System.nanoTime() + patience.toNanos();
    over = true;
    for (Thread thread : threads) {
      long left = deadlineNanos - System.nanoTime();
      thread.join(Duration.ofNanos(Math.max(0, left)).plus(LAST_ANSWER));
    }
  }

  List<NodeEnd> nodes() {
    return nodes;
  }

  TransferWork work() {
    return work;
  }

  History history() {
    return history;
  }

  boolean isOver() {
    return over;
  }

  /** Whether a client may go on waiting for an answer. */
  boolean isInTime() {
    return deadlineNanos == Long.MAX_VALUE || System.nanoTime() - deadlineNanos < 0;
  }

  /** A unit that nobody has moved; when all have been moved the trial has lasted too long. */
  long freshUnit() {
    long serial = units.incrementAndGet();
    if (serial > work.units()) {
      throw new IllegalStateException("all %d units have been moved".formatted(work.units()));
    }
    return serial;
  }

  @Override
  public void close() {
    over = true;
    threads.forEach(Thread::interrupt);
    nodes.forEach(node -> node.client().close());
  }
}
