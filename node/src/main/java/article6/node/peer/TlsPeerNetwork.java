package article6.node.peer;

import article6.contracts.crypto.Address;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.apache.tuweni.bytes.Bytes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The peer network over TCP and mutual TLS 1.3. Several may live in one process; each has its own
 * identity, port and queues, and they share nothing but, when asked to, the event loops.
 */
public final class TlsPeerNetwork implements PeerNetwork {
  private static final Logger log = LoggerFactory.getLogger(TlsPeerNetwork.class);

  /** One for the sockets of half the peers each; the work is in the kernel and in TLS. */
  private static final int EVENT_LOOPS = 2;

  /** A listener that takes longer to hear of the end is left behind. */
  private static final int SESSIONS_END_MILLIS = 5_000;

  private static final int BACKLOG = 128;

  private final PeerContext context;
  private final EventLoopGroup group;
  private final boolean ownsGroup;
  private final Dialler dialler;
  private @Nullable Channel server;

  private TlsPeerNetwork(
      PeerConfiguration configuration,
      LedgerView ledger,
      PeerListener listener,
      RandomGenerator random,
      @Nullable EventLoopGroup shared) {
    context = new PeerContext(configuration, ledger, listener);
    ownsGroup = shared == null;
    group =
        shared == null
            ? new MultiThreadIoEventLoopGroup(
                EVENT_LOOPS,
                new DefaultThreadFactory("peer-" + configuration.name(), true),
                NioIoHandler.newFactory())
            : shared;
    dialler = new Dialler(context, group, random);
    context.disconnected = dialler::disconnected;
  }

  /**
   * @param random for the spread of reconnections
   */
  public static TlsPeerNetwork create(
      PeerConfiguration configuration,
      LedgerView ledger,
      PeerListener listener,
      RandomGenerator random) {
    return new TlsPeerNetwork(configuration, ledger, listener, random, null);
  }

  /** The same on event loops that other networks of the process use too, and that outlive this. */
  public static TlsPeerNetwork create(
      PeerConfiguration configuration,
      LedgerView ledger,
      PeerListener listener,
      RandomGenerator random,
      EventLoopGroup shared) {
    return new TlsPeerNetwork(configuration, ledger, listener, random, shared);
  }

  @Override
  public synchronized void start() throws PeerStartException {
    if (server != null) {
      throw new IllegalStateException("the peer network has been started before");
    }
    PeerConfiguration configuration = context.configuration;
    ChannelFuture binding =
        new ServerBootstrap()
            .group(group)
            .channel(NioServerSocketChannel.class)
            .option(ChannelOption.SO_BACKLOG, BACKLOG)
            .option(ChannelOption.SO_REUSEADDR, true)
            .childHandler(
                new ChannelInitializer<SocketChannel>() {
                  @Override
                  protected void initChannel(SocketChannel channel) {
                    admit(channel);
                  }
                })
            .bind(configuration.listenHost(), configuration.listenPort())
            .awaitUninterruptibly();
    if (!binding.isSuccess()) {
      release();
      throw PeerStartException.of(
          configuration.listenHost(), configuration.listenPort(), binding.cause());
    }
    server = binding.channel();
    InetSocketAddress bound = (InetSocketAddress) server.localAddress();
    context.listenPort.set(bound.getPort());
    log.info("listening for peers on {}:{}", configuration.listenHost(), bound.getPort());
    dialler.start();
  }

  /** The door: who finds no place is let go before TLS costs anything. */
  private void admit(SocketChannel channel) {
    InetSocketAddress remote = channel.remoteAddress();
    if (remote == null) {
      // gone already
      var _ = channel.close();
      return;
    }
    String host = PeerConnection.hostOf(remote);
    if (!context.gate.enter(host)) {
      context.refusals.add(
          host,
          null,
          true,
          CloseReason.of(
              CloseCode.TOO_MANY_HANDSHAKES, "too many connections have not shown who they are"));
      var _ = channel.close();
      return;
    }
    SocketOptions.apply(channel.config());
    new PeerConnection(context, channel, remote, null).install();
  }

  @Override
  public int broadcast(MessageKind kind, Bytes payload) {
    requireFits(kind, payload);
    int taken = 0;
    for (PeerConnection connection : context.established.values()) {
      if (connection.send(kind.frameKind(), payload)) {
        taken++;
      }
    }
    return taken;
  }

  @Override
  public boolean send(Address to, MessageKind kind, Bytes payload) {
    requireFits(kind, payload);
    PeerConnection connection = context.established.get(to);
    return connection != null && connection.send(kind.frameKind(), payload);
  }

  private static void requireFits(MessageKind kind, Bytes payload) {
    if (payload.size() > kind.bytesMax()) {
      throw new IllegalArgumentException(
          "a %s of %d bytes, at most %d".formatted(kind, payload.size(), kind.bytesMax()));
    }
  }

  @Override
  public CompletableFuture<Bytes> request(Address to, Bytes request, Duration timeout) {
    if (request.size() > REQUEST_BYTES_MAX) {
      throw new IllegalArgumentException(
          "a request of %d bytes, at most %d".formatted(request.size(), REQUEST_BYTES_MAX));
    }
    PeerConnection connection = context.established.get(to);
    if (connection == null) {
      return CompletableFuture.failedFuture(
          new PeerRequestException(
              PeerRequestException.Code.NOT_CONNECTED, "no connection to " + to));
    }
    return connection.request(request, timeout);
  }

  @Override
  public void announceHead(Head head) {
    Bytes encoded = head.encode();
    context.established.values().forEach(peer -> peer.send(FrameKind.HEAD, encoded));
  }

  @Override
  public void recheckAdmissions() {
    context.established.forEach(
        (address, connection) -> {
          if (context.ledger.roleOf(address).isEmpty()) {
            connection.closeWith(
                CloseReason.of(
                    CloseCode.ADMISSION_WITHDRAWN,
                    "the ledger at height %d no longer admits your key %s"
                        .formatted(context.ledger.head().height(), address)));
          }
        });
  }

  @Override
  public List<PeerStatus> peers() {
    return context.established.values().stream()
        .map(PeerConnection::status)
        .sorted(Comparator.comparing(status -> status.peer().address()))
        .toList();
  }

  @Override
  public PeerNetworkStatus status() {
    return new PeerNetworkStatus(
        context.listenPort.get(),
        context.gate.inside(),
        context.counters.totals(),
        peers(),
        dialler.status(),
        context.refusals.list());
  }

  @Override
  public synchronized void close() {
    dialler.stop();
    context.closed = true;
    if (server != null) {
      server.close().awaitUninterruptibly();
    }
    CloseReason farewell =
        CloseReason.of(CloseCode.SHUTTING_DOWN, "the node is stopped by its operator");
    context.open.forEach(connection -> connection.closeWith(farewell));
    CompletableFuture<?>[] sockets =
        context.open.stream().map(PeerConnection::closed).toArray(CompletableFuture<?>[]::new);
    await(
        CompletableFuture.allOf(sockets),
        // for the farewell to be read, then for TLS to take leave
        2 * context.configuration.timings().farewellMillis());
    await(context.sessionsEnded(), SESSIONS_END_MILLIS);
    release();
  }

  private static void await(CompletableFuture<Void> end, int timeoutMillis) {
    end.completeOnTimeout(null, timeoutMillis, TimeUnit.MILLISECONDS).join();
  }

  private void release() {
    if (ownsGroup) {
      group.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    }
  }
}
