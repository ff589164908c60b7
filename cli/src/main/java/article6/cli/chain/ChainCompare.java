package article6.cli.chain;

import article6.cli.console.A6Command;
import article6.cli.console.CliException;
import article6.cli.console.ExitCode;
import article6.cli.console.Terminal;
import article6.cli.ledger.NodeClient;
import article6.cli.network.GenesisFile;
import article6.contracts.chain.Genesis;
import article6.node.archive.ArchiveException;
import article6.node.archive.BlockHashes;
import article6.node.archive.ChainComparison;
import article6.node.archive.ChainFileReader;
import article6.node.archive.ChainFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code a6 chain compare}: where two chains part. */
@Command(
    name = "compare",
    description =
        "Find the first block at which two chains differ. Each is the data folder of a stopped"
            + " node, a chain file, or the address of a running node.",
    footer = {
      "",
      "Exit code 0: all blocks that both have are the same; 1: they differ, with the height, or",
      "have no height in common. Only hashes of blocks are compared: a6 chain verify says whether",
      "a chain is right.",
      "",
      "Example:",
      "  a6 chain compare my-net/parties/CHE/data http://127.0.0.1:8602 \\",
      "    --genesis my-net/genesis.json"
    })
final class ChainCompare extends A6Command {
  @Parameters(index = "0", paramLabel = "A", description = "Folder, chain file or http address.")
  private String first = "";

  @Parameters(index = "1", paramLabel = "B", description = "Folder, chain file or http address.")
  private String second = "";

  @Option(
      names = "--genesis",
      required = true,
      paramLabel = "FILE",
      description = "The genesis of the network.")
  private Path genesis = Path.of("");

  @Override
  protected ExitCode run(Terminal terminal) throws IOException, InterruptedException {
    Genesis network = GenesisFile.read(genesis);
    try (BlockHashes one = open(first, network, terminal);
        BlockHashes other = open(second, network, terminal)) {
      return tell(terminal, ChainComparison.compare(one, other, new ProgressLines(terminal)));
    } catch (ArchiveException e) {
      throw Refusal.of(e);
    }
  }

  private static BlockHashes open(String place, Genesis network, Terminal terminal)
      throws ArchiveException, IOException, InterruptedException {
    if (place.startsWith("http://") || place.startsWith("https://")) {
      return NodeHashes.of(NodeClient.of(place, terminal.words().language()));
    }
    Path path = Path.of(place);
    if (Files.isDirectory(path)) {
      return BlockHashes.of(ChainFolder.open(path, network));
    } else if (Files.isRegularFile(path)) {
      return BlockHashes.of(ChainFileReader.open(path));
    }
    throw new CliException(ExitCode.NO_INPUT, "file.missing", place);
  }

  private static ExitCode tell(Terminal terminal, ChainComparison.Result result) {
    return switch (result) {
      case ChainComparison.Same(long from, long to) -> {
        if (terminal.isJson()) {
          terminal.json(Map.of("same", true, "from", from, "to", to));
        } else {
          terminal.say("chain.same", from, to);
        }
        yield ExitCode.OK;
      }
      case ChainComparison.Different different -> {
        if (terminal.isJson()) {
          terminal.json(
              Map.of(
                  "same",
                  false,
                  "height",
                  different.height(),
                  "first",
                  different.first().toString(),
                  "second",
                  different.second().toString()));
        } else {
          terminal.say(
              "chain.different", different.height(), different.first(), different.second());
        }
        yield ExitCode.NEGATIVE;
      }
      case ChainComparison.Apart apart -> {
        if (terminal.isJson()) {
          terminal.json(Map.of("same", false));
        } else {
          terminal.say("chain.apart");
        }
        yield ExitCode.NEGATIVE;
      }
    };
  }
}
