package article6.node.report.aef;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LayoutTest {
  private static final String SUMMARY = "Summary information";

  @Test
  void theCheckerFindsItsSevenSheetsAndNoOther() throws IOException {
    assertThat(workbook(AefProfile.CHECKER_2025).names()).isEqualTo(Layout.SHEETS);
  }

  @Test
  void theNomenclatureProfileAddsTheProofsAtTheEnd() throws IOException {
    List<String> names = workbook(AefProfile.NOM_2026_02).names();

    assertThat(names.subList(0, 7)).isEqualTo(Layout.SHEETS);
    assertThat(names.subList(7, names.size())).containsExactly("Proof");
  }

  @ParameterizedTest
  @EnumSource(AefProfile.class)
  void tableOneIsVerticalWithValuesToTheRight(AefProfile profile) throws IOException {
    ReadWorkbook workbook = workbook(profile);

    assertThat(workbook.cell("Table 1 Submission", 2, 2)).isEqualTo("Table 1: Submission");
    assertThat(workbook.down("Table 1 Submission", 4, 2, 9)).isEqualTo(Layout.SUBMISSION);
    assertThat(workbook.down("Table 1 Submission", 4, 3, 9))
        .containsExactly(
            profile == AefProfile.CHECKER_2025 ? "Switzerland" : "CHE",
            "1.0",
            "2023",
            "<23/11/2026>",
            "{Information in this field is populated by the CARP}",
            "{Information in this field is populated by the CARP}",
            "2021",
            "2030",
            "{Link to be produced by the CARP}");
    assertThat(workbook.sheet("Table 1 Submission")).doesNotContainKey(13);
  }

  @ParameterizedTest
  @EnumSource(AefProfile.class)
  void everyTableHasItsHeadingLabelsAndBlankColumns(AefProfile profile) throws IOException {
    ReadWorkbook workbook = workbook(profile);

    for (Layout.Table table : Layout.TABLES) {
      assertThat(workbook.cell(table.sheet(), 5, 2)).isEqualTo(table.heading());
      assertThat(workbook.cell(table.sheet(), 3, 2)).isEqualTo("2023");
      assertThat(workbook.across(table.sheet(), table.headerRow(), 2, table.labels().size()))
          .isEqualTo(table.labels());
      assertThat(workbook.cell(table.sheet(), table.headerRow(), table.labels().size() + 2))
          .isEmpty();
    }
    assertThat(Layout.TABLES.stream().map(table -> table.fields().size()))
        .containsExactly(19, 27, 16, 8);
  }

  @ParameterizedTest
  @EnumSource(AefProfile.class)
  void columnAStaysFree(AefProfile profile) throws IOException {
    ReadWorkbook workbook = workbook(profile);

    assertThat(workbook.names())
        .allSatisfy(
            name ->
                assertThat(workbook.sheet(name).values())
                    .allSatisfy(row -> assertThat(row).doesNotContainKey(1)));
  }

  /** The scripts look for a heading, the first and the last label after it, and count between. */
  @ParameterizedTest
  @EnumSource(AefProfile.class)
  void theSummaryListsTheFieldsOfEveryTableWithoutGaps(AefProfile profile) throws IOException {
    Map<Integer, Map<Integer, String>> sheet = workbook(profile).sheet(SUMMARY);

    assertFieldsBelow(sheet, "Table 1: Submission", Layout.SUBMISSION);
    Layout.TABLES.forEach(table -> assertFieldsBelow(sheet, table.heading(), table.fields()));
    List<String> labels = Layout.TABLES.stream().flatMap(table -> table.fields().stream()).toList();
    assertThat(sheet.values())
        .as("nothing beside a label can be taken for one")
        .allSatisfy(row -> assertThat(labels).doesNotContain(row.getOrDefault(3, "")));
  }

  private static void assertFieldsBelow(
      Map<Integer, Map<Integer, String>> sheet, String heading, List<String> fields) {
    int row =
        sheet.entrySet().stream()
            .filter(entry -> heading.equals(entry.getValue().get(2)))
            .findFirst()
            .orElseThrow()
            .getKey();
    for (int field = 0; field < fields.size(); field++) {
      assertThat(sheet.getOrDefault(row + 1 + field, Map.of()).get(2)).isEqualTo(fields.get(field));
    }
    assertThat(sheet).doesNotContainKey(row + 1 + fields.size());
  }

  @Test
  void anEmptyTableKeepsItsSheetAndLabels() throws IOException {
    ReadWorkbook workbook = workbook(AefProfile.CHECKER_2025);
    Layout.Table entities = Layout.TABLES.getLast();

    assertThat(workbook.rows(entities)).isEmpty();
    assertThat(workbook.across(entities.sheet(), 10, 2, 8)).isEqualTo(Layout.ENTITIES);
  }

  private static ReadWorkbook workbook(AefProfile profile) throws IOException {
    return ReadWorkbook.of(Cases.report(Cases.bangkok(), "CHE", 2023, profile));
  }
}
