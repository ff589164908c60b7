package article6.contracts.law;

import article6.contracts.action.UnitAction;
import article6.contracts.domain.CancellationKind;
import article6.contracts.domain.UnitRange;
import article6.contracts.domain.UnitStatus;
import article6.contracts.state.Replacement;
import article6.contracts.state.Tables;
import article6.contracts.state.Tables.SerialKey;
import article6.contracts.state.UnitBlock;
import java.util.List;
import java.util.Optional;

/**
 * Administrative cancellations: the same mitigation goes on living under other serials (rule U-9).
 */
final class Replacements {
  private Replacements() {}

  /**
   * The replacing units are as many, of the same host and year, live, held by the same Party, and
   * first transferred exactly where the cancelled ones were: so no adjustment is lost or made
   * twice.
   */
  static void check(Hearing hearing, UnitAction.CancelUnits it, List<UnitBlock> cancelled) {
    Optional<UnitRange> replacing = it.replacedBy();
    boolean administrative = it.cancellation() == CancellationKind.ADMINISTRATIVE;
    hearing.require(
        administrative == replacing.isPresent()
            && (!administrative || !it.purpose().isBlank())
            && replacing.stream().allMatch(range -> standsFor(hearing, it, range, cancelled)),
        UseRule.U_9_REPLACEMENT,
        Fact.of("units", it.units()),
        Fact.of("replacedBy", replacing.map(String::valueOf).orElse("–")),
        Fact.of("reason", it.purpose()));
    replacing.ifPresent(range -> remember(hearing, it, range));
  }

  private static void remember(Hearing hearing, UnitAction.CancelUnits it, UnitRange range) {
    Optional<Replacement> earlier =
        Tables.REPLACEMENTS
            .floor(
                hearing.state(),
                Tables.seriesPart(range.series()),
                new SerialKey(range.series(), range.last()))
            .filter(known -> known.units().overlaps(range));
    hearing.require(
        earlier.isEmpty(),
        UseRule.U_9_TAKEN,
        Fact.of("replacedBy", range),
        Fact.of("units", earlier.map(known -> known.cancelled().toString()).orElse("–")));
    if (hearing.isUnder(Edition.CMA7_2025)) {
      hearing.put(
          Tables.REPLACEMENTS,
          new SerialKey(range.series(), range.first()),
          new Replacement(range, it.units(), it.date()));
    }
  }

  private static boolean standsFor(
      Hearing hearing, UnitAction.CancelUnits it, UnitRange range, List<UnitBlock> cancelled) {
    UnitRange units = it.units();
    boolean alike =
        range.quantity() == units.quantity()
            && range.series().party().equals(units.series().party())
            && range.series().vintage() == units.series().vintage()
            && !range.series().equals(units.series());
    if (!alike) {
      return false;
    }
    List<UnitBlock> standing = UnitBook.covering(hearing, range);
    boolean transferred = cancelled.getFirst().firstTransfer().isPresent();
    return standing.stream()
            .allMatch(
                block ->
                    block.status() == UnitStatus.HELD
                        && block.holder().party().equals(it.account().party())
                        && block.firstTransfer().isPresent() == transferred)
        && cancelled.stream().allMatch(block -> block.firstTransfer().isPresent() == transferred);
  }
}
