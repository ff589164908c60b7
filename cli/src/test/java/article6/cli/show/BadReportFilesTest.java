package article6.cli.show;

import static org.assertj.core.api.Assertions.assertThat;

import article6.cli.A6Run;
import article6.cli.MassesOfRows;
import article6.cli.show.FiledReport.Formula;
import article6.node.report.aef.AefLayout;
import article6.node.report.sheet.CellName;
import article6.node.report.sheet.SheetLimits;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code a6 report check} says of files that are not as they should be. */
class BadReportFilesTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private Path folder = Path.of("");

  static Stream<Arguments> spoiled() {
    return Stream.of(
        field("LABEL_MISSING", it -> it.label("Action type", "Kind"), 3, "ActionType", 1),
        field("LABEL_NOT_ENGLISH", it -> it.label("Action type", "行為の種類"), 3, "ActionType", 1),
        field("YEAR_UNKNOWN", it -> it.set(1, "ReportedYear", 2019), 1, "ReportedYear", 0),
        field("YEAR_UNKNOWN", it -> it.set(3, "Vintage", 1022), 3, "Vintage", 0),
        field("WORDS_NOT_ENGLISH", it -> it.set(3, "ActionType", "初回移転"), 3, "ActionType", 0),
        field("WORDS_NOT_ENGLISH", it -> it.set(2, "Sectors", "運輸"), 2, "Sectors", 0),
        field("WORDS_NOT_ENGLISH", it -> it.set(2, "ActivityType", "輸送"), 2, "ActivityType", 0),
        field("NUMBER_SEPARATORS", it -> it.set(3, "QuantityCO2", "1,916"), 3, "QuantityCO2", 0),
        field("NUMBER_SEPARATORS", it -> it.set(3, "QuantityCO2", "1.916"), 3, "QuantityCO2", 0),
        field(
            "DATE_WRONG", it -> it.set(3, "ActionDateTime", "12/15/2023"), 3, "ActionDateTime", 0),
        field(
            "FORMULA", it -> it.set(3, "QuantityCO2", new Formula("958*2")), 3, "QuantityCO2", 0));
  }

  @ParameterizedTest
  @MethodSource("spoiled")
  void aFaultIsToldWithSheetRowAndColumnAndTheFileNotTaken(
      String code, UnaryOperator<FiledReport> spoil, int table, String field, int above)
      throws IOException {
    AefLayout layout = AefLayout.of(table);
    JsonNode book =
        finding(code, spoil.apply(new FiledReport()).xlsx(folder.resolve("THA.xlsx"), ""));
    JsonNode text = finding(code, spoil.apply(new FiledReport()).csv(folder.resolve("THA.csv")));

    assertThat(book.path("place").path("sheet").asString("")).isEqualTo(layout.sheet());
    assertThat(book.path("place").path("cell").asString("")).isEqualTo(cell(table, field, above));
    assertThat(text.path("place").path("sheet").asString("")).isEqualTo(layout.heading());
    assertThat(text.path("place").path("row").asInt(0)).isPositive();
    assertThat(text.path("place").path("field").asString(""))
        .isEqualTo(
            layout.fields().stream()
                .filter(it -> it.name().equals(field))
                .findFirst()
                .orElseThrow()
                .label());
  }

  @Test
  void aSoundFileIsTakenInBothForms() throws IOException {
    for (Path file :
        List.of(
            new FiledReport().csv(folder.resolve("THA.csv")),
            new FiledReport().xlsx(folder.resolve("THA.xlsx"), ""))) {
      A6Run run = A6Run.of("report", "check", file.toString(), "--json");
      assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    }
  }

  @Test
  void datesAndNumbersOfSpreadsheetProgramsAreNotTakenForEachOther() throws IOException {
    JsonNode serial =
        finding(
            "DATE_IS_NUMBER",
            new FiledReport()
                .set(3, "ActionDateTime", 45_275)
                .xlsx(folder.resolve("serial.xlsx"), ""));
    JsonNode date =
        finding(
            "NUMBER_IS_DATE",
            new FiledReport()
                .set(3, "Vintage", LocalDate.of(2022, 1, 1))
                .xlsx(folder.resolve("date.xlsx"), ""));

    assertThat(serial.path("place").path("cell").asString(""))
        .isEqualTo(FiledReport.cell(3, "ActionDateTime").toString());
    assertThat(date.path("place").path("cell").asString(""))
        .isEqualTo(FiledReport.cell(3, "Vintage").toString());
  }

  @Test
  void mergedCellsAreTold() throws IOException {
    JsonNode merged =
        finding("MERGED_CELLS", new FiledReport().xlsx(folder.resolve("merged.xlsx"), "B9:B10"));

    assertThat(merged.path("place").path("cell").asString("")).isEqualTo("B9");
  }

  @Test
  void aZipBombIsRefused() throws IOException {
    finding("ARCHIVE_TOO_LARGE", MassesOfRows.bomb(folder.resolve("bomb.xlsx")));
  }

  /** A million rows and one as text are more than a file may have: told before it is read. */
  @Test
  void aFileThatIsTooLargeIsRefusedBeforeItIsRead() throws IOException {
    Path file = folder.resolve("large.csv");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(SheetLimits.FILE_BYTES_MAX + 1L);
    }
    A6Run run = A6Run.of("report", "check", file.toString());

    assertThat(run.exitCode()).isEqualTo(65);
    assertThat(run.err()).contains("large.csv", "100,663,296", "several files");
  }

  @Test
  void moreRowsThanAReportMayHaveEndWithTheLimitAndTheCureInBoundedMemory()
      throws IOException, InterruptedException {
    Path text =
        MassesOfRows.csv(
            folder.resolve("many.csv"),
            "Table 4: Holdings\n"
                + String.join(
                    ",", AefLayout.of(4).fields().stream().map(it -> it.label()).toList()),
            SheetLimits.ROWS_MAX + 1,
            _ -> "x");
    Path book =
        MassesOfRows.xlsx(
            folder.resolve("many.xlsx"), List.of(rows(3, 100), rows(4, SheetLimits.ROWS_MAX)));

    for (Path file : List.of(text, book)) {
      A6Run run = MassesOfRows.run("-Xmx256m", folder, "report", "check", file.toString());
      assertThat(run.exitCode()).as(run.err()).isOne();
      assertThat(run.out()).contains("[FILE ROWS_TOO_MANY]", "1048576", "Join neighbouring blocks");
    }
  }

  /** A sheet of a table, filled with rows of which only the first field is there. */
  private static MassesOfRows.Sheet rows(int table, int rows) {
    AefLayout layout = AefLayout.of(table);
    List<String> labels = new ArrayList<>(List.of(""));
    for (AefLayout.Field field : layout.fields()) {
      labels.add(field.label());
      if (field.gapAfter()) {
        labels.add("");
      }
    }
    return new MassesOfRows.Sheet(
        layout.sheet(),
        rows,
        row -> {
          if (row == layout.headerRow() - 2) {
            return List.of("", layout.heading());
          }
          return row == layout.headerRow()
              ? labels
              : List.of("", row < layout.headerRow() ? "" : "x");
        });
  }

  private JsonNode finding(String code, Path file) {
    A6Run run = A6Run.of("report", "check", file.toString(), "--json");
    assertThat(run.exitCode()).as(run.out() + run.err()).isOne();
    JsonNode result = JSON.readTree(run.out());
    assertThat(result.path("files").path(0).path("state").asString("")).isEqualTo("SYNTAX_FAILED");
    return result
        .path("findings")
        .valueStream()
        .filter(it -> it.path("code").asString("").equals(code))
        .findFirst()
        .orElseThrow(() -> new AssertionError(code + " is not in " + run.out()));
  }

  private static String cell(int table, String field, int above) {
    CellName value = FiledReport.cell(table, field);
    return new CellName(value.row() - above, value.column()).toString();
  }

  /**
   * @param above rows by which the finding stands above the field's value
   */
  private static Arguments field(
      String code, UnaryOperator<FiledReport> spoil, int table, String field, int above) {
    return Arguments.of(code, spoil, table, field, above);
  }
}
