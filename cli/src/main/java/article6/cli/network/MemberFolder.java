package article6.cli.network;

import java.nio.file.Path;

/**
 * The folder of one Party, or of one observer: everything it takes to run its node and to sign for
 * it.
 */
public record MemberFolder(Path path) {
  public Path genesis() {
    return path.resolve("genesis.json");
  }

  public Path nodeConfig() {
    return path.resolve("node.yaml");
  }

  public Path nodeKey() {
    return path.resolve("node-key.json");
  }

  public Path data() {
    return path.resolve("data");
  }

  /** The password of all key stores of a Party of a training network; elsewhere there is none. */
  public Path password() {
    return path.resolve("password");
  }

  public Path officer(String place) {
    return path.resolve("officers").resolve(place + ".json");
  }
}
