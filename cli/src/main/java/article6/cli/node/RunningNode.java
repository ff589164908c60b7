package article6.cli.node;

import article6.cli.console.CliException;
import article6.cli.console.ExitCode;
import article6.cli.files.SafeFiles;
import article6.cli.keys.KeyStoreFile;
import article6.cli.keys.Passwords;
import article6.cli.network.GenesisFile;
import article6.cli.network.NodeFile;
import article6.contracts.chain.Genesis;
import article6.contracts.crypto.PrivateKey;
import article6.node.api.ApiSettings;
import article6.node.app.LedgerNode;
import article6.node.app.NodeConfig;
import article6.node.app.NodeStartException;
import article6.node.app.StopReason;
import article6.node.peer.DialTarget;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A node in this process, as its configuration file describes it. */
public final class RunningNode implements AutoCloseable {
  private final LedgerNode node;

  private RunningNode(LedgerNode node) {
    this.node = node;
  }

  /**
   * Starts the node that a file configures, with the password that it names.
   *
   * @throws CliException when it can't start, with what to do; nothing stays open then
   */
  public static RunningNode start(Path config) throws IOException {
    return start(NodeFile.read(config), new Passwords());
  }

  /** The same with a password from elsewhere, where the file names none. */
  static RunningNode start(NodeFile file, Passwords passwords) throws IOException {
    NodeConfig configuration = configuration(file, passwords);
    try {
      return new RunningNode(LedgerNode.start(configuration));
    } catch (NodeStartException e) {
      throw notStarted(file, e);
    }
  }

  static CliException notStarted(NodeFile file, NodeStartException why) {
    return new CliException(
            exitCode(why.code()), "node.not-started", file.name(), String.valueOf(why.getMessage()))
        .because(why);
  }

  private static PrivateKey key(NodeFile file, Passwords passwords) throws IOException {
    String name = file.key().toString();
    KeyStoreFile store = KeyStoreFile.parse(SafeFiles.read(file.key()), name);
    char[] password =
        file.passwordFile().isPresent()
            ? Passwords.read(file.passwordFile().get())
            : passwords.existing(name);
    return store.open(password, name);
  }

  private static ExitCode exitCode(NodeStartException.Code code) {
    return switch (code) {
      case STORE -> ExitCode.IO;
      case OTHER_LEDGER -> ExitCode.CONFIG;
      case NOT_ADMITTED -> ExitCode.NO_PERMISSION;
      case PORT -> ExitCode.UNAVAILABLE;
    };
  }

  /** What the file says, with genesis and key from where it says. */
  static NodeConfig configuration(NodeFile file, Passwords passwords) throws IOException {
    Genesis genesis = GenesisFile.read(file.genesis());
    PrivateKey key = key(file, passwords);
    return new NodeConfig(
        file.name(),
        genesis,
        key,
        file.data(),
        file.listen().host(),
        file.listen().port(),
        file.peers().stream().map(peer -> DialTarget.of(peer.host(), peer.port())).toList(),
        file.storage(),
        Optional.of(new ApiSettings(file.api().host(), file.api().port(), List.of())));
  }

  /** Where a browser finds the explorer, and a program the API. */
  public String explorer() {
    return node.apiUri().orElseThrow();
  }

  CompletableFuture<StopReason> stopped() {
    return node.stopped();
  }

  @Override
  public void close() {
    node.close();
  }
}
