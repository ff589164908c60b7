package article6.node.report.ctf;

import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.action.NdcAction;
import article6.contracts.adjustment.ElapsedYears;
import article6.contracts.adjustment.Fraction;
import article6.contracts.domain.AdjustmentMethod;
import article6.contracts.domain.NdcType;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.YearQuantity;
import article6.node.report.MechanismHistory;
import article6.node.report.RandomHistory;
import article6.node.report.Story;
import article6.node.report.aef.Cases;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CtfTablesTest {
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final String THAI = "THA";

  @Test
  void rowsCarryTheirNumbersAndLabels() {
    CtfTable table = of(Cases.bangkok(), THAI);

    assertThat(table.rows())
        .extracting(CtfTable.Row::number)
        .containsExactly(3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14);
    assertThat(table.years())
        .containsExactly(2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030);
    assertThat(CtfRow.USED.label())
        .isEqualTo("Annual quantity of ITMOs used towards achievement of the NDC");
  }

  /** Worked example 3: rows 7 to 10 in the year of the act, row 12 in the year it counts for. */
  @Test
  void actsAndVintagesStandInTheirOwnYears() {
    CtfTable host = of(Cases.bangkok(), THAI);
    CtfTable user = of(Cases.bangkok(), "CHE");

    assertThat(host.value(CtfRow.FIRST_TRANSFERRED, 2023)).contains(Fraction.of(1_916));
    assertThat(host.value(CtfRow.FIRST_TRANSFERRED, 2022)).contains(Fraction.ZERO);
    assertThat(host.value(CtfRow.ADJUSTMENT, 2022)).contains(Fraction.of(1_916));
    assertThat(user.value(CtfRow.USED, 2024)).contains(Fraction.of(1_000));
    assertThat(user.value(CtfRow.ADJUSTMENT, 2024)).contains(Fraction.of(-1_000));
  }

  /**
   * Row 14 is the sum of rows 5 and 12, not their difference (domain §2.5, known wrong formulas).
   */
  @ParameterizedTest
  @CsvSource({"SINGLE_YEAR,TRAJECTORY,3", "MULTI_YEAR,MULTI_YEAR,4", "SINGLE_YEAR,AVERAGING,3"})
  void eachMethodFillsItsRows(NdcType type, AdjustmentMethod method, int trajectoryRow) {
    Story story = Cases.bangkok();
    PartyCode party = new PartyCode(THAI);
    story.act(
        new NdcAction.SetNdc(
            party, 2021, 2030, type, method, List.of(new YearQuantity(2022, 210_000))),
        THAI);
    story.act(
        new NdcAction.SetInventory(
            party, List.of(new YearQuantity(2022, 200_000), new YearQuantity(2023, 199_000))),
        THAI);
    CtfTable table = of(story, THAI);
    // averaged over 2021 to 2023, the years with inventories or before one
    Fraction expected =
        method == AdjustmentMethod.AVERAGING ? Fraction.of(1_916, 3) : Fraction.of(1_916);

    assertThat(values(table, trajectoryRow)).isEqualTo(1);
    assertThat(values(table, 7 - trajectoryRow)).isZero();
    assertThat(table.value(CtfRow.ADJUSTMENT, 2022)).contains(expected);
    assertThat(table.value(CtfRow.BALANCE, 2022)).contains(Fraction.of(200_000).plus(expected));
    assertThat(table.value(CtfRow.BALANCE, 2024)).isEmpty();
    assertThat(table.value(CtfRow.AVERAGE, 2022).isPresent())
        .isEqualTo(method == AdjustmentMethod.AVERAGING);
  }

  /** Two ways to the same figures: the sums of the ledger and the rows of the annual reports. */
  @ParameterizedTest
  @ValueSource(longs = {41, 42, 43})
  void theTableTiesOutWithTheAnnualReports(long seed) {
    Story story = RandomHistory.play(seed, 120);
    long compared = 0;
    for (String party : List.of("CHE", "GHA", THAI)) {
      for (CtfTable table : all(story, party)) {
        assertThat(table.ties()).as("%s", table.ties()).allMatch(CtfTable.Tie::same);
        compared += table.ties().stream().mapToLong(CtfTable.Tie::inTable).sum();
      }
    }
    assertThat(compared).isPositive();
  }

  /** With levies, contribution units, CERs, and letters that change what they are for. */
  @ParameterizedTest
  @ValueSource(longs = {64, 65, 66, 67, 68, 69, 70, 71})
  void theTableTiesOutWhereTheMechanismIsAtWork(long seed) {
    Story story = MechanismHistory.play(seed, 300, new TreeMap<>());
    for (String party : MechanismHistory.PARTIES) {
      for (CtfTable table : all(story, party)) {
        assertThat(table.ties()).as("%s", table.ties()).allMatch(CtfTable.Tie::same);
      }
    }
  }

  @Test
  void aPartyWithoutAnNdcHasNoTable() {
    assertThat(all(new Story().party("GHA", "Ghana"), "GHA")).isEmpty();
  }

  @Test
  void theWorkbookShowsRowsYearsAndTieOut() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CtfWorkbook.write(all(Cases.bangkok(), THAI), bytes);
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
      List<Sheet> sheets = workbook.getSheets().toList();
      List<Row> rows = sheets.getFirst().read();
      Row firstTransferred =
          rows.stream().filter(row -> "7".equals(text(row, 0))).findFirst().orElseThrow();

      assertThat(sheets).extracting(Sheet::getName).containsExactly("Table 4", "Tie-out with AEF");
      assertThat(text(firstTransferred, 1)).isEqualTo("Annual quantity of ITMOs first transferred");
      assertThat(text(firstTransferred, 4)).isEqualTo("1916");
    }
  }

  private static String text(Row row, int column) {
    return Optional.ofNullable(row.getCell(column)).map(it -> it.getRawValue()).orElse("");
  }

  private static long values(CtfTable table, int row) {
    return table.rows().stream()
        .filter(it -> it.number() == row)
        .mapToLong(it -> it.values().size())
        .sum();
  }

  private static CtfTable of(Story story, String party) {
    return all(story, party).getFirst();
  }

  private static List<CtfTable> all(Story story, String party) {
    return CtfTables.of(
        story.state(), story.events(), new PartyCode(party), ElapsedYears.INVENTORY_YEARS, NOW);
  }
}
