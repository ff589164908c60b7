package article6.node.peer;

import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import org.apache.tuweni.bytes.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * The handshake of one connection after TLS: hellos cross, each side judges the other's, finds a
 * place for the connection in its table, and says welcome. When both have, the peer is connected;
 * no room above hears of a connection that either side refuses.
 */
final class Introduction {
  private final PeerContext context;
  private final PeerConnection connection;
  private final @Nullable DialObserver dial;

  private Stage stage = Stage.TLS;
  private boolean otherWelcomed;
  private Handshake.@Nullable Binding binding;
  private @Nullable Address claimed;
  private Handshake.Judgement.@Nullable Trusted trusted;

  private enum Stage {
    TLS,
    /** Own hello sent, the other's awaited. */
    HELLO,
    /** The other side is known; a place in the table is sought. */
    CLAIMING,
    /** Own welcome sent. */
    WELCOMED
  }

  Introduction(PeerContext context, PeerConnection connection, @Nullable DialObserver dial) {
    this.context = context;
    this.connection = connection;
    this.dial = dial;
  }

  void tlsComplete(Hash otherCertificate) {
    if (stage != Stage.TLS) {
      throw new IllegalStateException("TLS completes once");
    }
    Side side = Side.of(dial != null);
    Handshake.Binding ends =
        new Handshake.Binding(side, context.tls.fingerprint(), otherCertificate);
    binding = ends;
    stage = Stage.HELLO;
    if (otherCertificate.equals(context.tls.fingerprint())) {
      connection.closeWith(
          CloseReason.of(CloseCode.SELF_CONNECTION, "the node has dialled itself"));
      return;
    }
    connection.send(FrameKind.HELLO, context.handshake.hello(ends, context.listenPort.get()));
  }

  /** Whether the other side understands frames. */
  boolean canSpeak() {
    return stage != Stage.TLS;
  }

  void hello(Bytes payload) {
    Handshake.Binding ends = binding;
    if (stage != Stage.HELLO || ends == null) {
      throw new WireException(CloseCode.MALFORMED, "a second hello");
    }
    switch (context.handshake.judge(payload, ends, dial == null ? null : dial.expected())) {
      case Handshake.Judgement.Refused refused -> {
        claimed = refused.claimed();
        if (refused.reason().code() == CloseCode.KEY_IN_USE) {
          connection.reportConflict(context.ownAddress());
        }
        connection.closeWith(refused.reason());
      }
      case Handshake.Judgement.Trusted good -> {
        trusted = good;
        claimed = good.address();
        if (dial != null) {
          dial.identified(good.address());
        }
        stage = Stage.CLAIMING;
        claim();
      }
    }
  }

  private void claim() {
    switch (context.table.claim(connection)) {
      case PeerTable.Claim.Refused refused -> connection.closeWith(refused.reason());
      case PeerTable.Claim.Granted granted -> {
        if (granted.replaced() != null) {
          granted.replaced().closeWith(duplicate());
        }
        stage = Stage.WELCOMED;
        connection.send(FrameKind.WELCOME, Bytes.EMPTY);
        establishIfBothWelcomed();
      }
      case PeerTable.Claim.Held held -> {
        var _ =
            held.by()
                .probe()
                .thenAccept(alive -> connection.loop().execute(() -> contest(held.by(), alive)));
      }
    }
  }

  /** The key has a connection already, which has shown a sign of life or not. */
  private void contest(PeerTable.Link holder, boolean alive) {
    if (stage != Stage.CLAIMING || connection.closing()) {
      return;
    }
    if (!alive) {
      holder.closeWith(
          CloseReason.of(CloseCode.SILENT_PEER, "a new connection of this node has taken over"));
      context.table.release(holder);
      claim();
    } else if (holder.certificate().equals(connection.certificate())) {
      connection.closeWith(duplicate());
    } else {
      connection.reportConflict(connection.address());
      connection.closeWith(
          CloseReason.of(
              CloseCode.KEY_IN_USE,
              "another process with your key %s is connected from %s; stop one of the two"
                  .formatted(connection.address(), holder.endpoint())));
    }
  }

  static CloseReason duplicate() {
    return CloseReason.of(CloseCode.DUPLICATE_CONNECTION, "the two nodes are connected already");
  }

  void welcome() {
    if (stage.compareTo(Stage.CLAIMING) < 0 || otherWelcomed) {
      throw new WireException(CloseCode.MALFORMED, "a welcome at the wrong moment");
    }
    otherWelcomed = true;
    establishIfBothWelcomed();
  }

  private void establishIfBothWelcomed() {
    if (otherWelcomed && stage == Stage.WELCOMED && trusted != null) {
      connection.establish(trusted);
    }
  }

  /** The key the other side names, proven or not. */
  @Nullable Address claimed() {
    return claimed;
  }

  /** A stranger may send its hello and its farewell, nothing else. */
  void requireIdentified(FrameKind kind) {
    if (trusted == null) {
      throw new WireException(CloseCode.MALFORMED, "a %s before the hello".formatted(kind));
    }
  }

  boolean identified() {
    return trusted != null;
  }

  /**
   * @throws IllegalStateException when the other side has not shown who it is
   */
  Handshake.Judgement.Trusted trusted() {
    if (trusted == null) {
      throw new IllegalStateException("the peer has not shown who it is");
    }
    return trusted;
  }

  Hash otherCertificate() {
    if (binding == null) {
      throw new IllegalStateException("TLS is not complete");
    }
    return binding.otherCertificate();
  }
}
