package article6.node.peer;

/**
 * What went over all connections since the start, those that have ended included; these only grow.
 *
 * @param bytesIn payload bytes of messages
 * @param bytesOut payload bytes handed to sockets
 * @param droppedIn transactions messages dropped because this node was slow
 * @param droppedOut transactions messages dropped because a peer was slow
 */
public record PeerTotals(long bytesIn, long bytesOut, long droppedIn, long droppedOut) {}
