package article6.contracts.law;

import article6.contracts.domain.PartyCode;
import article6.contracts.domain.SeriesId;
import article6.contracts.domain.Strictness;
import article6.contracts.domain.UnitRange;
import article6.contracts.state.CaseFlag;
import article6.contracts.state.InconsistencyCase;
import article6.contracts.state.Tables;
import article6.contracts.state.Tables.CaseFlagKey;
import article6.contracts.state.Tables.CaseKey;
import article6.contracts.state.Tables.SerialKey;
import article6.contracts.state.UnitBlock;
import java.util.Optional;

/**
 * Flags on units that open cases are about (IC-7). They stay with the serials, whoever holds them;
 * transfers don't look at them.
 */
final class CaseFlags {
  /**
   * Flagged ranges of a series from the cases of one Party: a use looks at all of a series, and no
   * Party can make that long for others.
   */
  static final int PER_PARTY_AND_SERIES_MAX = 1_000;

  private CaseFlags() {}

  static void raise(Hearing hearing, InconsistencyCase raised) {
    for (UnitRange range : raised.content().units()) {
      hearing.put(
          Tables.CASE_FLAGS,
          key(raised, range),
          new CaseFlag(raised.raisedBy(), raised.id(), range));
    }
    raised.content().units().stream()
        .map(UnitRange::series)
        .distinct()
        .forEach(series -> requireRoom(hearing, raised.raisedBy(), series));
  }

  private static void requireRoom(Hearing hearing, PartyCode by, SeriesId series) {
    int flags = Tables.CASE_FLAGS.all(hearing.state(), Tables.flagPart(series, by)).size();
    hearing.require(
        flags <= PER_PARTY_AND_SERIES_MAX,
        CaseRule.IC_8,
        Fact.of("series", series),
        Fact.of("units", flags));
  }

  static void lower(Hearing hearing, InconsistencyCase closed) {
    for (UnitRange range : closed.content().units()) {
      Tables.CASE_FLAGS.delete(hearing.state(), key(closed, range));
    }
  }

  /** Units under an open case are used only as the network has decided (IC-7). */
  static void check(Hearing hearing, UnitBlock block) {
    Strictness strictness = hearing.settings().flaggedUnitsUse();
    if (strictness == Strictness.IGNORE || !hearing.isUnder(Edition.CMA7_2025)) {
      return;
    }
    Optional<CaseFlag> flag =
        Tables.CASE_FLAGS.all(hearing.state(), Tables.seriesPart(block.units().series())).stream()
            .filter(each -> each.units().overlaps(block.units()))
            .findFirst();
    hearing.requireAs(
        strictness,
        flag.isEmpty(),
        CaseRule.IC_7,
        Fact.of("units", block.units()),
        Fact.of("case", flag.map(each -> each.caseId().value()).orElse("–")),
        Fact.of("party", flag.map(each -> each.raisedBy().value()).orElse("–")));
  }

  private static CaseFlagKey key(InconsistencyCase of, UnitRange range) {
    return new CaseFlagKey(
        new CaseKey(of.raisedBy(), of.id()), new SerialKey(range.series(), range.first()));
  }
}
