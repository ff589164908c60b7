package article6.cli.rules;

import article6.cli.console.A6Command;
import article6.cli.console.CliException;
import article6.cli.console.ExitCode;
import article6.cli.console.Terminal;
import article6.cli.console.TextTable;
import article6.cli.ledger.NodeClient;
import article6.cli.ledger.NodeOption;
import article6.contracts.domain.LawSettings;
import article6.contracts.law.Rules;
import article6.node.json.Json;
import article6.node.text.Catalogue;
import article6.node.text.Language;
import article6.node.text.RuleSheet;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code a6 rules}: what the ledger refuses and warns of, why, and what to do. */
@Command(
    name = "rules",
    description =
        "Tell the rules of the ledger: what each says, the decision it rests on, how sure that is,"
            + " and what to do when it refuses. Works without any node.",
    footer = {
      "",
      "Examples:",
      "  a6 rules                     all rules, one a line",
      "  a6 rules A-8                 one rule with its cure and its tests",
      "  a6 rules UNIT_TERMINAL --lang ja",
      "  a6 rules --network           with what the network of a node has decided"
    })
public final class RulesCommand extends A6Command {
  @Parameters(
      arity = "0..1",
      paramLabel = "ID|CODE",
      description = "Only this rule, by its id such as A-8 or its code.")
  private String wanted = "";

  @Option(
      names = "--network",
      description = "Show settings as the network of the node has decided them.")
  private boolean network;

  @Mixin private NodeOption node = new NodeOption();

  @Override
  protected ExitCode run(Terminal terminal) throws IOException, InterruptedException {
    List<RuleSheet> sheets = network ? ofNetwork(terminal) : offline(terminal);
    if (sheets.isEmpty()) {
      throw new CliException(ExitCode.USAGE, "rules.unknown", wanted);
    }
    if (terminal.isJson()) {
      terminal.json(Json.tree(sheets));
    } else if (wanted.isEmpty()) {
      terminal.table(table(terminal, sheets));
    } else {
      sheets.forEach(sheet -> tell(terminal, sheet));
    }
    return ExitCode.OK;
  }

  private List<RuleSheet> offline(Terminal terminal) {
    Catalogue words = Catalogue.of(language(terminal));
    return Rules.all().stream()
        .filter(rule -> isWanted(rule.id(), rule.code()))
        .map(rule -> RuleSheet.of(rule, words, LawSettings.DEFAULT))
        .toList();
  }

  private List<RuleSheet> ofNetwork(Terminal terminal) throws IOException, InterruptedException {
    try (NodeClient client = node.client(terminal.words().language())) {
      return client.list("/v1/rules").stream()
          .map(each -> Json.fromTree(RuleSheet.class, each))
          .filter(sheet -> isWanted(sheet.rule(), sheet.code()))
          .toList();
    }
  }

  private boolean isWanted(String id, String code) {
    return wanted.isEmpty() || Stream.of(id, code).anyMatch(wanted::equalsIgnoreCase);
  }

  private static Language language(Terminal terminal) {
    return switch (terminal.words().language()) {
      case EN -> Language.ENGLISH;
      case JA -> Language.JAPANESE;
    };
  }

  private static TextTable table(Terminal terminal, List<RuleSheet> sheets) {
    TextTable table =
        new TextTable(
            terminal.word("rules.rule"),
            terminal.word("rules.code"),
            "",
            terminal.word("rules.sure"),
            terminal.word("rules.since"),
            terminal.word("rules.says"));
    for (RuleSheet each : sheets) {
      table.row(
          each.rule(),
          each.code(),
          terminal.word("rules.severity." + each.severity()),
          terminal.word("rules.confidence." + each.confidence()),
          each.since(),
          each.message());
    }
    return table;
  }

  private static void tell(Terminal terminal, RuleSheet sheet) {
    terminal.line(sheet.rule() + "  " + sheet.code());
    terminal.line("  " + sheet.statement());
    terminal.line("");
    terminal.say("rules.source", sheet.source());
    terminal.say("rules.sure.is", terminal.word("rules.confidence." + sheet.confidence()));
    terminal.say("rules.does", terminal.word("rules.severity." + sheet.severity()), sheet.since());
    terminal.say("rules.message", sheet.message());
    terminal.say("rules.cure", sheet.cure());
    sheet.settingValue().ifPresent(value -> terminal.say("rules.setting", sheet.setting(), value));
    terminal.say("rules.tests", sheet.tests().size());
    sheet.tests().forEach(test -> terminal.line("    " + test));
    terminal.line("");
  }
}
