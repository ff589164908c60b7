package article6.node.app;

import article6.contracts.chain.DoubleVote;
import article6.contracts.codec.CodecException;
import article6.contracts.crypto.Address;
import article6.node.app.LedgerInbox.Lane;
import article6.node.consensus.Message;
import article6.node.mempool.TransactionDesk;
import article6.node.peer.CloseReason;
import article6.node.peer.Head;
import article6.node.peer.KeyConflict;
import article6.node.peer.MessageKind;
import article6.node.peer.Peer;
import article6.node.peer.PeerListener;
import article6.node.sync.Synchronizer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.apache.tuweni.bytes.Bytes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what other nodes send to the rooms that it is for. */
final class PeerGate implements PeerListener {
  private static final Logger LOG = LoggerFactory.getLogger(PeerGate.class);

  private final LedgerInbox inbox;
  private final TransactionDesk desk;
  private final Synchronizer synchronizer;
  private final UnaryOperator<Bytes> answers;
  private final PeerPort port;
  private final Predicate<Address> isValidator;
  private final Consumer<StopReason> onFailure;

  PeerGate(
      LedgerInbox inbox,
      TransactionDesk desk,
      Synchronizer synchronizer,
      UnaryOperator<Bytes> answers,
      PeerPort port,
      Predicate<Address> isValidator,
      Consumer<StopReason> onFailure) {
    this.inbox = inbox;
    this.desk = desk;
    this.synchronizer = synchronizer;
    this.answers = answers;
    this.port = port;
    this.isValidator = isValidator;
    this.onFailure = onFailure;
  }

  @Override
  public void connected(Peer peer) {
    put(Lane.VOTES, new LedgerTask.Connected(peer.address()));
    for (Bytes batch : desk.messagesForNewPeer(MessageKind.TRANSACTIONS.bytesMax())) {
      port.send(peer.address(), MessageKind.TRANSACTIONS, batch);
    }
  }

  @Override
  public void disconnected(Peer peer, CloseReason reason) {
    // when one connection replaces another, the end of the old one is told after the new one began
    if (!port.isConnected(peer.address())) {
      synchronizer.disconnected(peer.address());
    }
  }

  @Override
  public void received(Peer peer, MessageKind kind, Bytes payload) {
    switch (kind) {
      case VOTE -> heard(peer, Lane.VOTES, payload);
      case PROPOSAL -> heard(peer, Lane.PROPOSALS, payload);
      case EVIDENCE -> accused(peer, payload);
      case TRANSACTIONS -> desk.receive(payload, MessageKind.TRANSACTIONS.bytesMax());
    }
  }

  @Override
  public Bytes answer(Peer peer, Bytes request) {
    return answers.apply(request);
  }

  @Override
  public void headAnnounced(Peer peer, Head head) {
    synchronizer.announced(peer.address(), head.height());
  }

  @Override
  public void keyConflict(KeyConflict conflict) {
    if (conflict.own()) {
      onFailure.accept(
          new StopReason(
              StopReason.Code.KEY_IN_USE,
              ("the key of this node, %s, is in use by another running node, seen at %s."
                      + " Two nodes with one key could vote twice. Stop the other one first.")
                  .formatted(conflict.address(), conflict.seenAt())));
    } else {
      LOG.error(
          "Two running nodes hold the key {}, the second was seen at {} [Q-15]",
          conflict.address(),
          conflict.seenAt());
    }
  }

  private void heard(Peer peer, Lane lane, Bytes payload) {
    // who votes changes with every block; the role at the handshake may be of the past
    if (!isValidator.test(peer.address())) {
      return;
    }
    Message message;
    try {
      message = Message.decode(payload);
    } catch (CodecException e) {
      LOG.warn("{} sent a consensus message that is none: {}", peer.address(), e.getMessage());
      return;
    }
    put(lane, new LedgerTask.Heard(message));
  }

  private void accused(Peer peer, Bytes payload) {
    if (!isValidator.test(peer.address())) {
      return;
    }
    try {
      put(Lane.VOTES, new LedgerTask.Accused(DoubleVote.decode(payload)));
    } catch (CodecException e) {
      LOG.warn("{} sent evidence that is none: {}", peer.address(), e.getMessage());
    }
  }

  private void put(Lane lane, LedgerTask task) {
    try {
      inbox.put(lane, task);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
