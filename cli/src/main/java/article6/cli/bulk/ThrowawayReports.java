package article6.cli.bulk;

import article6.cli.console.Terminal;
import article6.cli.console.TextTable;
import article6.cli.files.SafeFiles;
import article6.contracts.adjustment.ElapsedYears;
import article6.contracts.domain.PartyCode;
import article6.contracts.state.Party;
import article6.contracts.state.Tables;
import article6.node.chain.LedgerReader;
import article6.node.report.EventHistory;
import article6.node.report.ctf.CtfRow;
import article6.node.report.ctf.CtfTable;
import article6.node.report.ctf.CtfTables;
import article6.node.report.ctf.CtfWorkbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** CTF table 4 of every Party of a throwaway ledger. */
final class ThrowawayReports {
  private static final List<CtfRow> TOTALS =
      List.of(
          CtfRow.FIRST_TRANSFERRED,
          CtfRow.AUTHORIZED_FOR_OIMP,
          CtfRow.USED,
          CtfRow.NET,
          CtfRow.ADJUSTMENT);

  private ThrowawayReports() {}

  /** A figure of a Party's table. */
  record Figure(PartyCode party, String metric, int year, int row, String value) {}

  static List<CtfTable> tables(LedgerReader ledger) {
    return ledger.readAt(
        (head, state) -> {
          List<CtfTable> tables = new ArrayList<>();
          for (Party party : Tables.PARTIES.all(state)) {
            tables.addAll(
                CtfTables.of(
                    state,
                    new EventHistory(ledger, head.height()),
                    party.code(),
                    ElapsedYears.INVENTORY_YEARS,
                    Instant.ofEpochMilli(head.timeMillis())));
          }
          return tables;
        });
  }

  /** The figures other than zero of the rows on quantities. */
  static List<Figure> figures(List<CtfTable> tables) {
    List<Figure> figures = new ArrayList<>();
    for (CtfTable table : tables) {
      for (CtfRow row : TOTALS) {
        for (int year : table.years()) {
          table
              .value(row, year)
              .filter(value -> !value.rounded(2).stripTrailingZeros().toPlainString().equals("0"))
              .ifPresent(
                  value ->
                      figures.add(
                          new Figure(
                              table.party(),
                              table.metric().isGhg() ? "GHG" : table.metric().nonGhgName(),
                              year,
                              row.number(),
                              value.isWhole()
                                  ? String.valueOf(value.whole())
                                  : value.rounded(2).toPlainString())));
        }
      }
    }
    return figures;
  }

  static void tell(Terminal terminal, List<Figure> figures) {
    TextTable table =
        new TextTable(
            terminal.word("import.party"),
            terminal.word("import.year"),
            terminal.word("import.table-row"),
            terminal.word("import.quantity"));
    figures.forEach(it -> table.row(it.party(), it.year(), it.row(), it.value()));
    terminal.say("import.totals");
    terminal.table(table);
  }

  static ArrayNode json(List<Figure> figures) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (Figure each : figures) {
      ObjectNode figure = list.addObject();
      figure.put("party", each.party().value());
      figure.put("metric", each.metric());
      figure.put("year", each.year());
      figure.put("row", each.row());
      figure.put("value", each.value());
    }
    return list;
  }

  /** A workbook for each Party with figures. */
  static List<Path> write(List<CtfTable> tables, Path folder, boolean force) throws IOException {
    Map<PartyCode, List<CtfTable>> byParty =
        tables.stream()
            .collect(
                Collectors.groupingBy(CtfTable::party, LinkedHashMap::new, Collectors.toList()));
    List<Path> written = new ArrayList<>();
    for (Map.Entry<PartyCode, List<CtfTable>> ofParty : byParty.entrySet()) {
      if (!figures(ofParty.getValue()).isEmpty()) {
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        CtfWorkbook.write(ofParty.getValue(), workbook);
        Path file = folder.resolve("ctf4-" + ofParty.getKey() + ".xlsx");
        SafeFiles.write(file, workbook.toByteArray(), force);
        written.add(file);
      }
    }
    return written;
  }
}
