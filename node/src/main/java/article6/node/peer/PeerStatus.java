package article6.node.peer;

/**
 * One connected peer at one moment.
 *
 * @param head the newest it has announced
 * @param connectedMillis since the mutual welcome
 * @param roundTripMillis of the last ping; −1 before the first
 * @param bytesIn payload bytes since the start of the connection
 * @param bytesOut payload bytes handed to the socket
 * @param queuedBytes payload bytes that wait for the socket
 * @param droppedOut transactions messages dropped because the peer was slow
 * @param droppedIn transactions messages dropped because this node was slow
 */
public record PeerStatus(
    Peer peer,
    Head head,
    long connectedMillis,
    long roundTripMillis,
    long bytesIn,
    long bytesOut,
    long queuedBytes,
    long droppedOut,
    long droppedIn) {}
