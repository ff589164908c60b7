package article6.node.peer;

import org.apache.tuweni.bytes.Bytes;

/**
 * What the rooms above are told.
 *
 * <p>For one peer, {@link #connected} comes first and {@link #disconnected} last; in between,
 * messages of one kind come in order, one at a time, on a thread of their own, and those of
 * different kinds side by side. A method may block: it holds up only that kind from that peer,
 * whose transactions are then dropped, and whose votes and proposals wait on its side of the wire.
 */
public interface PeerListener {
  void connected(Peer peer);

  void disconnected(Peer peer, CloseReason reason);

  void received(Peer peer, MessageKind kind, Bytes payload);

  /** The answer to a peer's request, at most as long as the peer network allows for answers. */
  Bytes answer(Peer peer, Bytes request);

  /** The peer has a new head; older announcements may have been skipped. */
  void headAnnounced(Peer peer, Head head);

  /** Reported at each sighting. */
  void keyConflict(KeyConflict conflict);
}
