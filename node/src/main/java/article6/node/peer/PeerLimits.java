package article6.node.peer;

/**
 * How many, at most. Sizes and queues are bounded in {@link FrameKind} and {@link TrafficClass}.
 *
 * @param peersMax connections at a time; more than the Parties of any foreseen network
 * @param observersMax of them observers, so that readers can't crowd out validators
 * @param handshakesMax inbound connections that have not shown who they are; a few times
 *     what a whole network restarting at once needs, each costs kilobytes and milliseconds
 * @param handshakesPerHostMax of them from one host, so that one stranger can't take all places
 * @param requestsInFlightMax unanswered requests per peer and direction
 * @param inboundBytesPerSecondMax per peer, each message counted with an overhead; a faster peer is
 *     read more slowly
 */
public record PeerLimits(
    int peersMax,
    int observersMax,
    int handshakesMax,
    int handshakesPerHostMax,
    int requestsInFlightMax,
    int inboundBytesPerSecondMax) {
  public static final PeerLimits DEFAULT = new PeerLimits(128, 64, 64, 16, 16, 64 * 1024 * 1024);

  public PeerLimits {
    if (Math.min(Math.min(peersMax, observersMax), Math.min(handshakesMax, handshakesPerHostMax))
            < 1
        || Math.min(requestsInFlightMax, inboundBytesPerSecondMax) < 1) {
      throw new IllegalArgumentException("every limit of the peers is at least 1");
    }
  }
}
