package article6.cli.show;

import article6.cli.console.Terminal;
import article6.cli.console.TextTable;
import article6.contracts.adjustment.BalanceYear;
import article6.contracts.adjustment.EmissionsBalance;
import article6.contracts.adjustment.Fraction;
import article6.node.json.Json;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Balances of Parties, year by year, as far as there is anything to say about a year. */
public final class BalanceTable {
  private static final String NONE = "–";

  private BalanceTable() {}

  /**
   * @param balances items of {@code /v1/balances}
   */
  public static TextTable of(Terminal terminal, List<JsonNode> balances) {
    TextTable table =
        new TextTable(
            terminal.word("balance.party"),
            terminal.word("balance.year"),
            terminal.word("balance.emissions"),
            terminal.word("balance.adjustment"),
            terminal.word("balance.balance"));
    for (JsonNode item : balances) {
      if (!item.has("balance")) {
        continue; // a Party that has stated no NDC has no balance yet
      }
      EmissionsBalance balance = Json.fromTree(EmissionsBalance.class, item.path("balance"));
      String party = item.path("party").asString("") + " " + item.path("name").asString("");
      for (BalanceYear year : balance.years()) {
        boolean moved = year.adjustment().map(each -> each.numerator() != 0).orElse(false);
        if (year.emissions().isPresent() || moved) {
          table.row(
              party,
              Integer.toString(year.year()),
              year.emissions().map(BalanceTable::number).orElse(NONE),
              year.adjustment().map(BalanceTable::signed).orElse(NONE),
              year.balance().map(BalanceTable::whole).map(BalanceTable::number).orElse(NONE));
        }
      }
    }
    return table;
  }

  private static String signed(Fraction adjustment) {
    long whole = whole(adjustment);
    return whole > 0 ? "+" + number(whole) : number(whole);
  }

  private static long whole(Fraction exact) {
    return exact.rounded(0).longValueExact();
  }

  private static String number(long number) {
    return "%,d".formatted(number);
  }
}
