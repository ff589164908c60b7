package article6.node.app;

import article6.contracts.crypto.Address;
import article6.node.peer.CloseReason;
import article6.node.peer.Head;
import article6.node.peer.KeyConflict;
import article6.node.peer.LedgerView;
import article6.node.peer.MessageKind;
import article6.node.peer.NodeRole;
import article6.node.peer.Peer;
import article6.node.peer.PeerConfiguration;
import article6.node.peer.PeerLimits;
import article6.node.peer.PeerListener;
import article6.node.peer.PeerNetwork;
import article6.node.peer.PeerStartException;
import article6.node.peer.PeerTimings;
import article6.node.peer.TlsPeerNetwork;
import article6.node.snapshot.FetchTimings;
import article6.node.snapshot.SnapshotException;
import article6.node.snapshot.SnapshotFetch;
import article6.node.snapshot.SnapshotPeers;
import article6.node.sync.BlockServer;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.apache.tuweni.bytes.Bytes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a node does before it starts, when it is to begin with a snapshot and has no ledger yet: it
 * connects, fetches one and closes its connections again. It asks only for what proves itself, and
 * so takes whoever it can get: who is a member now its genesis doesn't know.
 */
final class SnapshotStart {
  private static final Logger LOG = LoggerFactory.getLogger(SnapshotStart.class);

  private SnapshotStart() {}

  /**
   * @throws NodeStartException when the port or the disk is not to be had
   */
  static void run(NodeConfig config) throws NodeStartException {
    if (config.storage().sync() == SyncMode.SNAPSHOT && !hasLedger(config)) {
      LOG.info("{} looks for a snapshot to begin with", config.name());
      fetch(config);
    }
  }

  private static boolean hasLedger(NodeConfig config) throws NodeStartException {
    NodeParts parts = new NodeParts(config.name());
    try {
      return NodeStorage.open(config, parts).chain().head().height() > 0;
    } finally {
      parts.close();
    }
  }

  private static void fetch(NodeConfig config) throws NodeStartException {
    try (PeerNetwork network = network(config)) {
      network.start();
      new SnapshotFetch(
              config.genesis(),
              config.dataFolder(),
              config.arriving(),
              peers(network),
              FetchTimings.DEFAULT)
          .run();
    } catch (PeerStartException e) {
      throw new NodeStartException(NodeStartException.Code.PORT, String.valueOf(e.getMessage()), e);
    } catch (SnapshotException | IOException e) {
      throw new NodeStartException(
          NodeStartException.Code.STORE, String.valueOf(e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NodeStartException(
          NodeStartException.Code.STORE,
          "stopped while a snapshot was fetched; it goes on from there at the next start",
          e);
    }
  }

  private static PeerNetwork network(NodeConfig config) {
    PeerConfiguration configuration =
        new PeerConfiguration(
            config.genesis().networkId(),
            config.key(),
            config.name(),
            config.peerHost(),
            config.peerPort(),
            config.peers(),
            PeerLimits.DEFAULT,
            PeerTimings.DEFAULT);
    LedgerView view =
        new LedgerView() {
          @Override
          public Head head() {
            return new Head(0, config.genesis().block().hash());
          }

          @Override
          public Optional<NodeRole> roleOf(Address address) {
            return Optional.of(NodeRole.OBSERVER);
          }
        };
    return TlsPeerNetwork.create(configuration, view, new Listener(), new SecureRandom());
  }

  private static SnapshotPeers peers(PeerNetwork network) {
    return new SnapshotPeers() {
      @Override
      public Set<Address> connected() {
        return network.peers().stream()
            .map(each -> each.peer().address())
            .collect(Collectors.toUnmodifiableSet());
      }

      @Override
      public CompletableFuture<Bytes> request(Address peer, Bytes request, Duration timeout) {
        return network.request(peer, request, timeout);
      }
    };
  }

  /** Has nothing to tell, and listens to nothing but answers. */
  private static final class Listener implements PeerListener {
    private static final BlockServer NOTHING = new BlockServer(height -> Optional.empty(), () -> 0);

    @Override
    public void connected(Peer peer) {
      LOG.debug("{} is there", peer);
    }

    @Override
    public void disconnected(Peer peer, CloseReason reason) {
      LOG.debug("{} is gone: {}", peer, reason);
    }

    @Override
    public void received(Peer peer, MessageKind kind, Bytes payload) {
      LOG.trace("{} sent {}, which means nothing yet", peer, kind);
    }

    @Override
    public Bytes answer(Peer peer, Bytes request) {
      return NOTHING.answer(request);
    }

    @Override
    public void headAnnounced(Peer peer, Head head) {
      LOG.trace("{} is at {}", peer, head.height());
    }

    @Override
    public void keyConflict(KeyConflict seen) {
      // harmless as long as it votes for nothing; once it runs for good it stops at the next sight
      LOG.warn("another node with the key {} was seen at {}", seen.address(), seen.seenAt());
    }
  }
}
