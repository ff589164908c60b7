package article6.node.app;

import article6.contracts.action.Action;
import article6.contracts.action.PartyAction;
import article6.contracts.chain.Genesis;
import article6.contracts.chain.SampleNetwork;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.NetworkParameters;
import article6.contracts.transaction.Transaction;
import article6.node.api.ApiSettings;
import article6.node.mempool.TransactionStatus;
import article6.node.peer.DialTarget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Nodes of one network in this process, each with its own folder and port, all on loopback. */
final class TestNetwork implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";
  private static final long LIFETIME_MILLIS = 3_600_000;

  /** Patient enough for a busy machine, quick enough for a test. */
  private static final NetworkParameters PARAMETERS =
      new NetworkParameters(10, 1_000, 4_000, 1_000, 1024 * 1024, 60_000);

  private final Path folder;
  private final Genesis genesis;
  private final Map<String, Integer> ports = new TreeMap<>();
  private final Map<String, LedgerNode> running = new LinkedHashMap<>();
  private long nonce;

  TestNetwork(Path folder, String... parties) {
    this.folder = folder;
    this.genesis = SampleNetwork.genesis(PARAMETERS, SampleNetwork.START_MILLIS, parties);
    List<String> members = new ArrayList<>(Arrays.asList(parties));
    members.add(SampleNetwork.OBSERVER);
    List<ServerSocket> reserved = new ArrayList<>();
    try {
      for (String member : members) {
        ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        reserved.add(socket);
        ports.put(member, socket.getLocalPort());
      }
      for (ServerSocket socket : reserved) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Genesis genesis() {
    return genesis;
  }

  NodeConfig config(String member) {
    List<DialTarget> targets =
        ports.entrySet().stream()
            .filter(each -> !each.getKey().equals(member))
            .map(
                each ->
                    new DialTarget(
                        LOOPBACK, each.getValue(), SampleNetwork.nodeKey(each.getKey()).address()))
            .toList();
    return new NodeConfig(
        member + " node",
        genesis,
        SampleNetwork.nodeKey(member),
        folder.resolve(member),
        LOOPBACK,
        Objects.requireNonNull(ports.get(member)),
        targets,
        Optional.of(ApiSettings.loopback(0)));
  }

  LedgerNode start(String member) throws NodeStartException {
    LedgerNode node = LedgerNode.start(config(member));
    running.put(member, node);
    return node;
  }

  LedgerNode start(String member, StorageSettings storage) throws NodeStartException {
    LedgerNode node = LedgerNode.start(config(member).with(storage));
    running.put(member, node);
    return node;
  }

  void start(String... members) throws NodeStartException {
    for (String member : members) {
      start(member);
    }
  }

  LedgerNode node(String member) {
    return Objects.requireNonNull(running.get(member), member + " is not running");
  }

  void stop(String... members) {
    for (String member : members) {
      Objects.requireNonNull(running.remove(member)).close();
    }
  }

  Transaction sign(Action action, String... officers) {
    return SampleNetwork.transaction(
        genesis, nonce++, System.currentTimeMillis() + LIFETIME_MILLIS, action, officers);
  }

  /** A transaction that opens an account, signed by the registrar of its Party. */
  Transaction openAccount(String account) {
    return sign(
        new PartyAction.OpenAccount(new AccountId(account), account, Optional.empty()),
        account.substring(0, 3) + ".registrar");
  }

  void awaitFinal(Hash transaction, String... members) {
    for (String member : members) {
      Await.until(
          "%s final at %s".formatted(transaction, member),
          () -> node(member).submission().status(transaction) instanceof TransactionStatus.Final);
    }
  }

  void awaitConnected(String member, int peers) {
    Await.until(
        "%s connected to %d".formatted(member, peers),
        () -> node(member).peerStatus().peers().size() >= peers);
  }

  long height(String member) {
    return node(member).ledger().head().height();
  }

  Hash stateRoot(String member) {
    return node(member).ledger().head().stateRoot();
  }

  @Override
  public void close() {
    List.copyOf(running.keySet()).forEach(this::stop);
  }
}
