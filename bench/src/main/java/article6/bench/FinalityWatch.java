package article6.bench;

import article6.cli.console.Language;
import article6.cli.ledger.NodeClient;
import article6.contracts.crypto.Hash;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;

/**
 * Follows the blocks of one node and notes when it first saw each transaction final. Whoever hands
 * in takes a place first; a place is free again when a transaction is final.
 */
final class FinalityWatch implements Runnable {
  private static final long POLL_MILLIS = 5;

  private final URI node;
  private final Semaphore places;
  private final Map<Hash, Long> finalAtNanos = new ConcurrentHashMap<>();
  private final AtomicLong height;
  private volatile boolean stopped;

  /**
   * @param fromHeight blocks up to it are of the past
   */
  FinalityWatch(URI node, Semaphore places, long fromHeight) {
    this.node = node;
    this.places = places;
    this.height = new AtomicLong(fromHeight);
  }

  @Override
  public void run() {
    try (NodeClient client = new NodeClient(node, Language.EN)) {
      while (!stopped) {
        if (client.get("/v1/status").path("height").asLong() > height.get()) {
          note(client.get("/v1/blocks/" + (height.get() + 1)));
          height.incrementAndGet();
        } else {
          Thread.sleep(POLL_MILLIS);
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException("node " + node + " is gone", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void note(JsonNode block) {
    long now = System.nanoTime();
    for (JsonNode transaction : block.path("transactions")) {
      places.release();
      finalAtNanos.put(Hash.fromHex(transaction.path("id").asString()), now);
    }
  }

  Map<Hash, Long> finalAtNanos() {
    return finalAtNanos;
  }

  long height() {
    return height.get();
  }

  void stop() {
    stopped = true;
  }
}
