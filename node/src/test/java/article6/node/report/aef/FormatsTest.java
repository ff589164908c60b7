package article6.node.report.aef;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import article6.node.report.filed.AefFile;
import article6.node.report.filed.PartyNames;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FormatsTest {
  private static final AefProfile NOM = AefProfile.NOM_2026_02;

  @Test
  void csvStacksFiveTablesWithTheirLabels() throws IOException {
    String csv = csv(Cases.report(Cases.bangkok(), "CHE", 2023, NOM));
    List<String> lines = Arrays.asList(csv.split("\r\n", -1));

    assertThat(lines)
        .containsSubsequence(
            "Table 1: Submission",
            String.join(",", Layout.SUBMISSION),
            "CHE,1.0,2023,23/11/2026,{Information in this field is populated by the CARP},"
                + "{Information in this field is populated by the CARP},2021,2030,"
                + "{Link to be produced by the CARP}",
            "",
            "Table 2: Authorizations",
            "",
            "Table 3: Actions",
            "",
            "Table 4: Holdings",
            "",
            "Table 5: Authorized entities",
            String.join(",", Layout.ENTITIES),
            "");
    assertThat(csv.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
  }

  @Test
  void textThatLooksLikeAFormulaStaysTextInCsv() throws IOException {
    String csv = csv(Cases.report(Cases.aviation(), "CHE", 2025, NOM));
    String entities = csv(Cases.report(Cases.aviation(), "GHA", 2025, NOM));

    assertThat(csv).contains("\"'=HYPERLINK(\"\"http://example.org\"\")\"");
    assertThat(entities).contains("'+ one report a year").contains("'@ask the office");
    assertThat(entities).contains("\"Helvetic Wings, \"\"Ltd\"\"\"");
  }

  @Test
  void textThatLooksLikeAFormulaIsATextCellInTheWorkbook() throws IOException {
    ReadWorkbook workbook = ReadWorkbook.of(Cases.report(Cases.aviation(), "CHE", 2025, NOM));

    assertThat(workbook.rows(Layout.TABLES.get(1)))
        .anySatisfy(row -> assertThat(row).containsValue("=HYPERLINK(\"http://example.org\")"));
  }

  @Test
  void jsonCarriesTypedValuesAndTheTransactionsOfEachRow() throws IOException {
    Aef aef = Cases.report(Cases.bangkok(), "CHE", 2023, NOM);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    AefJson.write(aef, bytes);
    JsonNode json = JsonMapper.shared().readTree(bytes.toByteArray());

    assertThat(json.get("party").stringValue()).isEqualTo("CHE");
    assertThat(json.get("tables").size()).isEqualTo(5);
    JsonNode holding = json.get("tables").get(3).get("rows").get(0);
    assertThat(holding.get("values").get("QuantityCO2").longValue()).isEqualTo(1_916);
    assertThat(holding.get("values").get("GWPValues").isNull()).isTrue();
    assertThat(holding.get("transactions").get(0).get("id").stringValue())
        .matches("0x[0-9a-f]{64}");
    assertThat(holding.get("transactions").get(0).get("backDated").booleanValue()).isTrue();
    JsonNode submission = json.get("tables").get(0).get("rows").get(0).get("values");
    assertThat(submission.get("DateOfSubmission").stringValue()).isEqualTo("2026-11-23");
    assertThat(submission.get("ReferenceToTerReport").isNull()).isTrue();
  }

  @Test
  void proofsOfTheWorkbookAreThoseOfTheRows() throws IOException {
    Aef aef = Cases.report(Cases.bangkok(), "CHE", 2023, NOM);
    ReadWorkbook workbook = ReadWorkbook.of(aef);

    assertThat(workbook.across("Proof", 3, 2, 6))
        .containsExactly("Table", "Row", "Transaction", "Block", "Recorded at (UTC)", "Back-dated");
    assertThat(workbook.across("Proof", 4, 2, 3))
        .containsExactly("3", "1", aef.actions().getFirst().act().transaction().toString());
    assertThat(workbook.cell("Proof", 4, 7)).isEqualTo("yes");
  }

  @Test
  void proofsThatOneSheetCanNotHoldGoOnInTheNext() throws IOException {
    Aef aef = Cases.report(Cases.bangkok(), "CHE", 2023, NOM);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    AefWorkbook.write(aef, bytes, 1);
    ReadWorkbook all = ReadWorkbook.of(aef);
    ReadWorkbook split = ReadWorkbook.of(bytes.toByteArray());

    assertThat(split.across("Proof", 4, 2, 6)).isEqualTo(all.across("Proof", 4, 2, 6));
    assertThat(split.across("Proof 2", 3, 2, 6)).isEqualTo(all.across("Proof", 3, 2, 6));
    assertThat(split.across("Proof 2", 4, 2, 6)).isEqualTo(all.across("Proof", 5, 2, 6));
    AefFile read = AefFile.read("a.xlsx", bytes.toByteArray(), new PartyNames(Map.of()));
    assertThat(read.findings().inOrder()).as("whoever reads it passes over all of them").isEmpty();
  }

  @Test
  void aStreamThatFailsFailsTheReport() {
    Aef aef = Cases.report(Cases.bangkok(), "CHE", 2023, NOM);
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            throw new IOException("no space left");
          }
        };

    assertThatThrownBy(() -> AefJson.write(aef, full)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> AefWorkbook.write(aef, full)).isInstanceOf(IOException.class);
  }

  @Test
  void aTextLongerThanACellIsCutVisibly() {
    String text = "x".repeat(SheetCells.TEXT_CHARACTERS_MAX + 1);

    assertThat(SheetCells.fitting(text))
        .hasSize(SheetCells.TEXT_CHARACTERS_MAX)
        .endsWith("(cut here; the JSON form has all of it)");
    assertThat(SheetCells.fitting("short")).isEqualTo("short");
  }

  @Test
  void moreRowsThanASheetHoldsAreRefusedBeforeAnythingIsWritten() {
    AefTooLargeException.check(AefTables.ACTIONS, AefTooLargeException.ROWS_MAX);

    assertThatThrownBy(
            () -> AefTooLargeException.check(AefTables.ACTIONS, AefTooLargeException.ROWS_MAX + 1))
        .isInstanceOf(AefTooLargeException.class)
        .hasMessageContaining("Table 3: Actions")
        .hasMessageContaining("CSV or JSON");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "0.1", "1.0.0", "v1.0", "1.-1", "01.0", "1.0 "})
  void aVersionHasTheFormXDotY(String text) {
    assertThatThrownBy(() -> AefVersion.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aVersionIsReadAndWritten() {
    assertThat(AefVersion.parse("12.3")).isEqualTo(new AefVersion(12, 3)).hasToString("12.3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Côte d’Ivoire|Cote d'Ivoire",
        "Türkiye|Turkiye",
        "Trinidad & Tobago|Trinidad and Tobago",
        "Guinea-Bissau|Guinea Bissau"
      })
  void namesBecomeWhatTheCheckerReads(String pair) {
    int bar = pair.indexOf('|');

    assertThat(PlainText.name(pair.substring(0, bar))).isEqualTo(pair.substring(bar + 1));
  }

  private static String csv(Aef aef) throws IOException {
    StringWriter text = new StringWriter();
    AefCsv.write(aef, text);
    return text.toString();
  }
}
