package article6.contracts.law;

import article6.contracts.action.NdcAction;
import article6.contracts.domain.AdjustmentMethod;
import article6.contracts.domain.IndicatorTarget;
import article6.contracts.domain.NdcDetails;
import article6.contracts.domain.NdcType;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Role;
import article6.contracts.domain.UnitRange;
import article6.contracts.domain.YearQuantity;
import article6.contracts.event.BalanceEvent;
import article6.contracts.state.AdjustmentYear;
import article6.contracts.state.InitialReport;
import article6.contracts.state.Keys;
import article6.contracts.state.Ndc;
import article6.contracts.state.Ndc.MethodLock;
import article6.contracts.state.Ndcs;
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;
import article6.contracts.state.Tables.NdcKey;
import java.util.List;
import java.util.Optional;

/** NDCs: their periods, methods and targets (rules C-1 … C-3, C-6, C-12). */
final class NdcLaw {
  /** The first NDC implementation periods start with the Paris Agreement's ITMOs. */
  private static final int FIRST_YEAR = 2021;

  private static final int LAST_YEAR = 2200;

  private NdcLaw() {}

  static List<ConsentNeed> consents(StateView state, NdcAction action) {
    return switch (action) {
      case NdcAction.SetNdc it -> Needs.one(it.party(), Role.AUTHORISER);
      case NdcAction.SetInventory it -> Needs.one(it.party(), Role.REGISTRAR);
      case NdcAction.FixMethod it -> Needs.one(it.party(), Role.AUTHORISER);
      case NdcAction.LockAdjustments it -> Needs.fourEyes(state, it.party());
      case NdcAction.CorrectAdjustment it -> FinalityLaw.consents(state, it);
    };
  }

  static void enact(Hearing hearing, NdcAction action) {
    MechanismUnits.requireParty(hearing, partyOf(action));
    switch (action) {
      case NdcAction.SetNdc it -> setNdc(hearing, it);
      case NdcAction.SetInventory it -> InventoryLaw.set(hearing, it);
      case NdcAction.FixMethod it -> fixMethod(hearing, it);
      case NdcAction.LockAdjustments it -> FinalityLaw.lock(hearing, it);
      case NdcAction.CorrectAdjustment it -> FinalityLaw.correct(hearing, it);
    }
  }

  private static PartyCode partyOf(NdcAction action) {
    return switch (action) {
      case NdcAction.SetNdc it -> it.party();
      case NdcAction.SetInventory it -> it.party();
      case NdcAction.FixMethod it -> it.party();
      case NdcAction.LockAdjustments it -> it.party();
      case NdcAction.CorrectAdjustment it -> it.party();
    };
  }

  static void setNdc(Hearing hearing, NdcAction.SetNdc it) {
    hearing.party(it.party());
    hearing.require(
        FIRST_YEAR <= it.firstYear()
            && it.firstYear() <= it.lastYear()
            && it.lastYear() <= LAST_YEAR
            && within(it, it.trajectory()),
        NdcRule.C_1_PERIOD,
        Fact.of("firstYear", it.firstYear()),
        Fact.of("lastYear", it.lastYear()));
    hearing.require(
        (it.type() == NdcType.MULTI_YEAR) == (it.method() == AdjustmentMethod.MULTI_YEAR),
        NdcRule.C_1_METHOD,
        Fact.of("type", it.type()),
        Fact.of("method", it.method()));
    Ndc stated =
        new Ndc(it.party(), it.firstYear(), it.lastYear(), it.type(), it.method(), it.trajectory())
            .withDetails(it.details());
    if (hearing.context().edition().isAtLeast(Edition.CMA7_2025)) {
      checkDetails(hearing, it);
      NdcBook.takeOver(hearing, it.party());
      place(hearing, stated);
    } else {
      warnOfMethod(
          hearing,
          hearing
              .find(Tables.NDCS, it.party())
              .filter(present -> present.firstYear() == it.firstYear()),
          it.method());
      hearing.put(Tables.NDCS, it.party(), stated);
    }
    hearing.tell(new BalanceEvent.NdcStated(it.party(), it.firstYear(), it.lastYear()));
  }

  private static boolean within(NdcAction.SetNdc it, List<YearQuantity> values) {
    return values.stream()
        .allMatch(each -> it.firstYear() <= each.year() && each.year() <= it.lastYear());
  }

  private static void checkDetails(Hearing hearing, NdcAction.SetNdc it) {
    NdcDetails details = it.details().orElse(NdcDetails.NONE);
    List<IndicatorTarget> targets = details.indicators();
    InventoryLaw.requirePlausible(hearing, it.party(), it.trajectory());
    Nomenclatures.requireAdded(hearing, Nomenclatures.SECTORS, details.furtherSectors());
    targets.forEach(each -> InventoryLaw.requirePlausible(hearing, it.party(), each.values()));
    hearing.require(
        targets.stream().allMatch(each -> !each.metric().isGhg() && within(it, each.values()))
            && targets.stream().map(IndicatorTarget::metric).distinct().count() == targets.size(),
        NdcRule.C_3,
        Fact.of("party", it.party()),
        Fact.of("indicators", targets.stream().map(each -> each.metric().nonGhgName()).toList()));
    hearing.require(
        details.budget().isEmpty()
            || (it.method() != AdjustmentMethod.AVERAGING
                && details.budget().get() <= UnitRange.SERIAL_MAX),
        NdcRule.C_6,
        Fact.of("method", it.method()),
        Fact.of("budget", details.budget().map(String::valueOf).orElse("–")));
    hearing.require(
        details.policiesAndMeasures() != details.categories().isEmpty()
            && details.categories().stream().noneMatch(String::isBlank),
        NdcRule.C_12,
        Fact.of("party", it.party()),
        Fact.of("categories", details.categories()));
  }

  /** Puts a statement beside the periods there are, or in place of the one it is about. */
  private static void place(Hearing hearing, Ndc stated) {
    List<Ndc> overlapped =
        Ndcs.periods(hearing.state(), stated.party()).stream()
            .filter(ndc -> ndc.overlaps(stated.firstYear(), stated.lastYear()))
            .toList();
    hearing.require(
        overlapped.size() <= 1,
        NdcRule.C_1_OVERLAP,
        Fact.of("firstYear", stated.firstYear()),
        Fact.of("lastYear", stated.lastYear()),
        Fact.of("periods", overlapped.stream().map(NdcLaw::years).toList()));
    Optional<Ndc> replaced = overlapped.stream().findFirst();
    Optional<MethodLock> lock = replaced.flatMap(present -> replace(hearing, present, stated));
    Ndc placed = stated.withVersion(replaced.map(Ndc::version).orElse(0) + 1).withMethodLock(lock);
    NdcBook.recordStatement(hearing, stated.withVersion(placed.version()));
    NdcBook.write(hearing, placed);
    hearing.put(Tables.NDCS, placed.party(), placed);
  }

  private static String years(Ndc ndc) {
    return ndc.firstYear() + "–" + ndc.lastYear();
  }

  /**
   * Makes room for a new statement about a period.
   *
   * @return the lock of the method, which outlives the statement
   */
  private static Optional<MethodLock> replace(Hearing hearing, Ndc present, Ndc stated) {
    NdcBook.requireNotFinal(hearing, present, stated.firstYear());
    requireYearsInUse(hearing, present, stated);
    warnOfMethod(hearing, Optional.of(present), stated.method());
    if (present.firstYear() != stated.firstYear()) {
      Tables.NDC_PERIODS.delete(hearing.state(), new NdcKey(present.party(), present.firstYear()));
    }
    boolean changed =
        present.method() != stated.method()
            || present.firstYear() != stated.firstYear()
            || present.lastYear() != stated.lastYear();
    return present
        .methodLock()
        .map(lock -> changed ? underUpdatedReport(hearing, present, lock) : lock);
  }

  private static MethodLock underUpdatedReport(Hearing hearing, Ndc present, MethodLock lock) {
    Optional<InitialReport> latest =
        ParticipationLaw.latestInitialReport(hearing.state(), present.party());
    hearing.require(
        latest
            .filter(
                report ->
                    report.number() > lock.initialReports()
                        && report.ndcFirstYear() == present.firstYear())
            .isPresent(),
        NdcRule.C_1_FIXED,
        Fact.of("party", present.party()),
        Fact.of("period", years(present)),
        Fact.of("method", present.method()),
        Fact.of("fixed", lock.date()));
    return new MethodLock(
        lock.report(), lock.date(), lock.document(), latest.orElseThrow().number());
  }

  /** Adjustments don't fall out of a balance because its years move (C-2). */
  private static void requireYearsInUse(Hearing hearing, Ndc present, Ndc stated) {
    List<Integer> lost =
        Tables.ADJUSTMENTS.all(hearing.state(), Keys.text(present.party().value())).stream()
            .filter(sum -> sum.firstTransferredByVintage() > 0 || sum.usedForYear() > 0)
            .map(AdjustmentYear::year)
            .filter(year -> present.covers(year) && !stated.covers(year))
            .distinct()
            .sorted()
            .toList();
    hearing.require(
        lost.isEmpty(),
        NdcRule.C_2,
        Fact.of("party", present.party()),
        Fact.of("period", years(stated)),
        Fact.of("years", lost));
  }

  private static void warnOfMethod(
      Hearing hearing, Optional<Ndc> present, AdjustmentMethod method) {
    hearing.warnUnless(
        present.map(ndc -> ndc.method() == method).orElse(true),
        NdcRule.C_1,
        Fact.of("party", present.map(Ndc::party).map(PartyCode::value).orElse("–")),
        Fact.of("present", present.map(ndc -> ndc.method().name()).orElse("–")),
        Fact.of("method", method));
  }

  private static void fixMethod(Hearing hearing, NdcAction.FixMethod it) {
    hearing.requireOpen(it.date(), it.party());
    NdcBook.takeOver(hearing, it.party());
    Ndc ndc = NdcBook.stated(hearing, it.party(), it.firstYear());
    hearing.require(
        ndc.methodLock().isEmpty() && it.date().getYear() >= ndc.firstYear(),
        NdcRule.C_1_FIXED_ONCE,
        Fact.of("party", it.party()),
        Fact.of("period", years(ndc)),
        Fact.of("date", it.date()),
        Fact.of("fixed", ndc.methodLock().map(lock -> lock.date().toString()).orElse("–")));
    int reports =
        ParticipationLaw.latestInitialReport(hearing.state(), it.party())
            .map(InitialReport::number)
            .orElse(0);
    NdcBook.write(
        hearing,
        ndc.withMethodLock(
            Optional.of(new MethodLock(it.report(), it.date(), it.document(), reports))));
    hearing.tell(
        new BalanceEvent.MethodFixed(
            it.party(), it.firstYear(), ndc.method(), it.report(), it.date()));
  }
}
