package article6.node.peer;

import article6.contracts.crypto.Hash;
import article6.contracts.crypto.PrivateKey;
import java.util.List;

/**
 * What one node needs to take part in one network.
 *
 * @param networkId hash of the genesis block
 * @param key this node's ledger key
 * @param name for people; letters, digits, spaces and {@code . _ - ( )}
 * @param listenHost interface to listen on
 * @param listenPort 0 lets the system choose, for tests
 * @param targets nodes to stay connected to
 */
public record PeerConfiguration(
    Hash networkId,
    PrivateKey key,
    String name,
    String listenHost,
    int listenPort,
    List<DialTarget> targets,
    PeerLimits limits,
    PeerTimings timings) {

  public PeerConfiguration {
    if (!Hello.isName(name)) {
      throw new IllegalArgumentException(
          "the name of a node is 1 to %d letters, digits, spaces and . _ - ( ), not '%s'"
              .formatted(Hello.NAME_CHARACTERS_MAX, name));
    }
    targets = List.copyOf(targets);
  }
}
