package article6.node.report.ctf;

import article6.contracts.adjustment.BalanceYear;
import article6.contracts.adjustment.EmissionsBalance;
import article6.contracts.adjustment.Fraction;
import article6.contracts.domain.AdjustmentMethod;
import article6.contracts.domain.Metric;
import article6.contracts.domain.PartyCode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a Party in one metric, a column for each year of its NDC period.
 *
 * @param entities authorised to use mitigation outcomes for OIMP (row 8), each with its approach
 * @param ties rows 7 to 9 beside the annual reports
 */
public record CtfTable(
    PartyCode party,
    Metric metric,
    AdjustmentMethod method,
    List<Integer> years,
    List<Row> rows,
    List<String> entities,
    List<Tie> ties) {

  /**
   * A row.
   *
   * @param values by year; exact, and left out where blank
   */
  public record Row(int number, String label, List<Value> values) {}

  /** A value of a year. */
  public record Value(int year, Fraction value) {}

  /**
   * A figure of the table beside the sum of the annual reports' rows.
   *
   * @param row 7, 8 or 9
   */
  public record Tie(int year, int row, long inTable, long inAnnualReports, boolean same) {}

  static CtfTable of(
      PartyCode party, EmissionsBalance balance, List<String> entities, List<Tie> ties) {
    return new CtfTable(
        party,
        balance.metric(),
        balance.method(),
        balance.years().stream().map(BalanceYear::year).toList(),
        Arrays.stream(CtfRow.values()).map(row -> row(row, balance)).toList(),
        List.copyOf(entities),
        List.copyOf(ties));
  }

  private static Row row(CtfRow row, EmissionsBalance balance) {
    return new Row(
        row.number(),
        row.label(),
        balance.years().stream()
            .flatMap(
                year ->
                    row.value(year, balance.method()).stream()
                        .map(value -> new Value(year.year(), value)))
            .toList());
  }

  public Optional<Fraction> value(CtfRow row, int year) {
    return rows.stream()
        .filter(it -> it.number() == row.number())
        .flatMap(it -> it.values().stream())
        .filter(it -> it.year() == year)
        .map(Value::value)
        .findFirst();
  }
}
