package article6.cli.view;

import article6.cli.bulk.SignerOptions;
import article6.cli.console.CliException;
import article6.cli.console.ExitCode;
import article6.cli.console.Terminal;
import article6.cli.ledger.NodeClient;
import article6.cli.ledger.NodeOption;
import article6.contracts.domain.PartyCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whose view it is, of what, and who signs its entry. */
final class EntryOptions {
  /** As long as the name of another registry may be. */
  private static final int NAME_MAX = 100;

  @Option(
      names = "--party",
      required = true,
      paramLabel = "PARTY",
      description = "Whose holdings they are.")
  private String party = "";

  @Option(
      names = "--source",
      required = true,
      paramLabel = "NAME",
      description = "The other registry, by the name it has on this ledger.")
  private String source = "";

  @Option(names = "--dry-run", description = "Try the entry and submit nothing.")
  private boolean dryRun;

  @Mixin private NodeOption node = new NodeOption();
  @Mixin private SignerOptions signers = new SignerOptions();

  /**
   * @throws CliException when it is no code of a Party
   */
  PartyCode party() {
    try {
      return new PartyCode(party);
    } catch (IllegalArgumentException e) {
      throw new CliException(ExitCode.USAGE, "view.party", party).because(e);
    }
  }

  /**
   * @throws CliException when no registry can have that name
   */
  String source() {
    if (source.isBlank()
        || source.length() > NAME_MAX
        || source.chars().anyMatch(Character::isISOControl)) {
      throw new CliException(ExitCode.USAGE, "view.source", source, NAME_MAX);
    }
    return source;
  }

  boolean isDryRun() {
    return dryRun;
  }

  NodeClient client(Terminal terminal) {
    return node.client(terminal.words().language());
  }

  SignerOptions signers() {
    return signers;
  }
}
