package article6.cli.chain;

import article6.cli.console.A6Command;
import article6.cli.console.CliException;
import article6.cli.console.ExitCode;
import article6.cli.console.Terminal;
import article6.node.archive.ArchiveException;
import article6.node.archive.ChainExport;
import article6.node.archive.ChainFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code a6 chain export}: blocks with their certificates into a file. */
@Command(
    name = "export",
    description = "Write blocks with their certificates into a chain file.",
    footer = {
      "",
      "Example:",
      "  a6 chain export all.chain --data my-net/parties/CHE/data --genesis my-net/genesis.json"
    })
final class ChainExportCommand extends A6Command {
  @Parameters(paramLabel = "FILE", description = "The chain file to write.")
  private Path file = Path.of("");

  @Mixin private LedgerPlace place = new LedgerPlace();

  @Option(
      names = "--from",
      paramLabel = "HEIGHT",
      description = "First block (default: the first one).")
  private @Nullable Long from;

  @Option(names = "--to", paramLabel = "HEIGHT", description = "Last block (default: the newest).")
  private @Nullable Long to;

  @Option(names = "--force", description = "Replace a file that is there.")
  private boolean force;

  @Override
  protected ExitCode run(Terminal terminal) throws IOException {
    if (!force && Files.exists(file)) {
      throw new CliException(ExitCode.CANNOT_CREATE, "file.exists", file);
    }
    try (ChainFolder folder = ChainFolder.open(place.data(), place.genesis())) {
      long first = from == null ? Math.max(1, folder.history().blocksFrom()) : from;
      long last = to == null ? folder.height() : to;
      ChainExport.write(folder, first, last, file, new ProgressLines(terminal));
      if (terminal.isJson()) {
        terminal.json(Map.of("file", file.toString(), "from", first, "to", last));
      } else {
        terminal.say("chain.exported", first, last, file);
      }
      return ExitCode.OK;
    } catch (ArchiveException e) {
      throw Refusal.of(e);
    }
  }
}
