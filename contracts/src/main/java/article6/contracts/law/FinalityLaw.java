package article6.contracts.law;

import article6.contracts.action.NdcAction;
import article6.contracts.adjustment.BalanceBook;
import article6.contracts.adjustment.ElapsedYears;
import article6.contracts.domain.AdjustmentTerm;
import article6.contracts.domain.Integrity;
import article6.contracts.domain.IntegrityCheck;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.SeriesId;
import article6.contracts.domain.UnitRange;
import article6.contracts.domain.UnitStatus;
import article6.contracts.event.BalanceEvent;
import article6.contracts.state.AdjustmentYear;
import article6.contracts.state.Correction;
import article6.contracts.state.Export;
import article6.contracts.state.Keys;
import article6.contracts.state.Ndc;
import article6.contracts.state.Ndcs;
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;
import article6.contracts.state.Tables.AdjustmentKey;
import article6.contracts.state.Tables.PartyNumber;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The end of changes to the adjustments of a period, and corrections after it (C-9 … C-11). */
final class FinalityLaw {
  private FinalityLaw() {}

  /** A correction that concerns another Party's adjustments too is agreed with it. */
  static List<ConsentNeed> consents(StateView state, NdcAction.CorrectAdjustment it) {
    List<ConsentNeed> own = Needs.fourEyes(state, it.party());
    return it.counterpart()
        .map(other -> Needs.together(own, Needs.fourEyes(state, other)))
        .orElse(own);
  }

  static void lock(Hearing hearing, NdcAction.LockAdjustments it) {
    hearing.requireOpen(it.date(), it.party());
    NdcBook.takeOver(hearing, it.party());
    Ndc ndc = NdcBook.stated(hearing, it.party(), it.firstYear());
    hearing.require(
        ndc.finality().isEmpty() && it.date().getYear() > ndc.lastYear(),
        NdcRule.C_10_LOCK,
        Fact.of("party", it.party()),
        Fact.of("lastYear", ndc.lastYear()),
        Fact.of("date", it.date()),
        Fact.of("final", ndc.finality().map(end -> end.date().toString()).orElse("–")));
    Optional<Export> underway = ExportLaw.underway(hearing, ndc);
    hearing.require(
        underway.isEmpty(),
        NdcRule.C_10_UNDERWAY,
        Fact.of("party", it.party()),
        Fact.of("units", underway.map(export -> export.units().toString()).orElse("–")),
        Fact.of("message", underway.map(export -> export.message().toString()).orElse("–")));
    List<IntegrityCheck> checks =
        BalanceBook.checks(
            hearing.state(),
            ndc,
            ElapsedYears.INVENTORY_YEARS,
            hearing.context().today().getYear() - 1);
    for (IntegrityCheck check : checks) {
      hearing.warnUnless(
          check.integrity() == Integrity.PASS,
          NdcRule.C_9,
          Fact.of("party", it.party()),
          Fact.of("metric", check.metric().isGhg() ? "t CO2 eq" : check.metric().nonGhgName()),
          Fact.of("integrity", check.integrity()));
    }
    NdcBook.write(hearing, ndc.withFinality(new Ndc.Finality(it.date(), it.document(), checks)));
    hearing.tell(
        new BalanceEvent.AdjustmentsLocked(
            it.party(), ndc.firstYear(), ndc.lastYear(), checks, it.date()));
  }

  static void correct(Hearing hearing, NdcAction.CorrectAdjustment it) {
    hearing.party(it.party());
    hearing.requireOpen(it.date(), it.party());
    it.counterpart().ifPresent(hearing::party);
    boolean isFinal =
        Ndcs.covering(hearing.state(), it.party(), it.year())
            .flatMap(Ndc::finality)
            .filter(end -> !it.date().isBefore(end.date()))
            .isPresent();
    hearing.require(
        isFinal
            && it.quantity() != 0
            && !it.reason().isBlank()
            && !it.counterpart().equals(Optional.of(it.party())),
        NdcRule.C_10_CORRECTION,
        Fact.of("party", it.party()),
        Fact.of("year", it.year()),
        Fact.of("quantity", it.quantity()));
    requireCovered(hearing, it);
    int number =
        Tables.CORRECTIONS
                .floor(
                    hearing.state(),
                    Keys.text(it.party().value()),
                    new PartyNumber(it.party(), Integer.MAX_VALUE))
                .map(Correction::number)
                .orElse(0)
            + 1;
    hearing.put(
        Tables.CORRECTIONS,
        new PartyNumber(it.party(), number),
        new Correction(
            it.party(),
            number,
            it.metric(),
            it.year(),
            it.term(),
            it.quantity(),
            it.counterpart(),
            it.units(),
            it.reason(),
            it.date(),
            it.document()));
    hearing.tell(
        new BalanceEvent.AdjustmentCorrected(
            it.party(), it.metric(), it.year(), it.term(), it.quantity(), it.reason(), it.date()));
  }

  /** The corrected term is not below nothing, and the units it is about are as many (C-11). */
  private static void requireCovered(Hearing hearing, NdcAction.CorrectAdjustment it) {
    BigInteger before = termBefore(hearing, it);
    BigInteger after = before.add(BigInteger.valueOf(it.quantity()));
    hearing.require(
        after.signum() >= 0
            && after.compareTo(BigInteger.valueOf(UnitRange.SERIAL_MAX)) <= 0
            && it.units().stream()
                .anyMatch(units -> fits(hearing, it, units) && isWithinUnits(hearing, it, units)),
        NdcRule.C_11,
        Fact.of("party", it.party()),
        Fact.of("year", it.year()),
        Fact.of("quantity", it.quantity()),
        Fact.of("before", before));
  }

  private static BigInteger termBefore(Hearing hearing, NdcAction.CorrectAdjustment it) {
    PartyCode party = it.party();
    AdjustmentYear sum =
        hearing
            .find(Tables.ADJUSTMENTS, new AdjustmentKey(party, it.metric(), it.year()))
            .orElse(AdjustmentYear.none(it.year()));
    long told =
        it.term() == AdjustmentTerm.USED ? sum.usedForYear() : sum.firstTransferredByVintage();
    return alike(hearing, it)
        .map(each -> BigInteger.valueOf(each.quantity()))
        .reduce(BigInteger.valueOf(told), BigInteger::add);
  }

  /** Earlier corrections of the same term of the same year. */
  private static Stream<Correction> alike(Hearing hearing, NdcAction.CorrectAdjustment it) {
    return Tables.CORRECTIONS.all(hearing.state(), Keys.text(it.party().value())).stream()
        .filter(
            each ->
                each.metric().equals(it.metric())
                    && each.year() == it.year()
                    && each.term() == it.term());
  }

  /**
   * Corrections that name the same units change together no more than those units: what an earlier
   * one took can be given back, not taken again.
   */
  private static boolean isWithinUnits(
      Hearing hearing, NdcAction.CorrectAdjustment it, UnitRange units) {
    List<Correction> sameUnits =
        alike(hearing, it).filter(each -> each.units().stream().anyMatch(units::overlaps)).toList();
    List<UnitRange> ranges =
        Stream.concat(sameUnits.stream().flatMap(each -> each.units().stream()), Stream.of(units))
            .toList();
    long first = ranges.stream().mapToLong(UnitRange::first).min().orElseThrow();
    long last = ranges.stream().mapToLong(UnitRange::last).max().orElseThrow();
    long together = sameUnits.stream().mapToLong(Correction::quantity).sum() + it.quantity();
    return Math.abs(together) <= last - first + 1;
  }

  /**
   * Units that were issued, no fewer than are corrected; for a host its own of that year, and for a
   * user who takes back what it used, units it has used.
   */
  private static boolean fits(Hearing hearing, NdcAction.CorrectAdjustment it, UnitRange units) {
    SeriesId series = units.series();
    boolean own = series.party().equals(it.party()) && series.vintage() == it.year();
    return units.last() <= UnitBook.supplyOf(hearing, series).issued()
        && -units.quantity() <= it.quantity()
        && it.quantity() <= units.quantity()
        && (it.term() == AdjustmentTerm.USED
            ? it.quantity() > 0 || isUsedBy(hearing, it.party(), units)
            : own);
  }

  private static boolean isUsedBy(Hearing hearing, PartyCode user, UnitRange units) {
    return UnitBook.covering(hearing, units).stream()
        .allMatch(
            block ->
                block.status() == UnitStatus.USED_TOWARDS_NDC
                    && block.holder().party().equals(user));
  }
}
