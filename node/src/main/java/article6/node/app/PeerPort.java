package article6.node.app;

import article6.contracts.chain.ValidatorSet;
import article6.contracts.crypto.Address;
import article6.node.consensus.Message;
import article6.node.consensus.Proposal;
import article6.node.peer.Head;
import article6.node.peer.MessageKind;
import article6.node.peer.PeerNetwork;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.tuweni.bytes.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * The way out to other nodes. Until the peer network is attached nobody is connected, and what is
 * said reaches nobody.
 */
final class PeerPort {
  private volatile @Nullable PeerNetwork network;

  void attach(PeerNetwork attached) {
    network = attached;
  }

  /** Votes go to validators only: observers follow by their blocks. */
  void sendToValidators(Message message, ValidatorSet validators, Address self) {
    Bytes encoded = message.encode();
    for (Address validator : validators.addresses()) {
      if (!validator.equals(self)) {
        send(validator, kindOf(message, encoded), encoded);
      }
    }
  }

  void send(Address validator, Message message) {
    Bytes encoded = message.encode();
    send(validator, kindOf(message, encoded), encoded);
  }

  void send(Address peer, MessageKind kind, Bytes payload) {
    PeerNetwork attached = network;
    if (attached != null) {
      attached.send(peer, kind, payload);
    }
  }

  void broadcastTransactions(Bytes batch) {
    PeerNetwork attached = network;
    if (attached != null) {
      attached.broadcast(MessageKind.TRANSACTIONS, batch);
    }
  }

  void announce(article6.node.chain.Head head) {
    PeerNetwork attached = network;
    if (attached != null) {
      attached.announceHead(new Head(head.height(), head.hash()));
    }
  }

  /** Lets go of nodes that the ledger no longer admits. */
  void recheckAdmissions() {
    PeerNetwork attached = network;
    if (attached != null) {
      attached.recheckAdmissions();
    }
  }

  boolean isConnected(Address peer) {
    PeerNetwork attached = network;
    return attached != null
        && attached.peers().stream().anyMatch(each -> each.peer().address().equals(peer));
  }

  CompletableFuture<Bytes> request(Address peer, Bytes request, Duration timeout) {
    PeerNetwork attached = network;
    return attached == null
        ? CompletableFuture.failedFuture(new IllegalStateException("not connected yet"))
        : attached.request(peer, request, timeout);
  }

  /** A round change that carries its lock is as large as a proposal, and goes its way. */
  private static MessageKind kindOf(Message message, Bytes encoded) {
    return message instanceof Proposal || encoded.size() > MessageKind.VOTE.bytesMax()
        ? MessageKind.PROPOSAL
        : MessageKind.VOTE;
  }
}
