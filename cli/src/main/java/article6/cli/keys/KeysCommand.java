package article6.cli.keys;

import article6.cli.console.A6Command;
import article6.cli.console.CliException;
import article6.cli.console.ExitCode;
import article6.cli.console.Terminal;
import article6.cli.console.TextTable;
import article6.cli.files.SafeFiles;
import article6.contracts.crypto.PrivateKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.tuweni.bytes.Bytes32;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code a6 keys}: makes, lists, shows and imports key files. */
@Command(
    name = "keys",
    mixinStandardHelpOptions = true,
    description = "Keys of officers and nodes, in Web3 Secret Storage files.",
    subcommands = {
      KeysCommand.New.class,
      KeysCommand.Show.class,
      KeysCommand.ListFiles.class,
      KeysCommand.Import.class
    })
public final class KeysCommand {
  /** Deepest folder that {@code keys list} looks into. */
  private static final int DEPTH_MAX = 8;

  /** What is common to commands that write a key file. */
  abstract static class Writing extends A6Command {
    @Parameters(paramLabel = "FILE", description = "The key file to write.")
    Path file = Path.of("");

    @Option(names = "--force", description = "Replace a file that is there already.")
    boolean force;

    @Option(
        names = "--light",
        description = "Spend little work on each password guess: for training keys only.")
    boolean light;

    @Mixin Passwords passwords = new Passwords();

    ExitCode write(Terminal terminal, PrivateKey key) throws IOException {
      if (!force && Files.exists(file)) {
        throw new CliException(ExitCode.CANNOT_CREATE, "file.exists", file);
      }
      char[] password = passwords.fresh(file.toString());
      KeyStoreFile store =
          KeyStoreFile.seal(key, password, light ? ScryptCost.LIGHT : ScryptCost.STANDARD);
      SafeFiles.writeSecret(file, store.toJson(), force);
      KeyFileReport report = KeyFileReport.of(file, key.publicKey());
      if (terminal.isJson()) {
        terminal.json(report);
      } else {
        terminal.say("keys.written", report.file(), report.address(), report.publicKey());
      }
      return ExitCode.OK;
    }
  }

  @Command(
      name = "new",
      description = "Make a key and write it, encrypted with a password.",
      footer = {
        "",
        "Examples:",
        "  a6 keys new thailand-authoriser.json",
        "  a6 keys new training.json --light --password-file password.txt"
      })
  static final class New extends Writing {
    @Override
    protected ExitCode run(Terminal terminal) throws IOException {
      return write(terminal, random());
    }
  }

  @Command(
      name = "import",
      description = "Bring in a key of a wallet: a key file, or 64 hexadecimal digits in a file.",
      footer = {"", "Example:", "  a6 keys import officer.json --from UTC--2025-01-01--wallet"})
  static final class Import extends Writing {
    @Option(
        names = "--from",
        required = true,
        paramLabel = "FILE",
        description = "The key to read.")
    Path source = Path.of("");

    @Override
    protected ExitCode run(Terminal terminal) throws IOException {
      String text = SafeFiles.read(source).strip();
      if (text.startsWith("{")) {
        String name = source.toString();
        return write(terminal, KeyStoreFile.parse(text, name).open(passwords.existing(name), name));
      }
      try {
        return write(terminal, new PrivateKey(Bytes32.fromHexStringStrict(text)));
      } catch (IllegalArgumentException e) {
        throw new CliException(ExitCode.DATA, "keys.not-a-secret", source).because(e);
      }
    }
  }

  @Command(
      name = "show",
      description = "Open a key file and show its address and public key, never its secret.",
      footer = {"", "Example:", "  a6 keys show thailand-authoriser.json"})
  static final class Show extends A6Command {
    @Parameters(paramLabel = "FILE", description = "The key file.")
    private Path file = Path.of("");

    @Mixin private Passwords passwords = new Passwords();

    @Override
    protected ExitCode run(Terminal terminal) throws IOException {
      String name = file.toString();
      KeyStoreFile store = KeyStoreFile.parse(SafeFiles.read(file), name);
      KeyFileReport report =
          KeyFileReport.of(file, store.open(passwords.existing(name), name).publicKey());
      if (terminal.isJson()) {
        terminal.json(report);
      } else {
        terminal.say("keys.shown", report.file(), report.address(), report.publicKey());
      }
      return ExitCode.OK;
    }
  }

  @Command(
      name = "list",
      description = "List the key files of a folder with their addresses; needs no password.",
      footer = {"", "Example:", "  a6 keys list data/demo/parties"})
  static final class ListFiles extends A6Command {
    @Parameters(paramLabel = "FOLDER", description = "Where to look.", defaultValue = ".")
    private Path folder = Path.of(".");

    @Override
    protected ExitCode run(Terminal terminal) throws IOException {
      if (!Files.isDirectory(folder)) {
        throw new CliException(ExitCode.NO_INPUT, "file.missing", folder);
      }
      List<KeyAddress> found = new ArrayList<>();
      for (Path file : jsonFiles()) {
        String text = SafeFiles.read(file);
        if (text.contains("\"crypto\"") && text.contains("\"ciphertext\"")) {
          KeyStoreFile store = KeyStoreFile.parse(text, file.toString());
          found.add(new KeyAddress(file.toString(), store.address(file.toString()).toString()));
        }
      }
      if (terminal.isJson()) {
        terminal.json(found);
      } else {
        TextTable table = new TextTable(terminal.word("keys.address"), terminal.word("keys.file"));
        found.forEach(key -> table.row(key.address(), key.file()));
        terminal.table(table);
      }
      return ExitCode.OK;
    }

    private List<Path> jsonFiles() throws IOException {
      try (Stream<Path> files = Files.walk(folder, DEPTH_MAX)) {
        return files
            .filter(file -> file.toString().endsWith(".json") && Files.isRegularFile(file))
            .sorted()
            .toList();
      }
    }
  }

  record KeyAddress(String file, String address) {}

  private KeysCommand() {}

  /** A fresh key of the system's strong randomness. */
  public static PrivateKey random() {
    SecureRandom random = new SecureRandom();
    // zero or above the order of the curve, which PrivateKey refuses, it is once in 2^127 times
    byte[] secret = new byte[Bytes32.SIZE];
    random.nextBytes(secret);
    return new PrivateKey(Bytes32.wrap(secret));
  }
}
