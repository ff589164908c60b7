package article6.node.peer;

import article6.contracts.codec.CodecException;
import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import article6.contracts.crypto.PrivateKey;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.jspecify.annotations.Nullable;

/** Makes this node's hello and judges those of others. */
final class Handshake {
  /** Raised with every change that an older node would misunderstand. */
  static final int PROTOCOL_VERSION = 1;

  private static final int VERSION_BYTES = Integer.BYTES;

  private final PrivateKey key;
  private final Hash networkId;
  private final String name;
  private final LedgerView ledger;

  Handshake(PeerConfiguration configuration, LedgerView ledger) {
    this.key = configuration.key();
    this.networkId = configuration.networkId();
    this.name = configuration.name();
    this.ledger = ledger;
  }

  /** What was found out about a hello. */
  sealed interface Judgement {
    /** The other side is who it says, and is admitted. */
    record Trusted(Hello hello, NodeRole role) implements Judgement {
      Address address() {
        return hello.publicKey().address();
      }
    }

    /**
     * @param claimed the key that the hello names; null when it could not be read
     */
    record Refused(@Nullable Address claimed, CloseReason reason) implements Judgement {}
  }

  /**
   * The two ends of a TLS connection as one of them sees it.
   *
   * @param side which end this node is
   */
  record Binding(Side side, Hash ownCertificate, Hash otherCertificate) {}

  Bytes hello(Binding binding, int listenPort) {
    NodeRole role = ledger.roleOf(key.address()).orElse(NodeRole.OBSERVER);
    Head head = ledger.head();
    HelloStatement statement =
        new HelloStatement(
            HelloStatement.PURPOSE,
            PROTOCOL_VERSION,
            networkId,
            binding.side,
            binding.ownCertificate,
            binding.otherCertificate,
            key.publicKey(),
            name,
            role,
            listenPort,
            head);
    Hello hello =
        new Hello(
            networkId, key.publicKey(), name, role, listenPort, head, key.sign(statement.digest()));
    return encode(PROTOCOL_VERSION, hello);
  }

  /** The version stands in front, outside the record, so that every version can read it. */
  static Bytes encode(int version, Hello hello) {
    return Bytes.concatenate(Bytes.ofUnsignedInt(version), Hello.CODEC.encode(hello));
  }

  /**
   * @param expected the key that has to be there; null when any admitted one may
   */
  Judgement judge(Bytes payload, Binding binding, @Nullable Address expected) {
    if (payload.size() < VERSION_BYTES) {
      return refused(null, CloseReason.of(CloseCode.MALFORMED, "a hello without a version"));
    }
    long version = payload.slice(0, VERSION_BYTES).toLong();
    if (version != PROTOCOL_VERSION) {
      return refused(
          null,
          CloseReason.differing(
              CloseCode.PROTOCOL_VERSION,
              "run the same release of article6-ledger on both nodes",
              new Difference(
                  "peer protocol version",
                  Long.toString(version),
                  Integer.toString(PROTOCOL_VERSION))));
    }
    Hello hello;
    try {
      hello = Hello.CODEC.decode(payload.slice(VERSION_BYTES), FrameKind.HELLO.bytesMax());
    } catch (CodecException e) {
      return refused(null, CloseReason.of(CloseCode.MALFORMED, "a hello that can't be read"));
    }
    Address address = hello.publicKey().address();
    CloseReason reason = objection(hello, address, binding, expected);
    if (reason != null) {
      return refused(address, reason);
    }
    Optional<NodeRole> role = ledger.roleOf(address);
    if (role.isEmpty()) {
      return refused(
          address,
          CloseReason.of(
              CloseCode.NOT_ADMITTED,
              "the ledger at height %d admits no node with your key %s; have it admitted by governance"
                  .formatted(ledger.head().height(), address)));
    }
    return new Judgement.Trusted(hello, role.get());
  }

  private @Nullable CloseReason objection(
      Hello hello, Address address, Binding binding, @Nullable Address expected) {
    if (!hello.networkId().equals(networkId)) {
      return CloseReason.differing(
          CloseCode.NETWORK,
          "give both nodes the same genesis file, or remove the one from the other's peers",
          new Difference("network", hello.networkId().toString(), networkId.toString()));
    }
    if (!hello.publicKey().verifies(statementOf(hello, binding).digest(), hello.signature())) {
      return CloseReason.of(
          CloseCode.IDENTITY_PROOF,
          "the hello is not signed by %s for this TLS connection: somebody may be in between"
              .formatted(address));
    }
    if (address.equals(key.address())) {
      return CloseReason.of(
          CloseCode.KEY_IN_USE,
          "this node runs with the same key %s; stop one of the two".formatted(address));
    }
    if (expected != null && !address.equals(expected)) {
      return CloseReason.differing(
          CloseCode.UNEXPECTED_IDENTITY,
          "correct the expected address in the configuration of the dialling node",
          new Difference("key", address.toString(), "configured to find " + expected));
    }
    return null;
  }

  private static HelloStatement statementOf(Hello hello, Binding binding) {
    return new HelloStatement(
        HelloStatement.PURPOSE,
        PROTOCOL_VERSION,
        hello.networkId(),
        binding.side.other(),
        binding.otherCertificate,
        binding.ownCertificate,
        hello.publicKey(),
        hello.name(),
        hello.role(),
        hello.listenPort(),
        hello.head());
  }

  private static Judgement refused(@Nullable Address claimed, CloseReason reason) {
    return new Judgement.Refused(claimed, reason);
  }
}
