package article6.cli.chain;

import article6.cli.console.A6Command;
import article6.cli.console.CliException;
import article6.cli.console.ExitCode;
import article6.cli.console.Terminal;
import article6.contracts.chain.Genesis;
import article6.node.archive.ArchiveException;
import article6.node.archive.ChainFolder;
import article6.node.archive.ChainImport;
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

/** {@code a6 chain import}: blocks of a file into a folder, each verified and executed. */
@Command(
    name = "import",
    description =
        "Bring the blocks of a chain file into a new or existing data folder. Each is verified"
            + " and executed; an import that was stopped goes on when it is run again.",
    footer = {
      "",
      "With --snapshot the file is one that a6 chain snapshot has written.",
      "",
      "Exit code 1: a block is not proven or not valid; 65: the file is damaged. Blocks before"
          + " that",
      "one stay, and are right.",
      "",
      "Example:",
      "  a6 chain import all.chain --data new/data --genesis my-net/genesis.json"
    })
final class ChainImportCommand extends A6Command {
  @Parameters(paramLabel = "FILE", description = "The chain file, as a6 chain export writes it.")
  private Path file = Path.of("");

  @Mixin private LedgerPlace place = new LedgerPlace();

  @Option(
      names = "--snapshot",
      description =
          "FILE is a snapshot: begin a new folder with its state, after proving it from the genesis"
              + " on. The folder has no events from before, and makes no reports that need them.")
  private boolean snapshot;

  @Override
  protected ExitCode run(Terminal terminal) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new CliException(ExitCode.NO_INPUT, "file.missing", file);
    }
    Genesis genesis = place.genesis();
    if (snapshot) {
      return begin(terminal, genesis);
    }
    try {
      ChainImport.requireSameNetwork(file, genesis);
    } catch (ArchiveException e) {
      throw Refusal.of(e);
    }
    try (ChainFolder folder = ChainFolder.openOrMake(place.data(), genesis)) {
      long added = ChainImport.read(file, folder, new ProgressLines(terminal));
      if (terminal.isJson()) {
        terminal.json(Map.of("added", added, "height", folder.height()));
      } else {
        terminal.say("chain.imported", added, folder.height());
      }
      return ExitCode.OK;
    } catch (ArchiveException e) {
      throw Refusal.of(e);
    }
  }

  private ExitCode begin(Terminal terminal, Genesis genesis) throws IOException {
    try {
      SnapshotManifest made = ChainSnapshot.read(file, genesis, place.data());
      if (terminal.isJson()) {
        terminal.json(
            Map.of(
                "height", made.height(),
                "entries", made.entries(),
                "id", made.id().toString()));
      } else {
        terminal.say("chain.begun", made.height(), made.entries(), made.id());
      }
      return ExitCode.OK;
    } catch (ArchiveException e) {
      throw Refusal.of(e);
    }
  }
}
