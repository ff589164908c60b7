package article6.contracts.law;

import article6.contracts.action.UnitAction;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.FirstTransferEvent;
import article6.contracts.domain.MitigationType;
import article6.contracts.domain.SeriesId;
import article6.contracts.domain.UnderlyingRange;
import article6.contracts.domain.UnitRange;
import article6.contracts.domain.UnitStatus;
import article6.contracts.event.UnitEvent;
import article6.contracts.state.Approach;
import article6.contracts.state.Authorization;
import article6.contracts.state.Issuance;
import article6.contracts.state.Tables;
import article6.contracts.state.Tables.SerialKey;
import article6.contracts.state.UnitBlock;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Units come into being (rules U-1, I-3, I-4; F-2, F-5 where issuance or authorisation is the first
 * transfer).
 */
final class IssuanceLaw {
  /** First vintage of the Paris Agreement's ITMOs (U-1). */
  private static final int FIRST_VINTAGE = 2021;

  private IssuanceLaw() {}

  static void issue(Hearing hearing, UnitAction.IssueUnits it) {
    AgreedTerms.requireMinting(hearing, it.series(), true);
    UnitRange units = enter(hearing, it);
    AgreedTerms.allocate(hearing, units, it.account(), it.date());
  }

  /** Units come into being in an account of their host, by whichever act. */
  static UnitRange enter(Hearing hearing, UnitAction.IssueUnits it) {
    SeriesId series = it.series();
    MechanismUnits.requireOrdinaryIssuance(hearing, series.approach());
    Approach approach = hearing.approachOf(series.party(), series.approach());
    hearing.requireOpen(it.date(), series.party());
    AgreedTerms.requireInForce(hearing, approach, it.date());
    requireSeries(hearing, series, it.date());
    hearing.account(it.account());
    hearing.require(
        it.account().party().equals(series.party()),
        UnitRule.I_8,
        Fact.of("account", it.account()),
        Fact.of("party", series.party()));
    UnitRange units = nextUnits(hearing, series, it.quantity());
    it.underlying()
        .ifPresent(
            underlying -> {
              Nomenclatures.warnUnlessListed(hearing, underlying.registry());
              UnderlyingLock.take(hearing, underlying, it.quantity());
            });
    UnitBlock block =
        record(hearing, units, it.account(), it.mitigationType(), it.underlying(), it.date());
    UnitBook.create(hearing, underAuthorization(hearing, it, block));
    return units;
  }

  /**
   * Records that units come into being, by whichever act.
   *
   * @return them as they are before anything else is known of them, for the caller to create
   */
  static UnitBlock record(
      Hearing hearing,
      UnitRange units,
      AccountId account,
      MitigationType type,
      Optional<UnderlyingRange> underlying,
      LocalDate date) {
    hearing.put(
        Tables.ISSUANCES,
        new SerialKey(units.series(), units.first()),
        new Issuance(units, date, type, underlying));
    hearing.tell(new UnitEvent.UnitsIssued(units, account, date));
    return new UnitBlock(
        units, units.first(), account, UnitStatus.HELD, Optional.empty(), Optional.empty(), date);
  }

  /** Outcomes of a year in which there were some, tracked in a registry of this ledger. */
  static void requireSeries(Hearing hearing, SeriesId series, LocalDate date) {
    requireVintage(hearing, series, date);
    requireRegistry(hearing, series);
  }

  /** Mitigation of 2021 or later, and before the units (U-1, D-5). */
  static void requireVintage(Hearing hearing, SeriesId series, LocalDate issued) {
    hearing.require(
        series.vintage() >= FIRST_VINTAGE, UseRule.U_1, Fact.of("vintage", series.vintage()));
    hearing.require(
        series.vintage() <= issued.getYear(),
        DateRule.D_5,
        Fact.of("vintage", series.vintage()),
        Fact.of("date", issued));
  }

  private static void requireRegistry(Hearing hearing, SeriesId series) {
    boolean known =
        hearing
                .find(Tables.PARTIES, series.party())
                .filter(host -> host.registries().contains(series.registry()))
                .isPresent()
            || Tables.PARTIES.all(hearing.state()).stream()
                .anyMatch(party -> party.registries().contains(series.registry()));
    hearing.require(known, PartyRule.G_9, Fact.of("registry", series.registry()));
  }

  static UnitRange nextUnits(Hearing hearing, SeriesId series, long quantity) {
    long issued = UnitBook.supplyOf(hearing, series).issued();
    hearing.require(
        quantity >= 1 && quantity <= UnitRange.SERIAL_MAX - issued,
        UnitRule.I_5,
        Fact.of("quantity", quantity));
    return new UnitRange(series, issued + 1, issued + quantity);
  }

  static UnitBlock underAuthorization(Hearing hearing, UnitAction.IssueUnits it, UnitBlock block) {
    if (it.authorization().isEmpty()) {
      return block;
    }
    Authorization authorization =
        AuthorizationLaw.existing(hearing, it.series().party(), it.authorization().get());
    hearing.require(
        authorization.content().approach().equals(it.series().approach()),
        AuthorizationRule.A_7_NOT_COVERED,
        Fact.of("units", block.units()),
        Fact.of("party", authorization.party()),
        Fact.of("approach", authorization.content().approach()));
    AuthorizationLaw.requireVintage(hearing, authorization.content(), block.units());
    DocumentLaw.requireApproachAuthorized(
        hearing, it.series().party(), it.series().approach(), it.date());
    LetterCheck.requireNotAfter(hearing, authorization.content().lastDates().issuance(), it.date());
    UnitBlock covered = block.coveredBy(authorization.ref());
    FirstTransfers.requireActive(hearing, covered, it.date());
    hearing.tell(new UnitEvent.UnitsAuthorized(block.units(), authorization.ref(), it.date()));
    FirstTransferEvent event =
        authorization.content().oimpEvent().orElse(FirstTransferEvent.USE_OR_CANCELLATION);
    return switch (event) {
      case AUTHORISATION ->
          FirstTransfers.recordAsOf(
              hearing, covered, event, authorisationDate(hearing, authorization, it.date()));
      case ISSUANCE -> FirstTransfers.record(hearing, covered, event, it.date());
      default -> covered;
    };
  }

  /**
   * Units issued under an authorization that is itself the first transfer count in the year of the
   * authorization, as the crediting programmes read it, unless the network decided otherwise (F-5);
   * once that year is closed, on the day they are issued.
   */
  private static LocalDate authorisationDate(
      Hearing hearing, Authorization authorization, LocalDate issued) {
    LocalDate authorised = authorization.content().date();
    if (!hearing.settings().authorisationYearForLaterUnits()) {
      return issued;
    }
    boolean closed = authorised.getYear() <= hearing.party(authorization.party()).closedThrough();
    return closed ? issued : authorised;
  }
}
