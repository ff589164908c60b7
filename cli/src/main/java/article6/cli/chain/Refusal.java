package article6.cli.chain;

import article6.cli.console.CliException;
import article6.cli.console.ExitCode;
import article6.node.archive.ArchiveException;

/** A refusal of the archive as the person at the keyboard meets it. */
final class Refusal {
  private Refusal() {}

  static CliException of(ArchiveException found) {
    return new CliException(
            exitCode(found.code()), key(found.code()), String.valueOf(found.getMessage()))
        .because(found);
  }

  private static ExitCode exitCode(ArchiveException.Code code) {
    return switch (code) {
      case NO_LEDGER -> ExitCode.NO_INPUT;
      case IN_USE -> ExitCode.CANNOT_CREATE;
      case OTHER_NETWORK -> ExitCode.CONFIG;
      case STORE -> ExitCode.IO;
      case NOT_A_CHAIN_FILE, DAMAGED -> ExitCode.DATA;
      case WRONG_HEIGHTS -> ExitCode.USAGE;
      case REFUSED, SNAPSHOT_REFUSED -> ExitCode.NEGATIVE;
      case NO_SNAPSHOT -> ExitCode.UNAVAILABLE;
      case SNAPSHOT_DAMAGED -> ExitCode.DATA;
      case NOT_EMPTY -> ExitCode.CANNOT_CREATE;
    };
  }

  private static String key(ArchiveException.Code code) {
    return switch (code) {
      case NO_LEDGER -> "chain.no-ledger";
      case IN_USE -> "chain.in-use";
      case OTHER_NETWORK -> "chain.other-network";
      case STORE -> "chain.store";
      case NOT_A_CHAIN_FILE -> "chain.no-file";
      case DAMAGED -> "chain.damaged";
      case WRONG_HEIGHTS -> "chain.heights";
      case REFUSED -> "chain.refused";
      case NO_SNAPSHOT -> "chain.no-snapshot";
      case SNAPSHOT_DAMAGED -> "chain.snapshot-damaged";
      case SNAPSHOT_REFUSED -> "chain.snapshot-refused";
      case NOT_EMPTY -> "chain.not-empty";
    };
  }
}
