package article6.node.peer;

import article6.contracts.crypto.Address;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the node connected to the targets of its configuration. All of it runs on one event loop;
 * each target is at any time either being dialled, connected, or waiting for its next attempt.
 */
final class Dialler {
  private final PeerContext context;
  private final EventLoopGroup group;
  private final Loop loop;
  private final Backoff backoff;
  private final List<Target> targets = new ArrayList<>();
  private volatile boolean stopped;

  Dialler(PeerContext context, EventLoopGroup group, RandomGenerator random) {
    PeerTimings timings = context.configuration.timings();
    this.context = context;
    this.group = group;
    this.loop = new Loop(group.next());
    this.backoff = new Backoff(timings.reconnectBaseMillis(), timings.reconnectCapMillis(), random);
    context.configuration.targets().forEach(target -> targets.add(new Target(target)));
  }

  void start() {
    loop.execute(() -> targets.forEach(Target::attempt));
  }

  void stop() {
    stopped = true;
  }

  /** A connection to that key has ended, whoever had dialled it. Any thread. */
  void disconnected(Address address) {
    loop.execute(() -> targets.forEach(target -> target.disconnected(address)));
  }

  /** Any thread. */
  List<DialStatus> status() {
    return targets.stream().map(Target::status).toList();
  }

  private final class Target implements DialObserver {
    private final DialTarget target;
    private @Nullable Address identity;
    private boolean dialling;
    private volatile DialStatus status;

    Target(DialTarget target) {
      this.target = target;
      this.identity = target.expected();
      this.status = new DialStatus(target, DialStatus.State.WAITING, 0, null);
    }

    DialStatus status() {
      return status;
    }

    private void become(DialStatus.State state) {
      status = new DialStatus(target, state, status.failures(), status.lastReason());
    }

    void attempt() {
      if (stopped || dialling || status.state() == DialStatus.State.SELF) {
        return;
      }
      if (identity != null && context.table.holds(identity)) {
        // the other side has dialled; its end brings us back here
        become(DialStatus.State.CONNECTED);
        return;
      }
      dialling = true;
      become(DialStatus.State.CONNECTING);
      // name servers may take seconds to answer
      Thread.startVirtualThread(this::resolve);
    }

    private void resolve() {
      try {
        InetAddress[] addresses = InetAddress.getAllByName(target.host());
        // one after the other: a host with two of them may answer on the second only
        InetAddress address = addresses[status.failures() % addresses.length];
        InetSocketAddress remote = new InetSocketAddress(address, target.port());
        loop.execute(() -> connect(remote));
      } catch (UnknownHostException e) {
        CloseReason unknown =
            CloseReason.of(
                CloseCode.CONNECT_FAILED, "the host %s is unknown".formatted(target.host()));
        ended(unknown, 0);
      }
    }

    private void connect(InetSocketAddress remote) {
      if (stopped) {
        return;
      }
      PeerTimings timings = context.configuration.timings();
      ChannelFuture connecting =
          new Bootstrap()
              .group(group)
              .channel(NioSocketChannel.class)
              .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, timings.connectMillis())
              .handler(
                  new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                      SocketOptions.apply(channel.config());
                      new PeerConnection(context, channel, remote, Target.this).install();
                    }
                  })
              .connect(remote);
      var _ =
          connecting.addListener(
              (ChannelFuture connected) -> {
                if (!connected.isSuccess()) {
                  ended(unreachable(connected.cause()), 0);
                } else if (stopped) {
                  var _ = connected.channel().close();
                }
              });
    }

    private CloseReason unreachable(Throwable cause) {
      return CloseReason.of(
          CloseCode.CONNECT_FAILED,
          "no node answers at %s (%s)".formatted(target.endpoint(), cause.getMessage()));
    }

    @Override
    public @Nullable Address expected() {
      return target.expected();
    }

    @Override
    public void identified(Address address) {
      loop.execute(() -> identity = address);
    }

    @Override
    public void established() {
      loop.execute(() -> become(DialStatus.State.CONNECTED));
    }

    @Override
    public void ended(CloseReason reason, long lastedMillis) {
      loop.execute(() -> retry(reason, lastedMillis));
    }

    private void retry(CloseReason reason, long lastedMillis) {
      dialling = false;
      boolean stable = lastedMillis >= context.configuration.timings().stableMillis();
      int failures = stable ? 0 : status.failures() + 1;
      if (reason.code() == CloseCode.SELF_CONNECTION) {
        status = new DialStatus(target, DialStatus.State.SELF, failures, reason);
      } else {
        status = new DialStatus(target, DialStatus.State.WAITING, failures, reason);
        var _ = loop.after(backoff.delayMillis(Math.max(0, failures - 1)), this::attempt);
      }
    }

    void disconnected(Address address) {
      if (!dialling && status.state() == DialStatus.State.CONNECTED && address.equals(identity)) {
        become(DialStatus.State.WAITING);
        var _ = loop.after(backoff.delayMillis(0), this::attempt);
      }
    }
  }
}
