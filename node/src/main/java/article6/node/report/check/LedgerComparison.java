package article6.node.report.check;

import article6.contracts.domain.UnitRange;
import article6.node.report.check.Crossings.Crossing;
import article6.node.report.filed.FiledAction;
import article6.node.report.filed.FiledAef;
import article6.node.report.filed.FiledAuthorization;
import article6.node.report.filed.FiledBlock;
import article6.node.report.filed.FiledEntity;
import article6.node.report.filed.FiledForm;
import article6.node.report.filed.FiledHolding;
import article6.node.report.finding.Finding;
import article6.node.report.finding.FindingCode;
import article6.node.report.finding.Findings;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A filed report beside the ledger's projection of the same Party and year, row by row: rows that
 * are missing, rows too many, and fields that differ (domain §5.2, version drift).
 */
public final class LedgerComparison {
  /** Fields that the older draft has no columns for. */
  private static final Set<String> NOT_IN_DRAFT =
      Set.of("PartyITMORegistryID", "MitigationType", "ActionSubtype", "UnderlyingUnitRegistryID");

  private final FiledAef filed;
  private final FiledAef ledger;
  private final Crossings crossings;
  private final Findings findings = new Findings();

  private LedgerComparison(FiledAef filed, FiledAef ledger, Crossings crossings) {
    this.filed = filed;
    this.ledger = ledger;
    this.crossings = crossings;
  }

  /**
   * @param ledger the projection, in the profile of the filed report
   * @param crossings what left that ledger for other registries, and came from them
   */
  public static Findings compare(FiledAef filed, FiledAef ledger, Crossings crossings) {
    LedgerComparison comparison = new LedgerComparison(filed, ledger, crossings);
    comparison.all();
    return comparison.findings;
  }

  private void all() {
    fields(RowValues.of(filed.submission()), RowValues.of(ledger.submission()), 1, 0, 0);
    rows(
        2,
        filed.authorizations(),
        ledger.authorizations(),
        row -> row.id() + " v" + row.version(),
        RowValues::of,
        FiledAuthorization::row,
        _ -> Optional.empty());
    rows(
        3,
        filed.actions(),
        ledger.actions(),
        row -> RowValues.type(row.type()).label() + " " + units(row.block()),
        RowValues::of,
        FiledAction::row,
        row -> away(row.block(), row.date()).or(() -> away(row.block(), row.date().minusDays(1))));
    rows(
        4,
        filed.holdings(),
        ledger.holdings(),
        row -> units(row.block()),
        RowValues::of,
        FiledHolding::row,
        row -> away(row.block(), LocalDate.of(filed.year(), 12, 31)));
    if (filed.form() != FiledForm.DRAFT_ANNEX_VII) {
      rows(
          5,
          filed.entities(),
          ledger.entities(),
          row -> row.approach() + " " + row.id(),
          RowValues::of,
          FiledEntity::row,
          _ -> Optional.empty());
    }
  }

  private static String units(FiledBlock block) {
    UnitRange units = block.units();
    return units.firstId() + " … " + units.lastId();
  }

  /** What the Party's books of another registry tell of units, a report may have to repeat. */
  private Optional<Crossing> away(FiledBlock block, LocalDate date) {
    return crossings.away(block.units(), filed.party(), date);
  }

  /**
   * Rows with one key are matched in their order, such as two transfers of the same units.
   *
   * @param away how the units of a row came to another registry, if they were there
   */
  private <R> void rows(
      int table,
      List<R> ofFile,
      List<R> ofLedger,
      Function<R, String> key,
      Function<R, Map<String, String>> values,
      Function<R, Integer> row,
      Function<R, Optional<Crossing>> away) {
    Map<String, Deque<R>> waiting = new LinkedHashMap<>();
    ofLedger.forEach(it -> waiting.computeIfAbsent(key.apply(it), _ -> new ArrayDeque<>()).add(it));
    for (R mine : ofFile) {
      R theirs = waiting.getOrDefault(key.apply(mine), new ArrayDeque<>()).poll();
      if (theirs == null) {
        Optional<Crossing> crossing = away.apply(mine);
        findings.add(
            Finding.of(
                crossing.isPresent()
                    ? FindingCode.LEDGER_ROW_ELSEWHERE
                    : FindingCode.LEDGER_ROW_EXTRA,
                filed.places().of(table, row.apply(mine), ""),
                key.apply(mine),
                crossing.map(Crossing::title).orElse("")));
      } else {
        fields(values.apply(mine), values.apply(theirs), table, row.apply(mine), row.apply(theirs));
      }
    }
    waiting.values().stream()
        .flatMap(Deque::stream)
        .forEach(
            it ->
                findings.add(
                    Finding.between(
                        FindingCode.LEDGER_ROW_MISSING,
                        filed.places().of(table, 0, ""),
                        "",
                        ledger.places().of(table, row.apply(it), ""),
                        key.apply(it))));
  }

  private void fields(
      Map<String, String> mine, Map<String, String> theirs, int table, int row, int ledgerRow) {
    boolean draft = filed.form() == FiledForm.DRAFT_ANNEX_VII;
    mine.forEach(
        (name, value) -> {
          String expected = theirs.getOrDefault(name, "");
          boolean unknown = draft && (table <= 2 || NOT_IN_DRAFT.contains(name));
          if (!value.equals(expected) && !unknown) {
            findings.add(
                Finding.between(
                    FindingCode.LEDGER_VALUE_DIFFERS,
                    filed.places().of(table, row, name),
                    value,
                    ledger.places().of(table, ledgerRow, name),
                    expected));
          }
        });
  }
}
