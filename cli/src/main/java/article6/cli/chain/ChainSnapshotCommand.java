package article6.cli.chain;

import article6.cli.console.A6Command;
import article6.cli.console.CliException;
import article6.cli.console.ExitCode;
import article6.cli.console.Terminal;
import article6.node.archive.ArchiveException;
import article6.node.archive.ChainFolder;
import article6.node.archive.ChainSnapshot;
import article6.node.snapshot.SnapshotManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code a6 chain snapshot}: the state after the newest block into a file. */
@Command(
    name = "snapshot",
    description =
        "Write the state after the newest block into a file, with the proof that it is final. A new"
            + " node can begin with it: a6 chain import --snapshot.",
    footer = {
      "",
      "Two nodes make the same snapshot of the same block: compare its id.",
      "",
      "Example:",
      "  a6 chain snapshot state.a6 --data my-net/parties/CHE/data --genesis my-net/genesis.json"
    })
final class ChainSnapshotCommand extends A6Command {
  @Parameters(paramLabel = "FILE", description = "The file to write.")
  private Path file = Path.of("");

  @Mixin private LedgerPlace place = new LedgerPlace();

  @Option(names = "--force", description = "Replace a file that is there.")
  private boolean force;

  @Override
  protected ExitCode run(Terminal terminal) throws IOException {
    if (!force && Files.exists(file)) {
      throw new CliException(ExitCode.CANNOT_CREATE, "file.exists", file);
    }
    try (ChainFolder folder = ChainFolder.open(place.data(), place.genesis())) {
      SnapshotManifest written = ChainSnapshot.write(folder, file);
      if (terminal.isJson()) {
        terminal.json(
            Map.of(
                "file", file.toString(),
                "height", written.height(),
                "entries", written.entries(),
                "id", written.id().toString()));
      } else {
        terminal.say("chain.snapshot", written.height(), file, written.entries(), written.id());
      }
      return ExitCode.OK;
    } catch (ArchiveException e) {
      throw Refusal.of(e);
    }
  }
}
