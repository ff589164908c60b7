package article6.node.report.check;

import article6.contracts.domain.UnitRange;
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
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private final Findings findings = new Findings();

  private LedgerComparison(FiledAef filed, FiledAef ledger) {
    this.filed = filed;
    this.ledger = ledger;
  }

  /**
   * @param ledger the projection, in the profile of the filed report
   */
  public static Findings compare(FiledAef filed, FiledAef ledger) {
    LedgerComparison comparison = new LedgerComparison(filed, ledger);
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
        FiledAuthorization::row);
    rows(
        3,
        filed.actions(),
        ledger.actions(),
        row -> RowValues.type(row.type()).label() + " " + units(row.block()),
        RowValues::of,
        FiledAction::row);
    rows(
        4,
        filed.holdings(),
        ledger.holdings(),
        row -> units(row.block()),
        RowValues::of,
        FiledHolding::row);
    if (filed.form() != FiledForm.DRAFT_ANNEX_VII) {
      rows(
          5,
          filed.entities(),
          ledger.entities(),
          row -> row.approach() + " " + row.id(),
          RowValues::of,
          FiledEntity::row);
    }
  }

  private static String units(FiledBlock block) {
    UnitRange units = block.units();
    return units.firstId() + " … " + units.lastId();
  }

  /** Rows with one key are matched in their order, such as two transfers of the same units. */
  private <R> void rows(
      int table,
      List<R> ofFile,
      List<R> ofLedger,
      Function<R, String> key,
      Function<R, Map<String, String>> values,
      Function<R, Integer> row) {
    Map<String, Deque<R>> waiting = new LinkedHashMap<>();
    ofLedger.forEach(it -> waiting.computeIfAbsent(key.apply(it), _ -> new ArrayDeque<>()).add(it));
    for (R mine : ofFile) {
      R theirs = waiting.getOrDefault(key.apply(mine), new ArrayDeque<>()).poll();
      if (theirs == null) {
        findings.add(
            Finding.of(
                FindingCode.LEDGER_ROW_EXTRA,
                filed.places().of(table, row.apply(mine), ""),
                key.apply(mine),
                ""));
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
