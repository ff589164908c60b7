package article6.cli.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import article6.cli.A6Run;
import article6.cli.MassesOfRows;
import article6.node.report.bulk.BulkReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code a6 import} says of files that are not as they should be: nothing of them gets in. */
class BadImportFilesTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String INVENTORIES = "Party,Year,Quantity\nTHA,2021,100\n";
  private static final String TRANSFERS = "First ID,Last ID,From account,To account,Date\n";

  /** More than a sheet of a spreadsheet program can hold of rows, after the one of labels. */
  private static final int MILLION_AND_ONE = 1_000_001;

  @TempDir private Path folder = Path.of("");

  /** The first row of each is sound, the second is not. */
  @ParameterizedTest
  @CsvSource({
    "YEAR_UNKNOWN,       'THA,1022,1',      Year",
    "YEAR_UNKNOWN,       'THA,2999,1',      Year",
    "NUMBER_SEPARATORS,  'THA,2022,1.916',  Quantity",
    "NUMBER_SEPARATORS,  'THA,2022,\"1,916\"', Quantity",
    "NUMBER_SEPARATORS,  'THA,2022,1 916',  Quantity",
    "NUMBER_WRONG,       'THA,2022,一九',    Quantity",
    "PARTY_UNKNOWN,      'タイ,2022,1',      Party",
    "FORMULA,            'THA,2022,=1+1',   Quantity",
    "REQUIRED_MISSING,   'THA,2022,',       Quantity"
  })
  void aFaultInCsvIsToldWithItsRowAndColumnAndNothingIsSubmitted(
      String code, String row, String field) throws IOException {
    JsonNode result = refused(csv(INVENTORIES + row + "\n"), "inventories");

    JsonNode place = finding(result, code).path("place");
    assertThat(place.path("row").asInt(0)).isEqualTo(3);
    assertThat(place.path("field").asString("")).isEqualTo(field);
  }

  @ParameterizedTest
  @CsvSource({
    "LABELS_MISSING,  'nothing,known,here'",
    "LABEL_MISSING,   'Party,Year,Amount'",
    "LABEL_MISSING,   '締約国,Year,Quantity'",
    "LABEL_TWICE,     'Party,Year,Quantity,Year'",
    "CSV_SEPARATOR,   'Party;Year;Quantity'"
  })
  void aWrongLayoutIsToldAndNoRowIsTaken(String code, String labels) throws IOException {
    JsonNode result = refused(csv(labels + "\nTHA,2022,1,2022\n"), "inventories");

    finding(result, code);
  }

  static Stream<Arguments> workbooks() {
    return Stream.of(
        book("FORMULA", sheet -> sheet.formula(2, 2, "WEBSERVICE(\"http://example.org\")"), "C3"),
        book("NUMBER_IS_DATE", sheet -> day(sheet, 2, 1, LocalDate.of(2022, 1, 1)), "B3"),
        book("NUMBER_SEPARATORS", sheet -> sheet.value(2, 2, "1,916"), "C3"),
        book("YEAR_UNKNOWN", sheet -> sheet.value(2, 1, 1022), "B3"),
        book("PARTY_UNKNOWN", sheet -> sheet.value(2, 0, "タイ"), "A3"),
        book("MERGED_CELLS", sheet -> sheet.range(1, 0, 2, 0).merge(), "A2"),
        book("LABEL_MISSING", sheet -> sheet.value(0, 2, "数量"), ""));
  }

  @ParameterizedTest
  @MethodSource("workbooks")
  void aFaultInAWorkbookIsToldWithItsCellAndNothingIsSubmitted(
      String code, Consumer<Worksheet> spoil, String cell) throws IOException {
    Path file =
        workbook(
            "Inventories",
            sheet -> {
              row(sheet, 0, "Party", "Year", "Quantity");
              row(sheet, 1, "THA", 2021, 100);
              row(sheet, 2, "THA", 2022, 98);
              spoil.accept(sheet);
            });
    JsonNode place = finding(refused(file, "inventories"), code).path("place");

    assertThat(place.path("sheet").asString("")).isEqualTo("Inventories");
    assertThat(place.path("cell").asString("")).isEqualTo(cell);
  }

  @Test
  void daysOfSpreadsheetProgramsAreNotTakenForNumbersNorMonthsForDays() throws IOException {
    Path serial =
        workbook(
            "Transfers",
            sheet -> {
              row(sheet, 0, (Object[]) TRANSFERS.strip().split(",", -1));
              row(sheet, 1, "CA0001-THA01-THA-1-2022", "CA0001-THA01-THA-9-2022", "THA-A", "CHE-B");
              sheet.value(1, 4, 45_275);
            });
    JsonNode place = finding(refused(serial, "transfers"), "DATE_IS_NUMBER").path("place");
    assertThat(place.path("cell").asString("")).isEqualTo("E2");

    Path american =
        csv(TRANSFERS + "CA0001-THA01-THA-1-2022,CA0001-THA01-THA-9-2022,THA-A,CHE-B,12/15/2023\n");
    assertThat(
            finding(refused(american, "transfers"), "DATE_WRONG")
                .path("place")
                .path("field")
                .asString(""))
        .isEqualTo("Date");
  }

  @Test
  void aZipBombIsRefused() throws IOException {
    finding(
        refused(MassesOfRows.bomb(folder.resolve("bomb.xlsx")), "inventories"),
        "ARCHIVE_TOO_LARGE");
  }

  /** Rows may be left out one by one; a file that breaks off is none of which rows are left. */
  @Test
  void ofAFileThatBreaksOffNothingIsSubmittedWhateverMayBeSkipped() throws IOException {
    JsonNode result =
        result(csv(INVENTORIES + "THA,2022,\"98\n"), "--kind", "inventories", "--skip-refused");

    finding(result, "CSV_BROKEN");
    assertThat(result.has("effective")).isFalse();

    JsonNode skipped =
        result(csv(INVENTORIES + "THA,2022,x\n"), "--kind", "inventories", "--skip-refused");
    assertThat(skipped.path("effective").asInt(0)).isOne();
  }

  @Test
  void aMillionRowsEndWithTheLimitAndTheCureInBoundedMemory()
      throws IOException, InterruptedException {
    Path text =
        MassesOfRows.csv(
            folder.resolve("many.csv"),
            INVENTORIES.strip(),
            MILLION_AND_ONE,
            row -> "THA,2022," + row);
    Path book =
        MassesOfRows.xlsx(
            folder.resolve("many.xlsx"),
            List.of(
                new MassesOfRows.Sheet(
                    "Inventories",
                    MILLION_AND_ONE + 1,
                    row ->
                        row == 1
                            ? List.of("Party", "Year", "Quantity")
                            : List.of("THA", "2022", String.valueOf(row)))));

    for (Path file : List.of(text, book)) {
      A6Run run =
          MassesOfRows.run(
              "-Xmx384m",
              folder,
              "import",
              file.toString(),
              "--kind",
              "inventories",
              "--throwaway",
              "--skip-refused");
      assertThat(run.exitCode()).as(run.out() + run.err()).isOne();
      assertThat(run.out())
          .contains(
              "IMPORT_TOO_LONG",
              String.valueOf(BulkReader.ROWS_MAX),
              "Split the file",
              "Nothing was submitted");
    }
  }

  private JsonNode refused(Path file, String kind) {
    JsonNode result = result(file, "--kind", kind);
    assertThat(result.has("effective")).as("%s", result).isFalse();
    return result;
  }

  private static JsonNode result(Path file, String... options) {
    List<String> all = new ArrayList<>(List.of("import", file.toString()));
    all.addAll(List.of(options));
    all.addAll(List.of("--throwaway", "--json"));
    A6Run run = A6Run.of(all.toArray(String[]::new));
    assertThat(run.exitCode()).as(run.out() + run.err()).isOne();
    return JSON.readTree(run.out());
  }

  private static JsonNode finding(JsonNode result, String code) {
    return result
        .path("findings")
        .path("findings")
        .valueStream()
        .filter(it -> it.path("code").asString("").equals(code))
        .findFirst()
        .orElseThrow(() -> new AssertionError(code + " is not in " + result));
  }

  private Path csv(String content) throws IOException {
    return Files.writeString(folder.resolve("rows.csv"), content, StandardCharsets.UTF_8);
  }

  private Path workbook(String name, Consumer<Worksheet> fill) throws IOException {
    Path file = folder.resolve("rows.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "a-test", null)) {
      fill.accept(workbook.newWorksheet(name));
    }
    return file;
  }

  private static void row(Worksheet sheet, int row, Object... values) {
    for (int column = 0; column < values.length; column++) {
      if (values[column] instanceof Number number) {
        sheet.value(row, column, number);
      } else {
        sheet.value(row, column, values[column].toString());
      }
    }
  }

  private static void day(Worksheet sheet, int row, int column, LocalDate day) {
    sheet.value(row, column, day);
    sheet.style(row, column).format("dd/mm/yyyy").set();
  }

  private static Arguments book(String code, Consumer<Worksheet> spoil, String cell) {
    return Arguments.of(code, spoil, cell);
  }
}
