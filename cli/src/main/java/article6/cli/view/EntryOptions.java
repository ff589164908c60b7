package article6.cli.view;

import article6.cli.bulk.OfficerKeys;
import article6.cli.bulk.SignerName;
import article6.cli.console.CliException;
import article6.cli.console.ExitCode;
import article6.cli.console.Terminal;
import article6.cli.keys.Passwords;
import article6.cli.ledger.NodeClient;
import article6.cli.ledger.NodeOption;
import article6.contracts.crypto.Address;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

  @Option(
      names = "--signer",
      paramLabel = "ADDRESS|FILE",
      description = "An officer who would sign, for a dry run; may be repeated.")
  private List<String> signers = new ArrayList<>();

  @Option(
      names = "--key",
      paramLabel = "FILE|FOLDER",
      description = "Key of an officer who signs, or a folder with officers' keys; repeatable.")
  private List<Path> keys = new ArrayList<>();

  @Mixin private NodeOption node = new NodeOption();
  @Mixin private Passwords passwords = new Passwords();

  String party() {
    return party;
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

  OfficerKeys keys() throws IOException {
    OfficerKeys officers = new OfficerKeys(passwords);
    for (Path key : keys) {
      officers.add(key);
    }
    return officers;
  }

  /** All who would sign: those whose keys are given, and those who are only named. */
  List<Address> officers(OfficerKeys given) throws IOException {
    List<Address> officers = new ArrayList<>(given.addresses());
    for (String signer : signers) {
      officers.add(SignerName.address(signer));
    }
    return officers;
  }
}
