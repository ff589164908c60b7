package article6.cli.chain;

import article6.cli.console.A6Command;
import article6.cli.console.CliException;
import article6.cli.console.ExitCode;
import article6.cli.console.Terminal;
import article6.contracts.chain.Genesis;
import article6.node.archive.ArchiveException;
import article6.node.archive.ChainFolder;
import article6.node.archive.ChainImport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code a6 chain import}: blocks of a file into a folder, each verified and executed. */
@Command(
    name = "import",
    description =
        "Bring the blocks of a chain file into a new or existing data folder. Each is verified"
            + " and executed; an import that was stopped goes on when it is run again.",
    footer = {
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

  @Override
  protected ExitCode run(Terminal terminal) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new CliException(ExitCode.NO_INPUT, "file.missing", file);
    }
    Genesis genesis = place.genesis();
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
}
