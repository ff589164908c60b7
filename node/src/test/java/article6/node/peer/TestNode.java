package article6.node.peer;

import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import article6.contracts.crypto.PrivateKey;
import io.netty.channel.EventLoopGroup;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.tuweni.bytes.Bytes;
import org.jspecify.annotations.Nullable;

/** A node on loopback, made for the tests of this room. */
final class TestNode implements AutoCloseable {
  static final Hash NETWORK = hash("the network of the tests");

  /** As in production, only that nobody waits long for what has to happen anyway. */
  static final PeerTimings QUICK =
      new PeerTimings(20_000, 5_000, 100, 20_000, 2_000, 1_000, 20, 200, 500);

  final String name;
  final Recorder recorder;
  final Ledger ledger;
  final PeerNetwork network;

  private TestNode(String name, Recorder recorder, Ledger ledger, PeerNetwork network) {
    this.name = name;
    this.recorder = recorder;
    this.ledger = ledger;
    this.network = network;
  }

  static Hash hash(String text) {
    return Hash.of(Bytes.wrap(text.getBytes(StandardCharsets.UTF_8)));
  }

  static PrivateKey key(String name) {
    return PrivateKey.fromSeed("peer test " + name);
  }

  static Address address(String name) {
    return key(name).address();
  }

  /** The part of the ledger that this room sees, to be changed by tests. */
  static final class Ledger implements LedgerView {
    final Map<Address, NodeRole> admitted = new ConcurrentHashMap<>();
    volatile Head head = new Head(0, NETWORK);

    static Ledger admitting(String... names) {
      Ledger ledger = new Ledger();
      for (String name : names) {
        ledger.admitted.put(address(name), NodeRole.VALIDATOR);
      }
      return ledger;
    }

    @Override
    public Head head() {
      return head;
    }

    @Override
    public Optional<NodeRole> roleOf(Address address) {
      return Optional.ofNullable(admitted.get(address));
    }
  }

  /** What a test changes about a node before it starts. */
  static final class Builder {
    private final String name;
    private final Ledger ledger;
    private final List<DialTarget> targets = new ArrayList<>();
    private Hash networkId = NETWORK;
    private Recorder recorder = new Recorder();
    private PeerLimits limits = PeerLimits.DEFAULT;
    private PeerTimings timings = QUICK;
    private @Nullable EventLoopGroup shared;
    private int listenPort;

    private Builder(String name, Ledger ledger) {
      this.name = name;
      this.ledger = ledger;
    }

    Builder network(Hash id) {
      networkId = id;
      return this;
    }

    Builder recorder(Recorder instead) {
      recorder = instead;
      return this;
    }

    Builder limits(PeerLimits instead) {
      limits = instead;
      return this;
    }

    Builder timings(PeerTimings instead) {
      timings = instead;
      return this;
    }

    Builder port(int port) {
      listenPort = port;
      return this;
    }

    Builder dials(int port) {
      return dials(DialTarget.of("127.0.0.1", port));
    }

    Builder dials(DialTarget target) {
      targets.add(target);
      return this;
    }

    Builder sharing(EventLoopGroup group) {
      shared = group;
      return this;
    }

    private PeerNetwork network() {
      PeerConfiguration configuration =
          new PeerConfiguration(
              networkId, key(name), name, "127.0.0.1", listenPort, targets, limits, timings);
      Random random = new Random(name.hashCode());
      return shared == null
          ? TlsPeerNetwork.create(configuration, ledger, recorder, random)
          : TlsPeerNetwork.create(configuration, ledger, recorder, random, shared);
    }

    TestNode start() throws PeerStartException {
      TestNode node = new TestNode(name, recorder, ledger, network());
      node.network.start();
      return node;
    }
  }

  static Builder named(String name, Ledger ledger) {
    return new Builder(name, ledger);
  }

  int port() {
    return network.status().listenPort();
  }

  Address address() {
    return address(name);
  }

  List<Address> peers() {
    return network.peers().stream().map(status -> status.peer().address()).toList();
  }

  void awaitPeers(String... names) {
    List<Address> expected = Arrays.stream(names).map(TestNode::address).sorted().toList();
    Await.until(
        name + " is connected to " + List.of(names),
        () -> peers().equals(expected),
        network::status);
  }

  /** The first refusal of that code, given or received. */
  RefusalStatus awaitRefusal(CloseCode code, boolean byUs) {
    Await.until(
        "%s has %s a %s".formatted(name, byUs ? "given" : "received", code),
        () -> refusal(code, byUs).isPresent(),
        network::status);
    return refusal(code, byUs).orElseThrow();
  }

  private Optional<RefusalStatus> refusal(CloseCode code, boolean byUs) {
    return network.status().refusals().stream()
        .filter(refusal -> refusal.reason().code() == code && refusal.byUs() == byUs)
        .findFirst();
  }

  @Override
  public void close() {
    network.close();
  }
}
