package article6.node.app;

import article6.contracts.chain.Genesis;
import article6.contracts.crypto.PrivateKey;
import article6.node.api.ApiSettings;
import article6.node.peer.DialTarget;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What one node of one network needs to run.
 *
 * @param name for people, shown to other nodes; letters, digits, spaces and {@code . _ - ( )}
 * @param key the key by which the network knows this node
 * @param dataFolder where the ledger is kept; made when it does not exist
 * @param peerHost interface on which other nodes are listened to
 * @param peerPort 0 lets the system choose, for tests
 * @param peers nodes to stay connected to
 * @param storage how it begins, and how much of the past it keeps
 * @param api where programs and browsers reach it; nothing for a node without an API
 */
public record NodeConfig(
    String name,
    Genesis genesis,
    PrivateKey key,
    Path dataFolder,
    String peerHost,
    int peerPort,
    List<DialTarget> peers,
    StorageSettings storage,
    Optional<ApiSettings> api) {
  public NodeConfig {
    peers = List.copyOf(peers);
  }

  /** Of a node that executes everything and keeps everything. */
  public NodeConfig(
      String name,
      Genesis genesis,
      PrivateKey key,
      Path dataFolder,
      String peerHost,
      int peerPort,
      List<DialTarget> peers,
      Optional<ApiSettings> api) {
    this(name, genesis, key, dataFolder, peerHost, peerPort, peers, StorageSettings.DEFAULT, api);
  }

  /** Where snapshots for others are kept. */
  Path snapshots() {
    return dataFolder.resolve("snapshots");
  }

  /** Where a snapshot arrives that this node begins with. */
  Path arriving() {
    return dataFolder.resolve("snapshot-arriving");
  }

  NodeConfig with(StorageSettings other) {
    return new NodeConfig(name, genesis, key, dataFolder, peerHost, peerPort, peers, other, api);
  }
}
