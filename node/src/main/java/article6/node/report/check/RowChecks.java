package article6.node.report.check;

import article6.contracts.domain.SeriesId;
import article6.contracts.domain.UnitRange;
import article6.node.report.filed.FiledAction;
import article6.node.report.filed.FiledAef;
import article6.node.report.filed.FiledBlock;
import article6.node.report.filed.FiledHolding;
import article6.node.report.finding.Finding;
import article6.node.report.finding.FindingCode;
import article6.node.report.finding.Findings;
import article6.node.report.finding.Place;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Function;

/** What a row says against itself or its table 1: II05 (one block), II07, STC01, STC03, X02…X14. */
final class RowChecks {
  /** The first year of mitigation that ITMOs can have (U-1). */
  private static final int FIRST_VINTAGE = 2021;

  private final Findings findings;

  RowChecks(Findings findings) {
    this.findings = findings;
  }

  void check(FiledAef report) {
    for (FiledAction action : report.actions()) {
      block(action.block(), name -> report.place(action, name));
      years(report, action);
    }
    for (FiledHolding holding : report.holdings()) {
      block(holding.block(), name -> report.place(holding, name));
    }
  }

  private void years(FiledAef report, FiledAction action) {
    if (action.date().getYear() != report.year()) {
      add(
          FindingCode.STC01_OTHER_YEAR,
          report.place(action, "ActionDateTime"),
          action.date(),
          report.year());
    }
    Optional<Integer> first = report.submission().ndcFirstYear();
    Optional<Integer> last = report.submission().ndcLastYear();
    if (action.year().isPresent() && first.isPresent() && last.isPresent()) {
      int year = action.year().get();
      if (year < first.get() || year > last.get()) {
        add(
            FindingCode.STC03_YEAR_OUTSIDE_NDC,
            report.place(action, "YearITMOUsedTowardsNDC"),
            year,
            first.get() + "–" + last.get());
      }
    }
  }

  private void block(FiledBlock block, Function<String, Place> place) {
    SeriesId series = block.units().series();
    if (!block.approach().equals(series.approach())) {
      add(
          FindingCode.II07_APPROACH_DIFFERS,
          place.apply("CooperativeApproachID"),
          block.approach(),
          series.approach());
    }
    if (!block.firstTransferring().equals(series.party())) {
      add(
          FindingCode.X03_ID_PARTS_DIFFER,
          place.apply("FirstTransferringPartyID"),
          block.firstTransferring(),
          series.party());
    }
    if (block.registry().filter(it -> !it.equals(series.registry())).isPresent()) {
      add(
          FindingCode.X03_ID_PARTS_DIFFER,
          place.apply("PartyITMORegistryID"),
          block.registry().get(),
          series.registry());
    }
    if (block.vintage() != series.vintage()) {
      add(
          FindingCode.X03_ID_PARTS_DIFFER,
          place.apply("Vintage"),
          block.vintage(),
          series.vintage());
    }
    if (series.vintage() < FIRST_VINTAGE) {
      add(
          FindingCode.X14_VINTAGE_BEFORE_2021,
          place.apply("Vintage"),
          series.vintage(),
          FIRST_VINTAGE);
    }
    quantity(block, place);
    underlying(block, place);
  }

  /** One unit is one tonne (M-4); of another metric a unit may be any amount. */
  private void quantity(FiledBlock block, Function<String, Place> place) {
    BigDecimal range = BigDecimal.valueOf(block.units().quantity());
    if (block.metric().isGhg()
        && block.tonnes().filter(it -> it.compareTo(range) != 0).isPresent()) {
      add(
          FindingCode.X02_QUANTITY_NOT_RANGE,
          place.apply("QuantityCO2"),
          block.tonnes().get().toPlainString(),
          range.toPlainString());
    }
  }

  private void underlying(FiledBlock block, Function<String, Place> place) {
    FiledBlock.Underlying underlying = block.underlying();
    if (underlying.first().isEmpty() && underlying.last().isEmpty()) {
      return;
    }
    Place where = place.apply("UnderlyingUnitFirstUnitID");
    if (underlying.first().isEmpty() || underlying.last().isEmpty()) {
      add(
          FindingCode.II05_UNDERLYING_INCOMPLETE,
          where,
          underlying.first() + underlying.last(),
          "");
      return;
    }
    Optional<Backing> backing = Backing.of(underlying);
    UnitRange units = block.units();
    if (backing.isEmpty()) {
      add(
          FindingCode.II05_UNDERLYING_NO_RANGE,
          where,
          underlying.first() + " … " + underlying.last(),
          "");
    } else if (!backing.get().quantity().equals(BigInteger.valueOf(units.quantity()))) {
      add(FindingCode.II05_UNDERLYING_LENGTH, where, backing.get().quantity(), units.quantity());
    }
  }

  private void add(FindingCode code, Place place, Object value, Object expected) {
    findings.add(Finding.of(code, place, value.toString(), expected.toString()));
  }
}
