package article6.node.peer;

import io.netty.channel.Channel;
import java.util.concurrent.TimeUnit;

/**
 * Stops reading from a peer that sends faster than allowed or than its messages are handled, so
 * that what is too much waits on its side of the wire.
 */
final class ReadPauses {
  private final Channel channel;
  private final Loop loop;
  private boolean laneFull;
  private int ratePauses;
  private boolean stopped;

  ReadPauses(Channel channel) {
    this.channel = channel;
    this.loop = new Loop(channel.eventLoop());
  }

  void pauseFor(long nanos) {
    ratePauses++;
    apply();
    var _ =
        loop.after(
            Math.ceilDiv(nanos, TimeUnit.MILLISECONDS.toNanos(1)),
            () -> {
              ratePauses--;
              apply();
            });
  }

  void pauseForFullLane() {
    laneFull = true;
    apply();
  }

  /** Any thread. */
  void resumeFullLanes() {
    loop.execute(
        () -> {
          laneFull = false;
          apply();
        });
  }

  /** No more pauses: to see the other side close. */
  void stop() {
    stopped = true;
    apply();
  }

  boolean paused() {
    return !stopped && (laneFull || ratePauses > 0);
  }

  private void apply() {
    channel.config().setAutoRead(!paused());
  }
}
