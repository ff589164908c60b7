package article6.node.report.filed;

import static org.assertj.core.api.Assertions.assertThat;

import article6.node.report.aef.Aef;
import article6.node.report.aef.AefLayout;
import article6.node.report.aef.AefProfile;
import article6.node.report.aef.Cases;
import article6.node.report.finding.Finding;
import article6.node.report.finding.FindingCode;
import article6.node.report.finding.Severity;
import article6.node.report.sheet.CsvReader;
import article6.node.report.sheet.SheetLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with a file is told with its place, and nothing of the file is taken. */
class BadFilesTest {
  private static final PartyNames NAMES = new PartyNames(Map.of());
  private static final String ACTIONS = "Table 3 Actions";
  private static final Aef REPORT =
      Cases.report(Cases.bangkok(), "THA", 2023, AefProfile.CHECKER_2025);

  static Stream<Arguments> spoiled() {
    return Stream.of(
        cell(FindingCode.REQUIRED_MISSING, it -> it.clear(3, "Vintage"), 3, "Vintage"),
        cell(
            FindingCode.CONDITIONAL_MISSING,
            it -> it.clear(3, "ActionSubtype"),
            3,
            "ActionSubtype"),
        cell(
            FindingCode.NOT_APPLICABLE,
            it -> it.put(3, "Non-GHGMetric", "MWh"),
            3,
            "Non-GHGMetric"),
        cell(FindingCode.VALUE_UNKNOWN, it -> it.put(3, "ActionType", "Gift"), 3, "ActionType"),
        cell(FindingCode.WORDS_NOT_ENGLISH, it -> it.put(3, "ActionType", "初回移転"), 3, "ActionType"),
        cell(
            FindingCode.FORM_WRONG,
            it -> it.put(3, "PartyITMORegistryID", "THA1"),
            3,
            "PartyITMORegistryID"),
        cell(
            FindingCode.PARTY_UNKNOWN,
            it -> it.put(3, "AcquiringPartyID", "Suisse"),
            3,
            "AcquiringPartyID"),
        cell(
            FindingCode.NUMBER_SEPARATORS,
            it -> it.put(3, "QuantityCO2", "1,916"),
            3,
            "QuantityCO2"),
        cell(
            FindingCode.NUMBER_SEPARATORS,
            it -> it.put(3, "QuantityCO2", "1.916"),
            3,
            "QuantityCO2"),
        cell(
            FindingCode.NUMBER_SEPARATORS,
            it -> it.put(3, "QuantityCO2", "1 916"),
            3,
            "QuantityCO2"),
        cell(
            FindingCode.NUMBER_WRONG,
            it -> it.put(3, "QuantityCO2", "about 1916"),
            3,
            "QuantityCO2"),
        cell(FindingCode.NUMBER_WRONG, it -> it.put(3, "QuantityCO2", 1916.5), 3, "QuantityCO2"),
        cell(
            FindingCode.NUMBER_IS_DATE,
            it -> it.put(3, "Vintage", LocalDate.of(2022, 1, 1)),
            3,
            "Vintage"),
        cell(
            FindingCode.DATE_IS_NUMBER,
            it -> it.put(3, "ActionDateTime", 45_275),
            3,
            "ActionDateTime"),
        cell(
            FindingCode.DATE_WRONG,
            it -> it.put(3, "ActionDateTime", "12/15/2023"),
            3,
            "ActionDateTime"),
        cell(
            FindingCode.DATE_WRONG,
            it -> it.put(3, "ActionDateTime", "31/02/2023"),
            3,
            "ActionDateTime"),
        cell(
            FindingCode.BLOCK_INVALID,
            it -> it.put(3, "LastID", "CA0001-THA01-THA-1916-2023"),
            3,
            "FirstID"),
        cell(
            FindingCode.BLOCK_INVALID,
            it -> it.put(3, "LastID", "CA0001-THA01-THA-0-2022"),
            3,
            "FirstID"),
        cell(
            FindingCode.FORMULA,
            it -> it.put(3, "QuantityCO2", new Sheets.Formula("958*2")),
            3,
            "QuantityCO2"),
        cell(FindingCode.YEAR_UNKNOWN, it -> it.put(1, "ReportedYear", 2019), 1, "ReportedYear"),
        cell(FindingCode.YEAR_UNKNOWN, it -> it.put(1, "ReportedYear", 2222), 1, "ReportedYear"),
        cell(
            FindingCode.FORM_WRONG,
            it -> it.put(1, "SubmissionVersion", "final"),
            1,
            "SubmissionVersion"),
        cell(
            FindingCode.PERIOD_REVERSED,
            it -> it.put(1, "LastYearOfNDCPeriod", 2020),
            1,
            "LastYearOfNDCPeriod"),
        cell(
            FindingCode.FORM_WRONG,
            it -> it.put(2, "AuthorizedTimeframe", "soon"),
            2,
            "AuthorizedTimeframe"),
        cell(
            FindingCode.NOT_APPLICABLE,
            it -> it.put(2, "FirstTransferDefnForOIMP", "Issuance"),
            2,
            "FirstTransferDefnForOIMP"),
        sheet(FindingCode.TABLE_MISSING, it -> it.remove(ACTIONS), "", ""),
        sheet(
            FindingCode.SHEET_NAME_WRONG,
            it -> it.rename(ACTIONS, "Actions 2023"),
            "Actions 2023",
            ""),
        sheet(FindingCode.TABLE_TWICE, it -> it.put("Copy", "B6", "Table 3: Actions"), "Copy", ""),
        sheet(
            FindingCode.LABEL_MISSING,
            it -> it.put(ACTIONS, "C8", "Kind of action"),
            ACTIONS,
            "C8"),
        sheet(FindingCode.LABEL_NOT_ENGLISH, it -> it.put(ACTIONS, "C8", "行為の種類"), ACTIONS, "C8"),
        sheet(FindingCode.LABEL_TWICE, it -> it.put(ACTIONS, "K8", "First ID"), ACTIONS, "K8"),
        sheet(FindingCode.HEADING_MISSING, it -> it.put(ACTIONS, "B6", "Actions"), ACTIONS, ""),
        sheet(FindingCode.MERGED_CELLS, it -> it.merge(ACTIONS, "B9:B10"), ACTIONS, "B9"),
        sheet(
            FindingCode.ROW_AFTER_BLANK,
            it -> it.put(ACTIONS, "B12", "1").put(ACTIONS, "C12", "2").put(ACTIONS, "D12", "3"),
            ACTIONS,
            ""));
  }

  @ParameterizedTest
  @MethodSource("spoiled")
  void aSpoiledWorkbookIsToldWithItsPlaceAndNotTaken(
      FindingCode code, UnaryOperator<Sheets> spoil, String sheet, String cell) throws IOException {
    AefFile file = AefFile.read("THA.xlsx", spoil.apply(Sheets.of(REPORT)).bytes(), NAMES);

    assertThat(file.report()).isEmpty();
    assertThat(file.findings().inOrder())
        .filteredOn(it -> it.severity() == Severity.ERROR)
        .anySatisfy(
            it -> {
              assertThat(it.code()).isEqualTo(code);
              assertThat(it.place().sheet()).isEqualTo(sheet);
              assertThat(it.place().cell()).isEqualTo(cell);
            });
  }

  @Test
  void theTestsWorkbookIsSoundBeforeItIsSpoiled() throws IOException {
    AefFile file = AefFile.read("THA.xlsx", Sheets.of(REPORT).bytes(), NAMES);

    assertThat(file.findings().inOrder()).isEmpty();
    assertThat(file.report()).isPresent();
  }

  @Test
  void aFormulaIsToldButNeverTakenForItsCachedValue() throws IOException {
    byte[] bytes = Sheets.of(REPORT).put(3, "QuantityCO2", new Sheets.Formula("1916")).bytes();

    assertThat(AefFile.read("x.xlsx", bytes, NAMES).report()).isEmpty();
  }

  @Test
  void aSheetOfNobodysIsOnlyAWarning() throws IOException {
    byte[] bytes = Sheets.of(REPORT).put("Notes", "A1", "for the minister").bytes();
    AefFile file = AefFile.read("x.xlsx", bytes, NAMES);

    assertThat(file.report()).isPresent();
    assertThat(file.findings().inOrder())
        .extracting(Finding::code)
        .containsExactly(FindingCode.SHEET_UNKNOWN);
  }

  @Test
  void aZipBombStopsAtItsLimit() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("xl/styles.xml"));
      byte[] zeros = new byte[1024 * 1024];
      for (long written = 0; written <= SheetLimits.PART_BYTES_MAX; written += zeros.length) {
        zip.write(zeros);
      }
    }

    assertThat(out.size()).isLessThan(100_000);
    assertRefused(out.toByteArray(), FindingCode.ARCHIVE_TOO_LARGE);
  }

  @Test
  void anArchiveOfMassesOfPartsIsRefused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i <= SheetLimits.PARTS_MAX; i++) {
        zip.putNextEntry(new ZipEntry("part" + i));
      }
    }

    assertRefused(out.toByteArray(), FindingCode.ARCHIVE_TOO_LARGE);
  }

  @Test
  void aCellBeyondTheLastColumnIsRefusedBeforeTheGapIsFilled() throws IOException {
    assertRefused(
        withSheet("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>"), FindingCode.WORKBOOK_BROKEN);
    assertRefused(
        withSheet("<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>"), FindingCode.WORKBOOK_BROKEN);
  }

  @Test
  void massesOfFormulasAreRefusedBeforeTheyAreWorkedOut() throws IOException {
    String formulas = "<c r=\"A1\"><f>1</f></c>".repeat(SheetLimits.FORMULAS_MAX + 1);

    assertRefused(withSheet("<row r=\"1\">" + formulas + "</row>"), FindingCode.FORMULAS_TOO_MANY);
  }

  @Test
  void entitiesOfADocumentTypeAreNotExpanded() throws IOException {
    String bomb =
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b"
            + " \"&a;&a;&a;\">]><worksheet>&b;</worksheet>";

    assertThat(AefFile.read("x.xlsx", zip("xl/worksheets/sheet1.xml", bomb), NAMES).report())
        .isEmpty();
  }

  @Test
  void whatIsNoReportIsRefusedByItsFirstBytes() {
    assertRefused(new byte[0], FindingCode.FILE_EMPTY);
    assertRefused(
        new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1},
        FindingCode.FILE_OLD_OR_ENCRYPTED);
    assertRefused(new byte[] {'%', 'P', 'D', 'F', 0, 1, 2}, FindingCode.FILE_FORMAT_UNKNOWN);
    assertRefused(new byte[] {'P', 'K', 3, 4, 9, 9}, FindingCode.ARCHIVE_BROKEN);
    assertRefused(text("a,b\n\"open"), FindingCode.CSV_BROKEN);
    assertRefused(text("x".repeat(SheetLimits.TEXT_CHARACTERS_MAX + 1)), FindingCode.CSV_BROKEN);
    assertRefused(text(",".repeat(SheetLimits.CSV_COLUMNS_MAX)), FindingCode.CSV_BROKEN);
    assertRefused(new byte[] {'a', (byte) 0xff, (byte) 0xfe}, FindingCode.TEXT_NOT_UTF8);
    assertRefused(text("{\"tables\": 3}"), FindingCode.JSON_BROKEN);
    assertRefused(text("{\"tables\": [{\"table\": 9, \"rows\": []}]}"), FindingCode.JSON_BROKEN);
    assertRefused(text("{\"tables\": ["), FindingCode.JSON_BROKEN);
  }

  @Test
  void csvWithSemicolonsIsToldAsSuch() throws IOException {
    String csv = new String(FilesTest.csv(REPORT), StandardCharsets.UTF_8).replace(',', ';');

    assertRefused(text(csv), FindingCode.CSV_SEPARATOR);
  }

  @Test
  void aFormulaInCsvIsToldAndTheApostropheOfExportsTakenOff() throws IOException {
    String csv = new String(FilesTest.csv(REPORT), StandardCharsets.UTF_8);

    assertRefused(text(csv.replace(",1916,", ",=958*2,")), FindingCode.FORMULA);
    assertThat(CsvReader.cell("'=1").text()).isEqualTo("=1");
    assertThat(CsvReader.cell("'twas").text()).isEqualTo("'twas");
  }

  @Test
  void findingsOfAMillionRowsStayFew() {
    String labels =
        String.join(
            ",", TableShape.of(AefLayout.of(4)).fields().stream().map(it -> it.label()).toList());
    String csv = "Table 4: Holdings\n" + labels + "\n" + "x\n".repeat(5_000);
    AefFile file = AefFile.read("x.csv", text(csv), NAMES);

    assertThat(file.findings().count(FindingCode.REQUIRED_MISSING)).isGreaterThan(5_000);
    assertThat(file.findings().inOrder()).hasSizeLessThan(2_000);
  }

  /** One row more than a sheet holds: refused before it is kept, with the table named. */
  @Test
  void moreRowsThanASheetHoldsAreRefused() {
    String labels =
        String.join(
            ",", TableShape.of(AefLayout.of(4)).fields().stream().map(it -> it.label()).toList());
    String csv = "Table 4: Holdings\n" + labels + "\n" + "x\n".repeat(SheetLimits.ROWS_MAX + 1);
    AefFile file = AefFile.read("x.csv", text(csv), NAMES);

    assertThat(file.report()).isEmpty();
    assertThat(file.findings().inOrder())
        .filteredOn(it -> it.code() == FindingCode.ROWS_TOO_MANY)
        .extracting(it -> it.place().sheet() + it.value() + it.expected())
        .singleElement()
        .asString()
        .contains("1048576");
  }

  @Test
  void massesOfMergedAreasAreRefused() throws IOException {
    String merges = "<mergeCell ref=\"A1:B1\"/>".repeat(SheetLimits.MERGES_MAX + 1);
    assertRefused(
        zip(
            "xl/worksheets/sheet1.xml",
            "<worksheet><sheetData/><mergeCells>" + merges + "</mergeCells></worksheet>"),
        FindingCode.WORKBOOK_BROKEN);
  }

  private static void assertRefused(byte[] content, FindingCode code) {
    AefFile file = AefFile.read("x", content, NAMES);

    assertThat(file.report()).isEmpty();
    assertThat(file.findings().inOrder()).extracting(Finding::code).contains(code);
  }

  private static byte[] withSheet(String rows) throws IOException {
    return zip(
        "xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
  }

  private static byte[] zip(String name, String content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(text(content));
    }
    return out.toByteArray();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Arguments cell(
      FindingCode code, UnaryOperator<Sheets> spoil, int table, String field) {
    String sheet = AefLayout.of(table).sheet();
    return Arguments.of(code, spoil, sheet, Sheets.first(table, field));
  }

  private static Arguments sheet(
      FindingCode code, UnaryOperator<Sheets> spoil, String sheet, String cell) {
    return Arguments.of(code, spoil, sheet, cell);
  }
}
