package article6.cli.node;

import article6.cli.keys.Passwords;
import article6.cli.network.NodeFile;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The node that a command is about, and the password of its key. */
final class NodeOptions {
  @Option(
      names = "--config",
      required = true,
      paramLabel = "FILE",
      description = "The node's configuration, as a6 network create writes it.")
  private Path config = Path.of("");

  @Mixin private Passwords passwords = new Passwords();

  NodeFile file() throws IOException {
    return NodeFile.read(config);
  }

  Passwords passwords() {
    return passwords;
  }
}
