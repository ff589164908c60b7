package article6.node.peer;

import article6.contracts.crypto.Address;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.tuweni.bytes.Bytes;

/** A listener that remembers, and answers each request with the request itself. */
class Recorder implements PeerListener {
  final List<Object> events = new CopyOnWriteArrayList<>();

  record Connected(Peer peer) {}

  record Disconnected(Peer peer, CloseReason reason) {}

  record Received(Address from, MessageKind kind, Bytes payload) {}

  record HeadSeen(Address from, Head head) {}

  @Override
  public void connected(Peer peer) {
    events.add(new Connected(peer));
  }

  @Override
  public void disconnected(Peer peer, CloseReason reason) {
    events.add(new Disconnected(peer, reason));
  }

  @Override
  public void received(Peer peer, MessageKind kind, Bytes payload) {
    events.add(new Received(peer.address(), kind, payload));
  }

  @Override
  public Bytes answer(Peer peer, Bytes request) {
    return request;
  }

  @Override
  public void headAnnounced(Peer peer, Head head) {
    events.add(new HeadSeen(peer.address(), head));
  }

  @Override
  public void keyConflict(KeyConflict conflict) {
    events.add(conflict);
  }

  <T> List<T> all(Class<T> type) {
    return events.stream().filter(type::isInstance).map(type::cast).toList();
  }

  void awaitEvent(Object event) {
    Await.until(event.toString(), () -> events.contains(event), () -> events);
  }
}
