package article6.cli.view;

import picocli.CommandLine.Command;

/** {@code a6 view}: holdings in other registries, to be seen here. */
@Command(
    name = "view",
    mixinStandardHelpOptions = true,
    description = "Enter what a Party holds in another registry, to be seen here (pull-and-view).",
    subcommands = {ViewPull.class, ViewFile.class},
    footer = {
      "",
      "Nothing of it is held, counted or moved on this ledger.",
      "",
      "Examples:",
      "  a6 view pull --from https://node.example --party CHE --source MECH --dry-run"
          + " --signer officers/registrar.json",
      "  a6 view pull --from https://node.example --party CHE --source MECH --key"
          + " officers/registrar.json",
      "  a6 view file holdings.csv --as-of 2026-11-20T00:00:00Z --party CHE --source GS --key"
          + " officers/registrar.json"
    })
public final class ViewCommand {
  private ViewCommand() {}
}
