package article6.cli.chain;

import article6.cli.console.A6Command;
import article6.cli.console.ExitCode;
import article6.cli.console.Terminal;
import article6.node.archive.ArchiveException;
import article6.node.archive.Audit;
import article6.node.archive.ChainAudit;
import article6.node.archive.ChainFolder;
import article6.node.chain.History;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code a6 chain verify}: checks every block from the genesis on. */
@Command(
    name = "verify",
    description =
        "Check every block from the genesis on: hashes, heights, certificates by the validators"
            + " of each height, and what its transactions make of the state.",
    footer = {
      "",
      "The ledger is executed again in a temporary folder, which is deleted afterwards, and stays",
      "as it is. No node can run on it meanwhile. A folder that came from a snapshot, or has let",
      "old blocks go, is checked as far as it goes, and what can't be checked is said.",
      "",
      "Exit code 0: all is right; 1: something is not, with the first height and what it is.",
      "",
      "Example:",
      "  a6 chain verify --data my-net/parties/CHE/data --genesis my-net/genesis.json"
    })
final class ChainVerify extends A6Command {
  @Mixin private LedgerPlace place = new LedgerPlace();

  @Option(
      names = "--no-replay",
      description = "Check headers, certificates and transaction roots only; execute nothing.")
  private boolean headersOnly;

  @Option(
      names = "--scratch",
      paramLabel = "FOLDER",
      description = "Where to execute: needs the room of the ledger (default: ${DEFAULT-VALUE}).",
      defaultValue = "${sys:java.io.tmpdir}")
  private Path scratch = Path.of("");

  @Override
  protected ExitCode run(Terminal terminal) throws IOException {
    try (ChainFolder folder = ChainFolder.open(place.data(), place.genesis())) {
      ChainAudit audit = new ChainAudit(folder, new ProgressLines(terminal));
      Audit result = audit.headers();
      if (result instanceof Audit.Sound && !headersOnly) {
        result = audit.replay(scratch);
      }
      return tell(terminal, result);
    } catch (ArchiveException e) {
      throw Refusal.of(e);
    }
  }

  private ExitCode tell(Terminal terminal, Audit result) {
    return switch (result) {
      case Audit.Sound(long height, History history) -> {
        if (terminal.isJson()) {
          terminal.json(
              Map.of(
                  "sound",
                  true,
                  "height",
                  height,
                  "replayed",
                  !headersOnly && history.isWhole(),
                  "base",
                  history.base(),
                  "blocksFrom",
                  history.blocksFrom()));
        } else if (history.isWhole()) {
          terminal.say(headersOnly ? "chain.sound.headers" : "chain.sound", height);
        } else {
          terminal.say("chain.sound.kept", height, history.base(), history.blocksFrom());
          terminal.say(
              headersOnly ? "chain.sound.state-not" : "chain.sound.state",
              height,
              history.blocksFrom());
        }
        yield ExitCode.OK;
      }
      case Audit.Broken(long height, String found) -> {
        if (terminal.isJson()) {
          terminal.json(Map.of("sound", false, "height", height, "found", found));
        } else {
          terminal.say("chain.broken", height, found);
        }
        yield ExitCode.NEGATIVE;
      }
    };
  }
}
