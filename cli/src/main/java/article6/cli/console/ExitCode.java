package article6.cli.console;

import java.util.Arrays;

/** What the command tells the shell: the codes of sysexits where they fit (docs/operations.md). */
public enum ExitCode {
  OK(0),
  /** The answer is no: a receipt that fails its check, a scenario that came out differently. */
  NEGATIVE(1),
  USAGE(64),
  /** A file or text that is not what it should be. */
  DATA(65),
  /** A file that is not there. */
  NO_INPUT(66),
  /** A node can't be reached, or a port is taken. */
  UNAVAILABLE(69),
  /** A bug. */
  SOFTWARE(70),
  /** Something is in the way of a file to be written. */
  CANNOT_CREATE(73),
  /** The disk: full, broken, not writable. */
  IO(74),
  /** Not now: something was not done in time; trying again may help. */
  TEMPORARY(75),
  /** The network and this node disagree about what is lawful. */
  PROTOCOL(76),
  /** A wrong password, or a key that is not admitted. */
  NO_PERMISSION(77),
  /** A configuration, genesis or data folder that don't fit each other. */
  CONFIG(78);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }

  /** What another process of this program has told; a number that it never tells is a bug. */
  public static ExitCode of(int number) {
    return Arrays.stream(values()).filter(it -> it.number == number).findFirst().orElse(SOFTWARE);
  }
}
