package article6.cli.bulk;

import article6.cli.files.SafeFiles;
import article6.contracts.domain.UnitRange;
import article6.node.api.CheckViews.CheckFinding;
import article6.node.report.bulk.BulkFile;
import article6.node.report.finding.Finding;
import article6.node.report.sheet.CsvLines;
import article6.node.text.Catalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Every row of an import with what would become of it, as CSV or JSON. */
final class RowReport {
  private static final List<String> LABELS =
      List.of(
          "Row",
          "Sheet",
          "Kind",
          "State",
          "Rule",
          "Cell",
          "Message",
          "Notes",
          "First ID",
          "Last ID");
  private static final String UNREADABLE = "UNREADABLE";

  private final BulkFile file;
  private final List<TriedRow> tried;
  private final Catalogue words;

  RowReport(BulkFile file, List<TriedRow> tried, Catalogue words) {
    this.file = file;
    this.tried = tried;
    this.words = words;
  }

  /** A line of the report. */
  record Line(
      int row,
      String sheet,
      String kind,
      String state,
      String rule,
      String cell,
      String message,
      String notes,
      String first,
      String last) {}

  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (Finding finding : file.unreadable()) {
      lines.add(unreadable(finding));
    }
    for (TriedRow row : tried) {
      lines.add(line(row));
    }
    return lines;
  }

  private Line unreadable(Finding finding) {
    return new Line(
        finding.place().row(),
        finding.place().sheet(),
        "",
        UNREADABLE,
        finding.code().name(),
        finding.place().cell().isEmpty() ? finding.place().field() : finding.place().cell(),
        CheckFinding.of(finding, words).message() + " " + CheckFinding.of(finding, words).cure(),
        "",
        "",
        "");
  }

  static Line line(TriedRow row) {
    return new Line(
        row.row().place().row(),
        row.row().place().sheet(),
        row.row().kind().word(),
        row.differs() ? "OTHER_UNITS" : row.state().name(),
        row.rule(),
        "",
        row.message(),
        String.join("; ", row.notes()),
        row.units().map(UnitRange::firstId).orElse(""),
        row.units().map(UnitRange::lastId).orElse(""));
  }

  void write(Path target, boolean force) throws IOException {
    String text = target.toString().endsWith(".json") ? json().toPrettyString() + "\n" : csv();
    SafeFiles.write(target, text, force);
  }

  private String csv() {
    StringBuilder csv = new StringBuilder(CsvLines.line(LABELS));
    for (Line each : lines()) {
      csv.append(
          CsvLines.line(
              List.of(
                  each.row(),
                  each.sheet(),
                  each.kind(),
                  each.state(),
                  each.rule(),
                  each.cell(),
                  each.message(),
                  each.notes(),
                  each.first(),
                  each.last())));
    }
    return csv.toString();
  }

  ArrayNode json() {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (Line each : lines()) {
      ObjectNode line = list.addObject();
      line.put("row", each.row());
      line.put("sheet", each.sheet());
      line.put("kind", each.kind());
      line.put("state", each.state());
      line.put("rule", each.rule());
      line.put("cell", each.cell());
      line.put("message", each.message());
      line.put("notes", each.notes());
      line.put("first", each.first());
      line.put("last", each.last());
    }
    return list;
  }
}
