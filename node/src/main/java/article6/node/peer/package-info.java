/**
 * Authenticated connections between the nodes of one network.
 *
 * <p>In come messages of the rooms above, opaque bytes with a {@link
 * article6.node.peer.MessageKind}, and the sockets of other nodes; out go the same bytes at the
 * nodes that the ledger admits, votes ahead of everything else. Every connection is mutual
 * TLS 1.3 with disposable certificates, tied to the ledger key of either side by a signed hello.
 *
 * <p>Never here: a look into a message, knowledge of units, blocks or consensus, a wall clock, a
 * static that two networks of one process would share, or a queue without a bound.
 */
@NullMarked
package article6.node.peer;

import org.jspecify.annotations.NullMarked;
