package article6.node.app;

import article6.contracts.state.Tables;
import article6.node.api.ApiServer;
import article6.node.api.ApiServices;
import article6.node.api.ApiStartException;
import article6.node.api.ObservedConsensus;
import article6.node.api.Readiness;
import article6.node.chain.History;
import article6.node.chain.LedgerReader;
import article6.node.consensus.ConsensusStatus;
import article6.node.mempool.Mempool;
import article6.node.mempool.MempoolLimits;
import article6.node.mempool.Submission;
import article6.node.mempool.TransactionDesk;
import article6.node.mempool.TransactionGossip;
import article6.node.peer.MessageKind;
import article6.node.peer.PeerNetwork;
import article6.node.peer.PeerNetworkStatus;
import article6.node.peer.PeerStartException;
import article6.node.peer.TlsPeerNetwork;
import article6.node.snapshot.SnapshotKeeper;
import article6.node.snapshot.SnapshotServer;
import article6.node.sync.BlockServer;
import article6.node.sync.SyncTimings;
import article6.node.sync.Synchronizer;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.apache.tuweni.bytes.Bytes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running node of one network. A process may hold any number of them.
 *
 * <p>It opens its store, which checks itself; goes on where the ledger ended, with the votes it has
 * given; connects, and takes part. It stops when asked to, or by itself when it can't be trusted to
 * go on, and says why.
 */
public final class LedgerNode implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LedgerNode.class);

  /** How long a stop waits for the step under way: a full block on a slow disk. */
  private static final long STOP_MILLIS_MAX = 10_000;

  private final NodeConfig config;
  private final NodeParts parts;
  private final NodeStorage storage;
  private final SnapshotKeeper snapshots;
  private final SnapshotServer snapshotServer;
  private final BlockServer blockServer;
  private final Mempool mempool = new Mempool(MempoolLimits.DEFAULT, System::nanoTime);
  private final LedgerInbox inbox = new LedgerInbox();
  private final PeerPort port = new PeerPort();
  private final TransactionDesk desk;
  private final Synchronizer synchronizer;
  private final LedgerThread thread;
  private final PeerNetwork peers;
  private final NodeMetrics metrics;
  private final Optional<ApiServer> api;
  private final AtomicReference<@Nullable StopReason> reason = new AtomicReference<>();
  private final CompletableFuture<StopReason> stopped = new CompletableFuture<>();

  private LedgerNode(NodeConfig config, NodeParts parts, LongSupplier clockMillis)
      throws NodeStartException {
    this.config = config;
    this.parts = parts;
    this.storage = NodeStorage.open(config, parts);
    this.snapshots =
        parts.hold(
            SnapshotKeeper.start(
                config.snapshots(),
                config.storage().snapshots(),
                storage.ledger(),
                storage.store()));
    this.snapshotServer = new SnapshotServer(snapshots, storage.ledger());
    this.blockServer =
        new BlockServer(
            storage.store()::encodedBlock, () -> storage.store().history().blocksFrom());
    requireAdmitted();
    tellHistory();
    String name = config.name();
    TransactionGossip gossip =
        parts.hold(
            new TransactionGossip(
                name, MessageKind.TRANSACTIONS.bytesMax(), port::broadcastTransactions));
    this.desk =
        new TransactionDesk(
            storage.ledger(),
            storage.judge(),
            mempool,
            gossip,
            () -> inbox.putOwn(new LedgerTask.Arrivals()),
            clockMillis);
    NodeTimers timers = parts.hold(new NodeTimers(name, inbox));
    this.synchronizer = parts.hold(synchronizer());
    this.thread =
        new LedgerThread(
            name, inbox, storage.chain(), mempool, desk, port, clockMillis, this::stopBecause);
    thread.vote(shell(timers, clockMillis));
    this.peers = parts.hold(peerNetwork());
    this.metrics =
        parts.hold(
            new NodeMetrics(
                config.dataFolder(),
                storage.ledger(),
                mempool,
                peers,
                synchronizer,
                storage.store()::syncedWrites,
                thread::status));
    parts.hold(this::endThread);
    this.api = config.api().map(settings -> parts.hold(new ApiServer(settings, services())));
    gossip.start();
    timers.every(TransactionDesk.PASS_ON_AGAIN_MILLIS, this::tick);
  }

  /**
   * Starts a node. One that is to begin with a snapshot waits for peers and fetches it first.
   *
   * @throws NodeStartException with what was found and what to do; nothing stays open then
   */
  public static LedgerNode start(NodeConfig config) throws NodeStartException {
    NodeParts parts = new NodeParts(config.name());
    try {
      SnapshotStart.run(config);
      LedgerNode node = new LedgerNode(config, parts, System::currentTimeMillis);
      node.connect();
      return node;
    } catch (NodeStartException | RuntimeException e) {
      parts.close();
      throw e;
    }
  }

  private void connect() throws NodeStartException {
    port.attach(peers);
    thread.start();
    synchronizer.start();
    try {
      peers.start();
      api.ifPresent(ApiServer::start);
    } catch (PeerStartException | ApiStartException e) {
      throw new NodeStartException(NodeStartException.Code.PORT, String.valueOf(e.getMessage()), e);
    }
    LOG.info(
        "{} runs as {} of network {} at height {}, peers on port {}",
        config.name(),
        isValidator() ? "a validator" : "an observer",
        config.genesis().networkId(),
        ledger().head().height(),
        peerPort());
  }

  public LedgerReader ledger() {
    return storage.ledger();
  }

  public Submission submission() {
    return desk;
  }

  /** Where the agreement stands, at most a step ago; nothing on an observer. */
  public Optional<ConsensusStatus> consensus() {
    return thread.status();
  }

  public PeerNetworkStatus peerStatus() {
    return peers.status();
  }

  /** The port that other nodes dial. */
  public int peerPort() {
    return peers.status().listenPort();
  }

  /** Where a browser on this machine finds the explorer; nothing without an API. */
  public Optional<String> apiUri() {
    return api.map(ApiServer::uri);
  }

  /** Whether this node answers from a ledger that is up to date. */
  public Readiness readiness() {
    long lagBlocks = synchronizer.bestPeerHeight() - ledger().head().height();
    return NodeReadiness.of(
        config.genesis(), peers.peers().size(), lagBlocks, synchronizer.isStranded());
  }

  /** Everything measured, in the text format of Prometheus. */
  public String metrics() {
    return metrics.scrape();
  }

  /** Completes when the node has stopped, by itself or because it was asked to. */
  public CompletableFuture<StopReason> stopped() {
    return stopped.copy();
  }

  /** Stops in an orderly way and waits for it. What is final stays; closing twice does no harm. */
  @Override
  public void close() {
    reason.compareAndSet(null, new StopReason(StopReason.Code.REQUESTED, "stopped on request"));
    parts.close();
    stopped.complete(Objects.requireNonNull(reason.get()));
  }

  /** Can be called from any thread of the node, and so leaves the closing to another. */
  private void stopBecause(StopReason why) {
    if (reason.compareAndSet(null, why)) {
      LOG.error("{} stops: {} {}", config.name(), why.code(), why.message());
      Thread.ofPlatform().name("stop " + config.name()).start(this::close);
    }
  }

  private void endThread() throws InterruptedException {
    inbox.close();
    thread.join(STOP_MILLIS_MAX);
  }

  private void tick() {
    try {
      desk.tick();
      storage.store().requireHealthy();
    } catch (RuntimeException e) {
      stopBecause(StopReason.of(e));
    }
  }

  private Synchronizer synchronizer() {
    return new Synchronizer(
        config.name(),
        new InboxImporter(inbox, storage.chain()),
        port::request,
        isValidator() ? SyncTimings.VALIDATOR : SyncTimings.OBSERVER,
        PeerNetwork.ANSWER_BYTES_MAX,
        System::nanoTime);
  }

  private ConsensusShell shell(NodeTimers timers, LongSupplier clockMillis) {
    return new ConsensusShell(
        config,
        storage.chain(),
        storage.store(),
        mempool,
        port,
        synchronizer,
        timers,
        clockMillis,
        thread);
  }

  private PeerNetwork peerNetwork() {
    PeerGate gate =
        new PeerGate(
            inbox,
            desk,
            synchronizer,
            this::answer,
            port,
            address -> storage.chain().validators().contains(address),
            this::stopBecause);
    return TlsPeerNetwork.create(
        config.peerConfiguration(),
        new AdmittedNodes(storage.ledger(), config),
        gate,
        new SecureRandom());
  }

  private Bytes answer(Bytes request) {
    return snapshotServer.answer(request).orElseGet(() -> blockServer.answer(request));
  }

  private ApiServices services() {
    return new ApiServices(
        storage.ledger(),
        desk,
        this::observedConsensus,
        peers::status,
        this::readiness,
        metrics::scrape,
        InstantSource.system());
  }

  private Optional<ObservedConsensus> observedConsensus() {
    return thread.observed().map(seen -> seen.withPending(mempool.oldestAgeMillis()));
  }

  private boolean isValidator() {
    return storage.chain().validators().contains(config.key().address());
  }

  /** Whoever reads the log knows at once what this node can't answer. */
  private void tellHistory() {
    History history = ledger().history();
    if (history.base() > 0) {
      LOG.warn(
          "{} began with a snapshot of block {}: it has no events from before and makes no reports"
              + " that need them",
          config.name(),
          history.base());
    }
    if (config.storage().retention().isArchive() && history.blocksFrom() > 1) {
      LOG.warn(
          "{} keeps all blocks from now on, and has none from before block {}: a whole history"
              + " needs an empty data folder and sync: full",
          config.name(),
          history.blocksFrom());
    }
  }

  private void requireAdmitted() throws NodeStartException {
    boolean admitted =
        storage.ledger().read(state -> Tables.NODES.has(state, config.key().address()));
    if (!admitted && !config.peers().isEmpty()) {
      LOG.warn(
          "The ledger at height {} admits no node with the key {}: following the others to where it"
              + " does",
          ledger().head().height(),
          config.key().address());
    } else if (!admitted) {
      throw new NodeStartException(
          NodeStartException.Code.NOT_ADMITTED,
          ("the network admits no node with the key %s. Use the key that stands in the genesis, or"
                  + " have this one admitted and give the nodes to follow as peers.")
              .formatted(config.key().address()));
    }
  }
}
