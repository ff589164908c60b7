package article6.node.mempool;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.apache.tuweni.bytes.Bytes;

/**
 * Passes new transactions on, as many in one message as have come together while the last one left.
 * What does not fit into the queue is passed on later, with everything that waits too long.
 */
public final class TransactionGossip implements AutoCloseable {
  /** A full block of new transactions while a peer is slow to take them. */
  private static final int QUEUED_MAX = 5_000;

  private final BlockingQueue<Bytes> queue = new ArrayBlockingQueue<>(QUEUED_MAX);
  private final int messageBytesMax;
  private final Consumer<Bytes> broadcast;
  private final Thread thread;

  /**
   * @param broadcast sends one message to all peers and returns at once
   */
  public TransactionGossip(String name, int messageBytesMax, Consumer<Bytes> broadcast) {
    this.messageBytesMax = messageBytesMax;
    this.broadcast = broadcast;
    this.thread = Thread.ofVirtual().name("gossip " + name).unstarted(this::run);
  }

  public void start() {
    thread.start();
  }

  /**
   * @return whether there was room
   */
  boolean offer(Bytes transaction) {
    return queue.offer(transaction);
  }

  private void run() {
    List<Bytes> together = new ArrayList<>();
    try {
      while (!Thread.currentThread().isInterrupted()) {
        together.add(queue.take());
        queue.drainTo(together);
        for (TransactionBatch batch : TransactionBatch.split(together, messageBytesMax)) {
          broadcast.accept(batch.encode());
        }
        together.clear();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
