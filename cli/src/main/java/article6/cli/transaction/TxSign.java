package article6.cli.transaction;

import article6.cli.console.A6Command;
import article6.cli.console.ExitCode;
import article6.cli.console.Terminal;
import article6.cli.files.SafeFiles;
import article6.cli.keys.KeyStoreFile;
import article6.cli.keys.Passwords;
import article6.contracts.crypto.PrivateKey;
import article6.node.json.Json;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code a6 tx sign}: an officer puts a signature under a transaction file. */
@Command(
    name = "sign",
    description = "Show what a transaction file asks for, and add an officer's signature to it.",
    footer = {
      "",
      "Example:",
      "  a6 tx sign transfer.json --key my-net/parties/THA/officers/registrar.json"
    })
final class TxSign extends A6Command {
  @Parameters(paramLabel = "FILE", description = "The transaction file.")
  private Path file = Path.of("");

  @Option(
      names = "--key",
      required = true,
      paramLabel = "FILE",
      description = "The officer's key file.")
  private Path key = Path.of("");

  @Mixin private Passwords passwords = new Passwords();

  @Override
  protected ExitCode run(Terminal terminal) throws IOException {
    TransactionFile unsigned = TransactionFile.read(file);
    // shown before the password is asked for: it is what the signature stands for
    terminal.progress(Json.writePretty(unsigned.body()));
    PrivateKey officer = open(key, passwords);
    TransactionFile signed = unsigned.signedBy(officer);
    signed.write(file, true);
    if (terminal.isJson()) {
      terminal.json(Json.tree(signed));
    } else {
      terminal.say("tx.signed", file, officer.address(), signed.consents().size());
    }
    return ExitCode.OK;
  }

  static PrivateKey open(Path key, Passwords passwords) throws IOException {
    String name = key.toString();
    return KeyStoreFile.parse(SafeFiles.read(key), name).open(passwords.existing(name), name);
  }
}
