package article6.cli.transaction;

import picocli.CommandLine.Command;

/** {@code a6 tx}: transactions by hand. */
@Command(
    name = "tx",
    mixinStandardHelpOptions = true,
    description = "Make, sign, try, hand in and follow transactions.",
    subcommands = {
      TxMake.class,
      TxSign.class,
      TxConsent.class,
      TxSubmit.class,
      TxDryRun.class,
      TxStatus.class
    },
    footer = {
      "",
      "Example, an authorisation by two officers:",
      "  a6 tx make authorisation.yaml --output authorisation.json",
      "  a6 tx sign authorisation.json --key officer-1.json",
      "  a6 tx sign authorisation.json --key officer-2.json",
      "  a6 tx submit authorisation.json"
    })
public final class TxCommand {
  private TxCommand() {}
}
