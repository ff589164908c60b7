package article6.node.peer;

import org.jspecify.annotations.Nullable;

/**
 * How it stands with a node from the configuration.
 *
 * @param failures attempts in a row that led to no lasting connection
 * @param lastReason why the last connection ended or the last attempt failed; null when none did
 */
public record DialStatus(
    DialTarget target, State state, int failures, @Nullable CloseReason lastReason) {
  /** Where a target is between two attempts. */
  public enum State {
    CONNECTING,
    /** By this dial or by one of the other side. */
    CONNECTED,
    /** For the time of the next attempt. */
    WAITING,
    /** For good: the target is this node itself. */
    SELF
  }
}
