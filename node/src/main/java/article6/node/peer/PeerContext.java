package article6.node.peer;

import article6.contracts.crypto.Address;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the connections of one peer network share. */
final class PeerContext {
  final PeerConfiguration configuration;
  final LedgerView ledger;
  final PeerListener listener;
  final TlsIdentity tls = TlsIdentity.generate();
  final Handshake handshake;
  final PeerTable table;
  final HandshakeGate gate;
  final RefusalBook refusals = new RefusalBook(System::nanoTime);
  final PeerCounters counters = new PeerCounters();
  final AtomicInteger listenPort = new AtomicInteger();

  /** All that have a socket, for the end. */
  final Set<PeerConnection> open = ConcurrentHashMap.newKeySet();

  /** Set at the end, before {@link #open} is read: what opens later closes itself. */
  volatile boolean closed;

  /** Those that both sides have welcomed. */
  final Map<Address, PeerConnection> established = new ConcurrentHashMap<>();

  /** Told of each key whose connection has ended. */
  volatile Consumer<Address> disconnected = address -> {};

  /**
   * The end of the last session of each peer that had one; gone when the listener has heard of it.
   */
  private final Map<Address, CompletableFuture<Void>> lastSessions = new ConcurrentHashMap<>();

  /** For asymmetric cryptography. */
  final Executor cryptography = task -> Thread.ofVirtual().name("peer tls").start(task);

  PeerContext(PeerConfiguration configuration, LedgerView ledger, PeerListener listener) {
    this.configuration = configuration;
    this.ledger = ledger;
    this.listener = listener;
    this.handshake = new Handshake(configuration, ledger);
    this.table = new PeerTable(configuration.key().address(), configuration.limits());
    this.gate = new HandshakeGate(configuration.limits());
  }

  Address ownAddress() {
    return configuration.key().address();
  }

  /**
   * Both sides have welcomed a connection: from now on it is the one to its peer, unless another
   * one has taken its place meanwhile.
   *
   * @param takeUp done before others find the connection, and only if it is the one
   */
  boolean establish(PeerConnection connection, Runnable takeUp) {
    return table.whileHeld(
        connection,
        () -> {
          takeUp.run();
          established.put(connection.address(), connection);
        });
  }

  /** A peer is connected; its listener hears of it after the end of its session before. */
  void begin(PeerSession session) {
    Address address = session.peer().address();
    CompletableFuture<Void> former = lastSessions.put(address, session.ended());
    session.start(former == null ? CompletableFuture.completedFuture(null) : former);
    var _ = session.ended().thenRun(() -> lastSessions.remove(address, session.ended()));
  }

  /**
   * A socket is closed.
   *
   * @param address of the peer, when it has shown who it is
   */
  void end(PeerConnection connection, @Nullable Address address) {
    open.remove(connection);
    if (address != null) {
      established.remove(address, connection);
      table.release(connection);
      disconnected.accept(address);
    }
  }

  /** Completes when the listener has heard of the end of all sessions that there are. */
  CompletableFuture<Void> sessionsEnded() {
    return CompletableFuture.allOf(lastSessions.values().toArray(CompletableFuture<?>[]::new));
  }
}
