package article6.node.peer;

import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.crypto.Hash;
import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.ssl.SslHandler;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.tuweni.bytes.Bytes;

/** The other end of the wire in the hands of a test: it says whatever it is told to say. */
final class RawPeer implements AutoCloseable {
  private static final long DEADLINE_SECONDS = 30;

  final TlsIdentity tls = TlsIdentity.generate();
  private final BlockingQueue<Frame> frames = new LinkedBlockingQueue<>();
  private final EventLoopGroup group =
      new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
  private final Channel channel;

  private RawPeer(int port) {
    FrameDecoder decoder = new FrameDecoder();
    decoder.welcome();
    channel =
        new Bootstrap()
            .group(group)
            .channel(NioSocketChannel.class)
            .handler(
                new ChannelInitializer<>() {
                  @Override
                  protected void initChannel(Channel opening) {
                    opening
                        .pipeline()
                        .addLast(
                            tls.handler(Side.DIALLER, opening.alloc(), Runnable::run),
                            decoder,
                            new Collector());
                  }
                })
            .connect("127.0.0.1", port)
            .syncUninterruptibly()
            .channel();
    tls().handshakeFuture().syncUninterruptibly();
  }

  private final class Collector extends SimpleChannelInboundHandler<Frame> {
    @Override
    protected void channelRead0(ChannelHandlerContext netty, Frame frame) {
      frames.add(frame);
    }
  }

  /** Connects and completes TLS. */
  static RawPeer connect(TestNode node) {
    return new RawPeer(node.port());
  }

  /** The same, and introduces itself with that node's key until it is connected. */
  static RawPeer introduced(TestNode node, String name) throws Exception {
    RawPeer raw = connect(node);
    raw.send(FrameKind.HELLO, raw.hello(name));
    assertThat(raw.next(FrameKind.HELLO)).isNotNull();
    raw.next(FrameKind.WELCOME);
    raw.send(FrameKind.WELCOME, Bytes.EMPTY);
    node.awaitPeers(name);
    return raw;
  }

  private SslHandler tls() {
    return channel.pipeline().get(SslHandler.class);
  }

  Hash nodeCertificate() throws Exception {
    return TlsIdentity.fingerprint(tls().engine().getSession().getPeerCertificates()[0]);
  }

  /** A good hello for this very connection, by that node's key. */
  Bytes hello(String name) throws Exception {
    return hello(name, new Handshake.Binding(Side.DIALLER, tls.fingerprint(), nodeCertificate()));
  }

  static Bytes hello(String name, Handshake.Binding binding) {
    PeerConfiguration configuration =
        new PeerConfiguration(
            TestNode.NETWORK,
            TestNode.key(name),
            name,
            "127.0.0.1",
            0,
            List.of(),
            PeerLimits.DEFAULT,
            PeerTimings.DEFAULT);
    return new Handshake(configuration, TestNode.Ledger.admitting(name)).hello(binding, 1);
  }

  void sendRaw(byte[] bytes) {
    var _ = channel.writeAndFlush(Unpooled.wrappedBuffer(bytes));
  }

  /** Sends one message, in as many chunks as it needs. */
  void send(FrameKind kind, Bytes payload) {
    OutboundQueue queue = new OutboundQueue();
    queue.offer(kind, payload);
    for (Chunk chunk = queue.next(); chunk != null; chunk = queue.next()) {
      var _ = channel.write(chunk.encode(channel.alloc()));
    }
    channel.flush();
  }

  /** The next frame of that kind; what comes before it is passed over. */
  Frame next(FrameKind kind) throws InterruptedException {
    Frame frame = next();
    while (frame.kind() != kind) {
      frame = next();
    }
    return frame;
  }

  Frame next() throws InterruptedException {
    Frame frame = frames.poll(DEADLINE_SECONDS, TimeUnit.SECONDS);
    assertThat(frame).as("a frame within %d s", DEADLINE_SECONDS).isNotNull();
    return frame;
  }

  CloseReason farewell() throws InterruptedException {
    return CloseReason.toldByOther(next(FrameKind.FAREWELL).payload());
  }

  void reads(boolean reading) {
    channel.config().setAutoRead(reading);
  }

  void awaitClosed() {
    assertThat(channel.closeFuture().awaitUninterruptibly(DEADLINE_SECONDS, TimeUnit.SECONDS))
        .as("the node has closed the connection")
        .isTrue();
  }

  @Override
  public void close() {
    channel.close().syncUninterruptibly();
    group.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
  }
}
