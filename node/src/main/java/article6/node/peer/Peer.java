package article6.node.peer;

import article6.contracts.crypto.Address;

/**
 * A node at the other end of an authenticated connection.
 *
 * @param address of its ledger key, proven in the handshake
 * @param name what it calls itself: for people only, proves nothing
 * @param role what the ledger admits it as, not what it claims
 * @param endpoint host and port of the socket
 * @param dialledByUs whether this node opened the connection
 */
public record Peer(
    Address address, String name, NodeRole role, String endpoint, boolean dialledByUs) {}
