package article6.cli.chain;

import article6.cli.network.GenesisFile;
import article6.contracts.chain.Genesis;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which ledger a command works on. */
final class LedgerPlace {
  @Option(
      names = "--data",
      required = true,
      paramLabel = "FOLDER",
      description = "The data folder of a node that does not run.")
  private Path data = Path.of("");

  @Option(
      names = "--genesis",
      required = true,
      paramLabel = "FILE",
      description = "The genesis of the network, from a source you trust.")
  private Path genesis = Path.of("");

  Path data() {
    return data;
  }

  Genesis genesis() throws IOException {
    return GenesisFile.read(genesis);
  }
}
