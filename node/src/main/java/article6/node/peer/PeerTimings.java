package article6.node.peer;

/**
 * How long, in milliseconds of a monotone clock; no wall clock is read here.
 *
 * @param handshakeMillis from the TCP connection to the mutual welcome; long enough for a
 *     node in its first, slow seconds
 * @param connectMillis to open a TCP connection
 * @param pingMillis without a message until a ping is sent
 * @param silenceMillis without a message until the peer counts as dead; several pings
 * @param probeMillis for a connected peer to answer when a second connection claims its key
 * @param farewellMillis for the other side to read why, before the socket is closed
 * @param reconnectBaseMillis before the first new attempt
 * @param reconnectCapMillis between attempts at most (L-01)
 * @param stableMillis that a connection lasts until attempts count from the start again
 */
public record PeerTimings(
    int handshakeMillis,
    int connectMillis,
    int pingMillis,
    int silenceMillis,
    int probeMillis,
    int farewellMillis,
    int reconnectBaseMillis,
    int reconnectCapMillis,
    int stableMillis) {
  public static final PeerTimings DEFAULT =
      new PeerTimings(10_000, 5_000, 5_000, 20_000, 2_000, 1_000, 250, 30_000, 10_000);
}
