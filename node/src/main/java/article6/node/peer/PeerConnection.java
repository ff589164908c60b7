package article6.node.peer;

import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.tuweni.bytes.Bytes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One socket from TLS to farewell.
 *
 * <p>Everything runs on the channel's event loop, but for what says otherwise. Whoever closes says
 * why first, then leaves the other side time to read it and to close: closing a socket with unread
 * bytes in it would destroy what was written last.
 */
final class PeerConnection extends SimpleChannelInboundHandler<Frame>
    implements PeerTable.Link, FrameSink {
  private static final Logger log = LoggerFactory.getLogger(PeerConnection.class);

  private final PeerContext context;
  private final PeerTimings timings;
  private final SocketChannel channel;
  private final Loop loop;
  private final @Nullable DialObserver dial;
  private final String host;
  private final String endpoint;
  private final Introduction introduction;
  private final Outbox outbox;
  private final Keepalive keepalive;
  private final ReadPauses pauses;
  private final PendingRequests pendingRequests;
  private final RateLimit rateLimit;
  private final FrameDecoder decoder = new FrameDecoder();

  private boolean holdsGate;
  private boolean closing;
  private @Nullable CloseReason closeReason;
  private volatile @Nullable PeerSession session;
  private volatile long establishedNanos;

  /**
   * @param remote the other end of the socket
   * @param dial who dialled; null for an inbound connection, which has entered the gate
   */
  PeerConnection(
      PeerContext context,
      SocketChannel channel,
      InetSocketAddress remote,
      @Nullable DialObserver dial) {
    PeerLimits limits = context.configuration.limits();
    this.context = context;
    this.timings = context.configuration.timings();
    this.channel = channel;
    this.loop = new Loop(channel.eventLoop());
    this.dial = dial;
    this.host = hostOf(remote);
    this.endpoint = host + ":" + remote.getPort();
    this.holdsGate = dial == null;
    this.introduction = new Introduction(context, this, dial);
    this.outbox = new Outbox(channel, context.counters);
    this.pauses = new ReadPauses(channel);
    this.keepalive = new Keepalive(timings, loop, this, pauses::paused);
    this.pendingRequests = new PendingRequests(limits.requestsInFlightMax(), loop, this);
    this.rateLimit = new RateLimit(limits.inboundBytesPerSecondMax(), System.nanoTime());
  }

  /** The address without a port, as the gate and the book of refusals count it. */
  static String hostOf(InetSocketAddress remote) {
    return remote.getAddress().getHostAddress();
  }

  /** Puts TLS, decoder and this handler in place. */
  void install() {
    SslHandler tls =
        context.tls.handler(Side.of(dial != null), channel.alloc(), context.cryptography);
    // the time-out of the whole handshake covers that of TLS
    tls.setHandshakeTimeoutMillis(0);
    tls.setCloseNotifyFlushTimeoutMillis(timings.farewellMillis());
    channel.pipeline().addLast(tls, decoder, this);
    // not when inactive: a socket may be gone before it was ever active
    var _ = channel.closeFuture().addListener(closed -> leaveGate());
  }

  @Override
  public void channelActive(ChannelHandlerContext netty) {
    context.open.add(this);
    if (context.closed) {
      closeSocket();
    }
    var _ = loop.after(timings.handshakeMillis(), this::handshakeTimeOut);
    netty.fireChannelActive();
  }

  private void handshakeTimeOut() {
    if (session == null) {
      closeWith(
          CloseReason.of(
              CloseCode.HANDSHAKE_TIMEOUT,
              "no complete handshake in %d ms".formatted(timings.handshakeMillis())));
    }
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext netty, Object event) {
    if (event instanceof SslHandshakeCompletionEvent completion && !closing) {
      try {
        if (!completion.isSuccess()) {
          closeWith(Faults.tls(completion.cause()));
          return;
        }
        SslHandler tls = netty.pipeline().get(SslHandler.class);
        introduction.tlsComplete(
            TlsIdentity.fingerprint(tls.engine().getSession().getPeerCertificates()[0]));
      } catch (SSLException | GeneralSecurityException e) {
        closeWith(Faults.tls(e));
      }
    }
    netty.fireUserEventTriggered(event);
  }

  /** Both sides have welcomed each other. */
  void establish(Handshake.Judgement.Trusted trusted) {
    leaveGate();
    Hello hello = trusted.hello();
    Peer peer = new Peer(trusted.address(), hello.name(), trusted.role(), endpoint, dial != null);
    PeerSession started =
        new PeerSession(
            peer, hello.head(), context.listener, this::respond, pauses::resumeFullLanes);
    // before others find the connection, whose status they may ask for at once
    Runnable takeUp =
        () -> {
          establishedNanos = System.nanoTime();
          session = started;
        };
    if (!context.establish(this, takeUp)) {
      closeWith(Introduction.duplicate());
      return;
    }
    decoder.welcome();
    context.begin(started);
    if (dial != null) {
      dial.established();
    }
    keepalive.start();
    log.info("connected to {} ({}) at {}", peer.name(), peer.address(), endpoint);
  }

  void reportConflict(Address key) {
    KeyConflict conflict = new KeyConflict(key, key.equals(context.ownAddress()), endpoint);
    Thread.startVirtualThread(() -> context.listener.keyConflict(conflict));
  }

  @Override
  protected void channelRead0(ChannelHandlerContext netty, Frame frame) {
    long waitNanos = rateLimit.spend(frame.payload().size(), System.nanoTime());
    if (waitNanos > 0) {
      pauses.pauseFor(waitNanos);
    }
    keepalive.heard();
    if (frame.kind() == FrameKind.FAREWELL) {
      farewell(frame.payload());
    } else if (!closing) {
      accept(frame);
    }
  }

  private void accept(Frame frame) {
    switch (frame.kind()) {
      case HELLO -> introduction.hello(frame.payload());
      case WELCOME -> introduction.welcome();
      case PING -> {
        introduction.requireIdentified(FrameKind.PING);
        send(FrameKind.PONG, frame.payload());
      }
      case PONG -> {
        introduction.requireIdentified(FrameKind.PONG);
        keepalive.pong(frame.payload());
      }
      case HEAD -> {
        established().headIs(Head.decode(frame.payload()));
        deliver(frame);
      }
      case RESPONSE -> {
        RequestFrame response = RequestFrame.decode(frame.payload());
        pendingRequests.answer(response.id(), response.content());
      }
      case REQUEST -> {
        // here, where a malformed one ends the connection
        RequestFrame.decode(frame.payload());
        int requestsMax = context.configuration.limits().requestsInFlightMax();
        if (established().requestsWaiting() >= requestsMax) {
          throw new WireException(
              CloseCode.TOO_MANY_REQUESTS,
              "more than %d requests wait for their answers".formatted(requestsMax));
        }
        deliver(frame);
      }
      case VOTE, PROPOSAL, TRANSACTIONS, EVIDENCE -> deliver(frame);
      case FAREWELL -> throw new IllegalStateException("a farewell is handled before");
    }
  }

  private void deliver(Frame frame) {
    context.counters.bytesIn.add(frame.payload().size());
    switch (established().deliver(frame)) {
      case TAKEN -> {}
      case DROPPED -> context.counters.droppedIn.increment();
      case FULL -> pauses.pauseForFullLane();
    }
  }

  private PeerSession established() {
    PeerSession current = session;
    if (current == null) {
      throw new IllegalStateException("the decoder lets only the handshake pass before");
    }
    return current;
  }

  private void farewell(Bytes payload) {
    closing = true;
    if (closeReason == null) {
      CloseReason told = CloseReason.toldByOther(payload);
      closeReason = told;
      context.refusals.add(host, introduction.claimed(), false, told);
      if (told.code() == CloseCode.KEY_IN_USE && introduction.identified()) {
        reportConflict(context.ownAddress());
      }
    }
    closeSocket();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext netty, Throwable thrown) {
    Throwable cause = Faults.unwrap(thrown);
    CloseReason reason = Faults.reasonFor(cause);
    if (reason.code() == CloseCode.INTERNAL_FAULT) {
      log.error("the connection to {} failed by a fault of this node", endpoint, cause);
    }
    closeWith(reason);
    if (reason.code() == CloseCode.CONNECTION_LOST) {
      // nobody is left to read a farewell
      closeSocket();
    }
  }

  /** Any thread. */
  @Override
  public boolean send(FrameKind kind, Bytes payload) {
    OutboundQueue.Offer offer = outbox.send(kind, payload);
    if (offer == OutboundQueue.Offer.OVERFLOW) {
      closeWith(
          CloseReason.of(
              CloseCode.SLOW_PEER,
              "your node does not read fast enough: the queue of %s is full"
                  .formatted(kind.trafficClass())));
    }
    return offer == OutboundQueue.Offer.QUEUED;
  }

  /** Any thread. */
  CompletableFuture<Bytes> request(Bytes content, Duration timeout) {
    return pendingRequests.ask(content, timeout);
  }

  private void respond(RequestFrame response) {
    if (response.content().size() > PeerNetwork.ANSWER_BYTES_MAX) {
      throw new IllegalArgumentException(
          "an answer of %d bytes, at most %d"
              .formatted(response.content().size(), PeerNetwork.ANSWER_BYTES_MAX));
    }
    send(FrameKind.RESPONSE, response.encode());
  }

  /** Any thread. */
  @Override
  public CompletableFuture<Boolean> probe() {
    return keepalive.probe();
  }

  /** Says why, then closes; only the first reason counts. Any thread. */
  @Override
  public void closeWith(CloseReason reason) {
    if (!channel.eventLoop().inEventLoop()) {
      loop.execute(() -> closeWith(reason));
      return;
    }
    if (closing) {
      return;
    }
    closing = true;
    closeReason = reason;
    context.refusals.add(host, introduction.claimed(), true, reason);
    if (!introduction.canSpeak()) {
      closeSocket();
      return;
    }
    pauses.stop();
    boolean keepVotes = reason.code() == CloseCode.SHUTTING_DOWN;
    outbox.sealWith(FrameKind.FAREWELL, reason.encode(), keepVotes);
    var _ = loop.after(timings.farewellMillis(), this::closeSocket);
  }

  private void closeSocket() {
    var _ = channel.close();
  }

  /** Completes when the socket is closed. Any thread. */
  CompletableFuture<Void> closed() {
    CompletableFuture<Void> closed = new CompletableFuture<>();
    var _ = channel.closeFuture().addListener(done -> closed.complete(null));
    return closed;
  }

  boolean closing() {
    return closing;
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext netty) {
    outbox.drain();
    netty.fireChannelWritabilityChanged();
  }

  @Override
  public void channelInactive(ChannelHandlerContext netty) {
    closing = true;
    CloseReason reason = closeReason;
    if (reason == null) {
      reason =
          CloseReason.of(CloseCode.CONNECTION_LOST, "the other side has closed without a word");
      context.refusals.add(host, introduction.claimed(), false, reason);
    }
    keepalive.stop();
    pendingRequests.close(reason);
    PeerSession ended = session;
    context.end(this, introduction.identified() ? introduction.trusted().address() : null);
    if (ended != null) {
      ended.end(reason);
      log.info("disconnected from {}: {}", ended.peer().name(), reason.text());
    }
    if (dial != null) {
      dial.ended(reason, ended == null ? 0 : connectedMillis());
    }
    netty.fireChannelInactive();
  }

  private void leaveGate() {
    if (holdsGate) {
      holdsGate = false;
      context.gate.leave(host);
    }
  }

  Loop loop() {
    return loop;
  }

  @Override
  public Address address() {
    return introduction.trusted().address();
  }

  @Override
  public NodeRole role() {
    return introduction.trusted().role();
  }

  @Override
  public Hash certificate() {
    return introduction.otherCertificate();
  }

  @Override
  public boolean dialledByUs() {
    return dial != null;
  }

  @Override
  public String endpoint() {
    return endpoint;
  }

  private long connectedMillis() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - establishedNanos);
  }

  /** Any thread; only of an established connection. */
  PeerStatus status() {
    PeerSession current = established();
    return new PeerStatus(
        current.peer(),
        current.head(),
        connectedMillis(),
        keepalive.roundTripMillis(),
        current.bytesIn(),
        outbox.queue().sentBytes(),
        outbox.queue().queuedBytes(),
        outbox.queue().dropped(),
        current.dropped());
  }
}
