package article6.node.peer;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.tuweni.bytes.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * The requests to one peer that have no answer yet. Futures complete on virtual threads: what hangs
 * on them may block without holding up the network.
 */
final class PendingRequests {
  /** No number, of no request. */
  static final long NONE = 0;

  private final int inFlightMax;
  private final Map<Long, CompletableFuture<Bytes>> pending = new HashMap<>();
  private long lastId;
  private @Nullable CloseReason closed;

  PendingRequests(int inFlightMax) {
    this.inFlightMax = inFlightMax;
  }

  /** Registers a future and gives it a number, or fails it and gives {@link #NONE}. */
  synchronized long add(CompletableFuture<Bytes> future) {
    if (closed != null) {
      fail(future, PeerRequestException.Code.NOT_CONNECTED, closed.text());
      return NONE;
    }
    if (pending.size() >= inFlightMax) {
      fail(
          future,
          PeerRequestException.Code.BUSY,
          "%d requests to this peer are unanswered".formatted(pending.size()));
      return NONE;
    }
    lastId++;
    pending.put(lastId, future);
    return lastId;
  }

  /**
   * @return whether anybody has waited for it; an answer after the time-out finds nobody
   */
  synchronized boolean answer(long id, Bytes content) {
    CompletableFuture<Bytes> future = pending.remove(id);
    if (future == null) {
      return false;
    }
    Thread.startVirtualThread(() -> future.complete(content));
    return true;
  }

  void timeOut(long id, long timeoutMillis) {
    fail(
        id, PeerRequestException.Code.TIMED_OUT, "no answer within %d ms".formatted(timeoutMillis));
  }

  synchronized void fail(long id, PeerRequestException.Code code, String why) {
    CompletableFuture<Bytes> future = pending.remove(id);
    if (future != null) {
      fail(future, code, why);
    }
  }

  synchronized void close(CloseReason reason) {
    closed = reason;
    pending
        .values()
        .forEach(future -> fail(future, PeerRequestException.Code.NOT_CONNECTED, reason.text()));
    pending.clear();
  }

  static void fail(CompletableFuture<Bytes> future, PeerRequestException.Code code, String why) {
    Thread.startVirtualThread(
        () -> future.completeExceptionally(new PeerRequestException(code, why)));
  }
}
