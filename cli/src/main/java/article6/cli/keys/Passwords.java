package article6.cli.keys;

import article6.cli.console.CliException;
import article6.cli.console.ExitCode;
import article6.cli.files.SafeFiles;
import java.io.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Where a password comes from: a file, the environment, or the person at the keyboard, who sees no
 * echo. Never from an argument, which other users of the machine could read.
 */
public final class Passwords {
  /** The variable that is read when no other is named. */
  public static final String VARIABLE = "A6_PASSWORD";

  /** Fewest characters of a new password: below it a guess costs less than the key is worth. */
  static final int CHARACTERS_MIN = 8;

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "Read the password of the key from the first line of this file.")
  private @Nullable Path file;

  @Option(
      names = "--password-env",
      paramLabel = "NAME",
      defaultValue = VARIABLE,
      description =
          "Read it from this environment variable when no file is given (default:"
              + " ${DEFAULT-VALUE}). Without both it is asked for.")
  private String variable = VARIABLE;

  /** The password that opens a key. */
  public char[] existing(String keyName) throws IOException {
    char[] given = given();
    return given.length > 0 ? given : ask(keyName, "Password of %s: ");
  }

  /**
   * The password for a new key, asked for twice.
   *
   * @throws CliException when it is too short or the two differ
   */
  public char[] fresh(String keyName) throws IOException {
    char[] given = given();
    char[] password = given.length > 0 ? given : ask(keyName, "New password for %s: ");
    if (password.length < CHARACTERS_MIN) {
      throw new CliException(ExitCode.DATA, "password.too-short", CHARACTERS_MIN);
    }
    if (given.length == 0 && !Arrays.equals(password, ask(keyName, "Once more, for %s: "))) {
      throw new CliException(ExitCode.DATA, "password.differ");
    }
    return password;
  }

  private char[] given() throws IOException {
    if (file != null) {
      return read(file);
    }
    String value = System.getenv(variable);
    return value == null ? new char[0] : value.toCharArray();
  }

  /** The first line of a password file. */
  public static char[] read(Path file) throws IOException {
    String line = SafeFiles.read(file).lines().findFirst().orElse("");
    if (line.isEmpty()) {
      throw new CliException(ExitCode.DATA, "password.empty-file", file);
    }
    return line.toCharArray();
  }

  // without a terminal it is null again since JDK 25, whatever it was in between
  @SuppressWarnings("SystemConsoleNull")
  private char[] ask(String keyName, String prompt) {
    Console console = System.console();
    if (console == null || !console.isTerminal()) {
      throw new CliException(ExitCode.NO_PERMISSION, "password.nobody-to-ask", keyName, variable);
    }
    char[] answer = console.readPassword(prompt, keyName);
    if (answer == null) {
      throw new CliException(ExitCode.NO_PERMISSION, "password.nobody-to-ask", keyName, variable);
    }
    return answer;
  }
}
