package article6.cli.chain;

import picocli.CommandLine.Command;

/** {@code a6 chain}: the chain of a stopped node. */
@Command(
    name = "chain",
    mixinStandardHelpOptions = true,
    description = "The chain of a stopped node: verify, compare, export, import, snapshot.",
    subcommands = {
      ChainVerify.class,
      ChainCompare.class,
      ChainExportCommand.class,
      ChainImportCommand.class,
      ChainSnapshotCommand.class,
    })
public final class ChainCommand {
  private ChainCommand() {}
}
