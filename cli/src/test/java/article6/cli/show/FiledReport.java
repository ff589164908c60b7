package article6.cli.show;

import article6.node.report.aef.AefLayout;
import article6.node.report.aef.AefLayout.Field;
import article6.node.report.sheet.CellName;
import article6.node.report.sheet.CsvLines;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A small sound report of Thailand for 2023, as somebody may file it once a test has spoiled it.
 */
final class FiledReport {
  /** A formula in a field. */
  record Formula(String text) {}

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

  private final Map<Integer, Map<String, Object>> values = new TreeMap<>();
  private final Map<String, String> labels = new HashMap<>();

  FiledReport() {
    values.put(
        1,
        fields(
            "ParticipatingParty",
            "THA",
            "SubmissionVersion",
            "1.0",
            "ReportedYear",
            2023,
            "DateOfSubmission",
            LocalDate.of(2024, 4, 14),
            "FirstYearOfNDCPeriod",
            2021,
            "LastYearOfNDCPeriod",
            2030));
    values.put(
        2,
        fields(
            "AuthorizationID", "THA-2022-01",
            "DateOfAuthorization", LocalDate.of(2022, 9, 30),
            "CooperativeApproachID", "CA0001",
            "AuthorizationVersion", 1,
            "Metric", "GHG",
            "Sectors", "Transportation",
            "ActivityType", "Transport",
            "PurposeForAuthorization", "NDC",
            "AuthorizedPartyIDs", "CHE"));
    values.put(
        3,
        fields(
            "ActionDateTime", LocalDate.of(2023, 12, 15),
            "ActionType", "First transfer",
            "ActionSubtype", "First international transfer",
            "CooperativeApproachID", "CA0001",
            "AuthorizationID", "THA-2022-01",
            "FirstTransferringPartyID", "THA",
            "PartyITMORegistryID", "THA01",
            "FirstID", "CA0001-THA01-THA-1-2022",
            "LastID", "CA0001-THA01-THA-1916-2022",
            "Metric", "GHG",
            "QuantityCO2", 1916,
            "MitigationType", "Emission reductions",
            "Vintage", 2022,
            "AcquiringPartyID", "CHE"));
  }

  private static Map<String, Object> fields(Object... namesAndValues) {
    Map<String, Object> fields = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return fields;
  }

  FiledReport set(int table, String field, Object value) {
    values.getOrDefault(table, new HashMap<>()).put(field, value);
    return this;
  }

  /** Writes another label over a column. */
  FiledReport label(String printed, String written) {
    labels.put(printed, written);
    return this;
  }

  private String label(Field field) {
    return labels.getOrDefault(field.label(), field.label());
  }

  Path csv(Path file) throws IOException {
    StringBuilder csv = new StringBuilder();
    for (AefLayout layout : AefLayout.all()) {
      csv.append(CsvLines.line(List.of(layout.heading())));
      csv.append(CsvLines.line(layout.fields().stream().map(this::label).toList()));
      Map<String, Object> row = values.getOrDefault(layout.table(), Map.of());
      if (!row.isEmpty()) {
        csv.append(
            String.join(
                ",",
                layout.fields().stream()
                    .map(field -> CsvLines.field(text(row.getOrDefault(field.name(), ""))))
                    .toList()));
        csv.append(CsvLines.END);
      }
      csv.append(CsvLines.END);
    }
    return Files.writeString(file, csv, StandardCharsets.UTF_8);
  }

  private static String text(Object value) {
    return switch (value) {
      case LocalDate day -> DAY.format(day);
      case Formula(String formula) -> "=" + formula;
      default -> value.toString();
    };
  }

  /**
   * @param merged an area of table 3 such as B9:B10; none when empty
   */
  Path xlsx(Path file, String merged) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "a-test", null)) {
      AefLayout.FRONT_SHEETS.forEach(workbook::newWorksheet);
      for (AefLayout layout : AefLayout.all()) {
        Worksheet sheet = workbook.newWorksheet(layout.sheet());
        put(sheet, layout.headerRow() - 2, 1, layout.heading());
        Map<String, Object> row = values.getOrDefault(layout.table(), Map.of());
        for (int i = 0; i < layout.fields().size(); i++) {
          Field field = layout.fields().get(i);
          CellName at = place(layout, i);
          boolean vertical = layout.table() == 1;
          put(sheet, at.row() - (vertical ? 0 : 1), at.column() - (vertical ? 1 : 0), label(field));
          put(sheet, at.row(), at.column(), row.getOrDefault(field.name(), ""));
        }
        if (layout.table() == 3 && !merged.isEmpty()) {
          String[] ends = merged.split(":", -1);
          CellName first = CellName.parse(ends[0]);
          CellName last = CellName.parse(ends[1]);
          sheet.range(first.row() - 1, first.column(), last.row() - 1, last.column()).merge();
        }
      }
    }
    return file;
  }

  /** The cell of a field of the only row of a table. */
  static CellName cell(int table, String name) {
    List<Field> fields = AefLayout.of(table).fields();
    int index = fields.stream().map(Field::name).toList().indexOf(name);
    return place(AefLayout.of(table), index);
  }

  private static CellName place(AefLayout layout, int index) {
    if (layout.table() == 1) {
      return new CellName(layout.headerRow() + index, 2);
    }
    long gaps = layout.fields().subList(0, index).stream().filter(Field::gapAfter).count();
    return new CellName(layout.headerRow() + 1, 1 + index + (int) gaps);
  }

  private static void put(Worksheet sheet, int row, int column, Object value) {
    switch (value) {
      case LocalDate day -> {
        sheet.value(row - 1, column, day);
        sheet.style(row - 1, column).format("dd/mm/yyyy").set();
      }
      case Number number -> sheet.value(row - 1, column, number);
      case Formula(String formula) -> sheet.formula(row - 1, column, formula);
      default -> {
        if (!value.toString().isEmpty()) {
          sheet.value(row - 1, column, value.toString());
        }
      }
    }
  }
}
