package article6.contracts.law;

import article6.contracts.action.ParticipationAction;
import article6.contracts.domain.Attestation;
import article6.contracts.domain.DocumentReference;
import article6.contracts.domain.ParticipationProfile;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Role;
import article6.contracts.domain.SpecialCircumstance;
import article6.contracts.domain.Strictness;
import article6.contracts.event.ParticipationEvent;
import article6.contracts.state.AttestationRecord;
import article6.contracts.state.AttestationRecord.Withdrawal;
import article6.contracts.state.Attestations;
import article6.contracts.state.InitialReport;
import article6.contracts.state.Keys;
import article6.contracts.state.Ndc;
import article6.contracts.state.Ndcs;
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;
import article6.contracts.state.Tables.PartyNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What Parties attest, and what they may do because of it (rules P-1, P-2, P-4). */
final class ParticipationLaw {
  private ParticipationLaw() {}

  static List<ConsentNeed> consents(StateView state, ParticipationAction action) {
    return switch (action) {
      case ParticipationAction.AttestParticipation it -> Needs.one(it.party(), Role.AUTHORISER);
      case ParticipationAction.WithdrawAttestation it -> Needs.one(it.party(), Role.AUTHORISER);
      case ParticipationAction.RecogniseCircumstances ignored -> Needs.governance(state);
      case ParticipationAction.FileInitialReport it -> Needs.one(it.party(), Role.AUTHORISER);
    };
  }

  static void enact(Hearing hearing, ParticipationAction action) {
    hearing.party(action.party());
    MechanismUnits.requireParty(hearing, action.party());
    switch (action) {
      case ParticipationAction.AttestParticipation it -> attest(hearing, it);
      case ParticipationAction.WithdrawAttestation it -> withdraw(hearing, it);
      case ParticipationAction.RecogniseCircumstances it -> recognise(hearing, it);
      case ParticipationAction.FileInitialReport it -> fileInitialReport(hearing, it);
    }
  }

  /**
   * The Party attests everything it has to (P-1); of a least developed country or small island
   * State what is missing is only pointed out (P-2).
   *
   * <p>It is the profile of today that counts, for an act of today as for one of the past: a ledger
   * has to take history in that happened before anybody could attest anything on it. The special
   * circumstances, which carry their own days, count on the day of the act.
   */
  static void requireMayAct(Hearing hearing, PartyCode party, LocalDate date) {
    Strictness strictness = hearing.settings().participation();
    if (strictness == Strictness.IGNORE
        || !hearing.context().edition().isAtLeast(Edition.CMA7_2025)) {
      return;
    }
    ParticipationProfile profile = Attestations.of(hearing.state(), party);
    boolean complete = profile.missing().isEmpty();
    Fact[] facts = {Fact.of("party", party), Fact.of("missing", profile.missing())};
    if (profile.isSpecialOn(date)) {
      hearing.warnUnless(
          complete || isSaid(hearing, ParticipationRule.P_2, facts), ParticipationRule.P_2, facts);
    } else {
      hearing.requireAs(
          strictness,
          complete || isSaid(hearing, ParticipationRule.P_1, facts),
          ParticipationRule.P_1,
          facts);
    }
  }

  /** The host should have filed its initial report before its first transfers (P-4, F-11). */
  static void warnWithoutInitialReport(Hearing hearing, PartyCode host) {
    Fact fact = Fact.of("party", host);
    hearing.warnUnless(
        hearing.find(Tables.INITIAL_REPORTS, new PartyNumber(host, 1)).isPresent()
            || isSaid(hearing, ParticipationRule.P_4, fact),
        ParticipationRule.P_4,
        fact);
  }

  /** An action on many blocks of units says the same of a Party once. */
  private static boolean isSaid(Hearing hearing, Rule rule, Fact... facts) {
    return hearing.warnings().contains(new Finding(rule, List.of(facts)));
  }

  private static void attest(Hearing hearing, ParticipationAction.AttestParticipation it) {
    LocalDate today = hearing.context().today();
    long different = it.attestations().stream().map(Attestation::requirement).distinct().count();
    hearing.require(
        !it.attestations().isEmpty()
            && different == it.attestations().size()
            && it.attestations().stream().noneMatch(each -> each.date().isAfter(today)),
        ParticipationRule.P_1_ATTESTATION,
        Fact.of("party", it.party()),
        Fact.of("attested", it.attestations().size()),
        Fact.of("today", today));
    for (Attestation each : it.attestations()) {
      Attestations.add(hearing.state(), it.party(), each);
      hearing.tell(
          new ParticipationEvent.ParticipationAttested(
              it.party(), each.requirement(), each.document().reference(), each.date()));
    }
  }

  private static void withdraw(Hearing hearing, ParticipationAction.WithdrawAttestation it) {
    hearing.requireOpen(it.date(), it.party());
    Optional<AttestationRecord> present =
        Attestations.latest(hearing.state(), it.party(), it.requirement())
            .filter(each -> each.withdrawal().isEmpty());
    hearing.require(
        present.isPresent()
            && !it.date().isBefore(present.get().attestation().date())
            && !it.reason().isBlank(),
        ParticipationRule.P_1_WITHDRAWAL,
        Fact.of("party", it.party()),
        Fact.of("requirement", it.requirement()),
        Fact.of("date", it.date()));
    Attestations.withdraw(
        hearing.state(), present.orElseThrow(), new Withdrawal(it.date(), it.reason()));
    hearing.tell(
        new ParticipationEvent.AttestationWithdrawn(
            it.party(), it.requirement(), it.reason(), it.date()));
  }

  private static void recognise(Hearing hearing, ParticipationAction.RecogniseCircumstances it) {
    LocalDate today = hearing.context().today();
    hearing.require(
        !ParticipationProfile.overlap(it.circumstances())
            && it.circumstances().stream()
                .map(SpecialCircumstance::from)
                .noneMatch(from -> from.isAfter(today)),
        ParticipationRule.P_2_VALIDITY,
        Fact.of("party", it.party()),
        Fact.of("circumstances", it.circumstances().size()),
        Fact.of("today", today));
    hearing.put(
        Tables.PARTICIPATION,
        it.party(),
        Attestations.of(hearing.state(), it.party()).withCircumstances(it.circumstances()));
    hearing.tell(new ParticipationEvent.CircumstancesRecognised(it.party(), it.circumstances()));
  }

  private static void fileInitialReport(Hearing hearing, ParticipationAction.FileInitialReport it) {
    hearing.requireOpen(it.date(), it.party());
    Optional<InitialReport> last = latestInitialReport(hearing.state(), it.party());
    Optional<InitialReport> before = latestOnPeriod(hearing, it.party(), it.ndcFirstYear());
    Optional<ReportVersion> version = ReportVersion.parse(it.version());
    Optional<Ndc> period =
        Ndcs.covering(hearing.state(), it.party(), it.ndcFirstYear())
            .filter(ndc -> ndc.firstYear() == it.ndcFirstYear());
    hearing.require(
        version.isPresent()
            && period.isPresent()
            && before
                .flatMap(each -> ReportVersion.parse(each.version()))
                .map(each -> each.compareTo(version.get()) < 0)
                .orElse(true),
        ParticipationRule.P_4_VERSION,
        Fact.of("party", it.party()),
        Fact.of("version", it.version()),
        Fact.of("present", before.map(InitialReport::version).orElse("–")),
        Fact.of("firstYear", it.ndcFirstYear()));
    int number = last.map(InitialReport::number).orElse(0) + 1;
    DocumentReference document = it.document();
    hearing.put(
        Tables.INITIAL_REPORTS,
        new PartyNumber(it.party(), number),
        new InitialReport(
            it.party(), number, it.ndcFirstYear(), it.version(), it.date(), document));
    hearing.tell(
        new ParticipationEvent.InitialReportFiled(
            it.party(), it.ndcFirstYear(), it.version(), it.date()));
  }

  /** Each NDC period has initial reports of its own, whose versions begin anew. */
  private static Optional<InitialReport> latestOnPeriod(
      Hearing hearing, PartyCode party, int firstYear) {
    return Tables.INITIAL_REPORTS.all(hearing.state(), Keys.text(party.value())).stream()
        .filter(report -> report.ndcFirstYear() == firstYear)
        .reduce((earlier, later) -> later);
  }

  static Optional<InitialReport> latestInitialReport(StateView state, PartyCode party) {
    return Tables.INITIAL_REPORTS.floor(
        state, Keys.text(party.value()), new PartyNumber(party, Integer.MAX_VALUE));
  }
}
