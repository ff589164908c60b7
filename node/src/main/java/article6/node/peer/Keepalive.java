package article6.node.peer;

import io.netty.util.concurrent.ScheduledFuture;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.tuweni.bytes.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * Pings a peer, measures how long it takes to answer, and notices when nothing comes any more. On
 * the event loop, but for what says otherwise.
 */
final class Keepalive {
  private static final int CHECKS_PER_SILENCE = 4;

  private final PeerTimings timings;
  private final Loop loop;
  private final FrameSink connection;
  private final BooleanSupplier paused;
  private final List<CompletableFuture<Boolean>> probes = new ArrayList<>();
  private long heardNanos = System.nanoTime();
  private long pingedNanos;
  private boolean pingUnanswered;
  private boolean stopped;
  private volatile long roundTripMillis = -1;
  private @Nullable ScheduledFuture<?> nextCheck;

  /**
   * @param paused whether nothing can be heard because this node does not read
   */
  Keepalive(PeerTimings timings, Loop loop, FrameSink connection, BooleanSupplier paused) {
    this.timings = timings;
    this.loop = loop;
    this.connection = connection;
    this.paused = paused;
  }

  void start() {
    heardNanos = System.nanoTime();
    ping();
    checkLater();
  }

  void stop() {
    stopped = true;
    probes.forEach(probe -> probe.complete(false));
    probes.clear();
    if (nextCheck != null) {
      nextCheck.cancel(false);
    }
  }

  private void checkLater() {
    int delayMillis = Math.min(timings.pingMillis(), timings.silenceMillis() / CHECKS_PER_SILENCE);
    nextCheck = loop.after(delayMillis, this::check);
  }

  private void check() {
    long now = System.nanoTime();
    if (paused.getAsBoolean()) {
      heardNanos = now;
    }
    long silentMillis = TimeUnit.NANOSECONDS.toMillis(now - heardNanos);
    if (silentMillis >= timings.silenceMillis()) {
      connection.closeWith(
          CloseReason.of(
              CloseCode.SILENT_PEER, "nothing was heard for %d ms".formatted(silentMillis)));
      return;
    }
    if (!pingUnanswered
        && TimeUnit.NANOSECONDS.toMillis(now - pingedNanos) >= timings.pingMillis()) {
      ping();
    }
    checkLater();
  }

  private void ping() {
    pingedNanos = System.nanoTime();
    pingUnanswered = true;
    connection.send(FrameKind.PING, Bytes.ofUnsignedLong(pingedNanos));
  }

  /** Any frame is a sign of life. */
  void heard() {
    heardNanos = System.nanoTime();
    if (!probes.isEmpty()) {
      List<CompletableFuture<Boolean>> answered = List.copyOf(probes);
      probes.clear();
      answered.forEach(probe -> probe.complete(true));
    }
  }

  void pong(Bytes payload) {
    if (pingUnanswered && payload.equals(Bytes.ofUnsignedLong(pingedNanos))) {
      pingUnanswered = false;
      roundTripMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - pingedNanos);
    }
  }

  /** Any thread; −1 before the first answer. */
  long roundTripMillis() {
    return roundTripMillis;
  }

  /** Asks for a sign of life, now. Any thread. */
  CompletableFuture<Boolean> probe() {
    CompletableFuture<Boolean> alive = new CompletableFuture<>();
    loop.execute(
        () -> {
          if (stopped) {
            alive.complete(false);
            return;
          }
          probes.add(alive);
          ping();
        });
    // not on the connection's loop alone, which may be gone with it
    return alive.completeOnTimeout(false, timings.probeMillis(), TimeUnit.MILLISECONDS);
  }
}
