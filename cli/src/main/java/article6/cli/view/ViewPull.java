package article6.cli.view;

import article6.cli.console.A6Command;
import article6.cli.console.CliException;
import article6.cli.console.ExitCode;
import article6.cli.console.Terminal;
import article6.cli.files.SafeFiles;
import article6.cli.ledger.NodeClient;
import article6.cli.ledger.RestLedger;
import article6.cli.network.GenesisFile;
import article6.cli.verify.ProvenHeader;
import article6.contracts.action.BridgeAction.MirrorHoldings;
import article6.contracts.chain.BlockHeader;
import article6.contracts.chain.Genesis;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.PartyCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.tuweni.bytes.Bytes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code a6 view pull}: from a node of the other registry's ledger. */
@Command(
    name = "pull",
    description =
        "Pull what a Party holds on another ledger of this kind, and enter it to be seen here.",
    footer = {
      "",
      "What was pulled is written to a file, whose SHA-256 becomes the document of the entry.",
      "Exit code 0: entered, or there already; 1: refused, and by which rule.",
      "",
      "Example:",
      "  a6 view pull --from https://node.example --genesis their-genesis.json --party CHE"
          + " --source MECH --key officers/registrar.json"
    })
final class ViewPull extends A6Command {
  @Option(
      names = "--from",
      required = true,
      paramLabel = "URL",
      description = "A node of the other ledger.")
  private String from = "";

  @Option(
      names = "--genesis",
      paramLabel = "FILE",
      description = "Genesis of the other network: prove that the block shown is final there.")
  private @Nullable Path genesis;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "File to write (default: a name made of Party, source and height).")
  private @Nullable Path output;

  @Option(names = "--force", description = "Replace a file that is there already.")
  private boolean force;

  @Option(
      names = "--without-history",
      description = "Leave out what happened to the units, which a node may not keep.")
  private boolean withoutHistory;

  @Mixin private EntryOptions entry = new EntryOptions();

  @Override
  protected ExitCode run(Terminal terminal) throws IOException, InterruptedException {
    PartyCode party = entry.party();
    try (NodeClient source = NodeClient.of(from, terminal.words().language());
        NodeClient here = entry.client(terminal)) {
      ViewDocument pulled = new ViewFeed(source).pull(party, !withoutHistory);
      if (new RestLedger(here, terminal.words().language()).network().equals(pulled.network())) {
        throw new CliException(ExitCode.USAGE, "view.same-ledger", from);
      }
      if (genesis != null) {
        prove(source, GenesisFile.read(genesis), pulled);
      }
      byte[] content = pulled.bytes();
      MirrorHoldings holdings =
          new MirrorHoldings(
              party,
              entry.source(),
              pulled.time().toEpochMilli(),
              SourceUnits.ranges(entry.source(), pulled.held()),
              Hash.of(Bytes.wrap(content)));
      if (!terminal.isJson()) {
        terminal.say("view.pulled", pulled.name(), pulled.height(), pulled.block());
        terminal.say(genesis == null ? "view.not-proven" : "view.proven");
      }
      if (entry.isDryRun() && output != null) {
        keep(terminal, pulled, content);
      }
      return new MirrorEntry(terminal, here, entry)
          .enter(holdings, () -> keep(terminal, pulled, content));
    }
  }

  private static void prove(NodeClient node, Genesis trusted, ViewDocument pulled)
      throws IOException, InterruptedException {
    BlockHeader header = ProvenHeader.of(node, trusted, pulled.height());
    if (!trusted.networkId().equals(pulled.network())
        || !header.hash().equals(pulled.block())
        || !header.stateRoot().equals(pulled.stateRoot())
        || header.timeMillis() != pulled.time().toEpochMilli()) {
      throw new CliException(ExitCode.NEGATIVE, "view.other-block", pulled.height());
    }
  }

  /** The same bytes may be there from an earlier try. */
  private void keep(Terminal terminal, ViewDocument pulled, byte[] content) throws IOException {
    Path file =
        output != null
            ? output
            : Path.of(
                "view-%s-%s-%d.json"
                    .formatted(
                        entry.party().value(),
                        entry.source().replaceAll("[^A-Za-z0-9]", "-"),
                        pulled.height()));
    boolean known = Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), content);
    if (!known) {
      SafeFiles.write(file, content, force);
    }
    terminal.progress(terminal.word("view.written", file, Hash.of(Bytes.wrap(content))));
  }
}
