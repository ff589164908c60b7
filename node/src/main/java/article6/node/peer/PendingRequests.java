package article6.node.peer;

import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
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
  private static final long NONE = 0;

  private final int inFlightMax;
  private final Loop loop;
  private final FrameSink connection;
  private final Map<Long, CompletableFuture<Bytes>> pending = new HashMap<>();
  private long lastId;
  private @Nullable CloseReason closed;

  PendingRequests(int inFlightMax, Loop loop, FrameSink connection) {
    this.inFlightMax = inFlightMax;
    this.loop = loop;
    this.connection = connection;
  }

  CompletableFuture<Bytes> ask(Bytes content, Duration timeout) {
    CompletableFuture<Bytes> future = new CompletableFuture<>();
    long id = add(future);
    if (id == NONE) {
      return future;
    }
    if (!connection.send(FrameKind.REQUEST, new RequestFrame(id, content).encode())) {
      fail(id, PeerRequestException.Code.BUSY, "the queue to the peer is full");
      return future;
    }
    ScheduledFuture<?> timer =
        loop.after(
            timeout.toMillis(),
            () ->
                fail(
                    id,
                    PeerRequestException.Code.TIMED_OUT,
                    "no answer within %d ms".formatted(timeout.toMillis())));
    if (timer != null) {
      var _ = future.whenComplete((answer, failure) -> timer.cancel(false));
    }
    return future;
  }

  /** Registers a future and gives it a number, or fails it and gives {@link #NONE}. */
  private synchronized long add(CompletableFuture<Bytes> future) {
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

  private synchronized void fail(long id, PeerRequestException.Code code, String why) {
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

  private static void fail(
      CompletableFuture<Bytes> future, PeerRequestException.Code code, String why) {
    Thread.startVirtualThread(
        () -> future.completeExceptionally(new PeerRequestException(code, why)));
  }
}
