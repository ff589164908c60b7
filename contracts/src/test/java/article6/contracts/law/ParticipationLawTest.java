package article6.contracts.law;

import static article6.contracts.law.Samples.AIRLINE;
import static article6.contracts.law.Samples.AUTHORISED;
import static article6.contracts.law.Samples.CHE;
import static article6.contracts.law.Samples.E_BUS;
import static article6.contracts.law.Samples.SWISS;
import static article6.contracts.law.Samples.THA;
import static article6.contracts.law.Samples.THAI;
import static article6.contracts.law.Samples.TRANSFERRED;
import static article6.contracts.law.Samples.USED;
import static article6.contracts.law.Samples.authorize;
import static article6.contracts.law.Samples.content;
import static article6.contracts.law.Samples.issue;
import static article6.contracts.law.Samples.transfer;
import static article6.contracts.law.Samples.units;
import static article6.contracts.law.Samples.use;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import article6.contracts.action.NetworkAction;
import article6.contracts.action.ParticipationAction;
import article6.contracts.action.UnitAction;
import article6.contracts.domain.Attestation;
import article6.contracts.domain.FirstTransferDefinition;
import article6.contracts.domain.LawSettings;
import article6.contracts.domain.ParticipationProfile;
import article6.contracts.domain.ParticipationRequirement;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Purpose;
import article6.contracts.domain.SpecialCircumstance;
import article6.contracts.domain.Strictness;
import article6.contracts.event.ParticipationEvent;
import article6.contracts.law.Samples.Letter;
import article6.contracts.state.AttestationRecord;
import article6.contracts.state.Attestations;
import article6.contracts.state.InitialReport;
import article6.contracts.state.Keys;
import article6.contracts.state.Tables;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ParticipationLawTest {
  private static final String[] BOTH = {"THA.registrar", "CHE.registrar"};
  private static final SpecialCircumstance LDC =
      new SpecialCircumstance(
          SpecialCircumstance.Kind.LDC, LocalDate.of(1971, 11, 18), Optional.empty());

  private static ParticipationProfile without(ParticipationRequirement requirement) {
    return Profiles.COMPLETE.without(requirement);
  }

  private static LawScene incomplete(PartyCode party) {
    return Samples.issued(content(Purpose.NDC))
        .attesting(party, without(ParticipationRequirement.INVENTORY_PROVIDED));
  }

  private static ParticipationAction.AttestParticipation attest(
      PartyCode party, ParticipationRequirement... requirements) {
    return new ParticipationAction.AttestParticipation(
        party, List.of(requirements).stream().map(Profiles::attestation).toList());
  }

  /** P-1: each of the six is needed. */
  @ParameterizedTest
  @EnumSource
  void theHostTransfersOnlyWithEveryAttestation(ParticipationRequirement requirement) {
    LawScene scene = Samples.issued(content(Purpose.NDC)).attesting(THA, without(requirement));

    Finding finding = scene.refuse(ParticipationRule.P_1, transfer(units(1, 5), THAI, SWISS), BOTH);
    assertThat(finding.facts())
        .contains(Fact.of("party", "THA"), Fact.of("missing", List.of(requirement)));

    scene.accept(attest(THA, requirement), "THA.authoriser-2");
    scene.accept(transfer(units(1, 5), THAI, SWISS), BOTH);
  }

  @Test
  void theAcquiringPartyNeedsThemToo() {
    incomplete(CHE).refuse(ParticipationRule.P_1, transfer(units(1, 5), THAI, SWISS), BOTH);
  }

  @Test
  void theUsingPartyNeedsThemToo() {
    LawScene scene =
        Samples.transferred(content(Purpose.NDC))
            .attesting(CHE, without(ParticipationRequirement.CONTRIBUTES_TO_GOALS));

    scene.refuse(ParticipationRule.P_1, use(units(1, 5)), "CHE.registrar");
  }

  @Test
  void aUserForAnotherPurposeNeedsThemToo() {
    LawScene scene = Samples.issued(content(Purpose.NDC_AND_OIMP));
    scene.accept(transfer(units(1, 5), THAI, SWISS), BOTH);
    UnitAction.UseForImp corsia =
        new UnitAction.UseForImp(units(1, 5), SWISS, Optional.of(AIRLINE), "CORSIA", USED);

    scene.attesting(CHE, ParticipationProfile.NONE);
    scene.refuse(ParticipationRule.P_1, corsia, "CHE.registrar");
    scene.attesting(CHE, Profiles.COMPLETE);
    scene.accept(corsia, "CHE.registrar");
  }

  /** An authorization that is itself the first transfer is an act of the host as such. */
  @Test
  void authorisingAsFirstTransferNeedsThem() {
    LawScene scene = Samples.approached();
    scene.accept(issue(Samples.SERIES, 5, Optional.empty()), "THA.registrar");
    scene.attesting(THA, ParticipationProfile.NONE);
    var letter =
        authorize(
            Letter.of(Purpose.OIMP)
                .firstTransfer(FirstTransferDefinition.AUTHORISATION)
                .date(Samples.ISSUED)
                .content(),
            units(1, 5));

    scene.refuse(ParticipationRule.P_1, letter, "THA.authorisers");
  }

  /** Holding, issuing and moving at home is no act of those three kinds. */
  @Test
  void actsAtHomeNeedNothing() {
    LawScene scene =
        Samples.authorised(content(Purpose.NDC)).attesting(THA, ParticipationProfile.NONE);

    scene.accept(issue(10), "THA.registrar");
  }

  @Test
  void underTheFirstEditionNobodyAttested() {
    incomplete(THA).under(Edition.CMA6_2024).accept(transfer(units(1, 5), THAI, SWISS), BOTH);
  }

  @Test
  void aNetworkCanOnlyWarnOrNotLook() {
    LawScene scene = incomplete(THA);
    scene.accept(
        settings(Strictness.WARN), "THA.administrator", "CHE.administrator", "JPN.administrator");

    assertThat(scene.accept(transfer(units(1, 5), THAI, SWISS), BOTH).warnings())
        .extracting(Finding::rule)
        .contains(ParticipationRule.P_1);

    scene.accept(
        settings(Strictness.IGNORE), "THA.administrator", "CHE.administrator", "JPN.administrator");
    assertThat(scene.accept(transfer(units(6, 9), THAI, SWISS), BOTH).warnings())
        .extracting(Finding::rule)
        .doesNotContain(ParticipationRule.P_1);
  }

  private static NetworkAction.SetLawSettings settings(Strictness participation) {
    LawSettings it = LawSettings.DEFAULT;
    return new NetworkAction.SetLawSettings(
        new LawSettings(
            participation,
            it.firstTransferDeadline(),
            it.authorisationYearForLaterUnits(),
            it.outsideScopeAdjusted(),
            it.flaggedUnitsUse(),
            it.shareOfProceedsPerMille(),
            it.shareOfProceedsRounding(),
            it.omgePerMille(),
            it.postIssuanceDays(),
            it.transitionRequestUntil(),
            it.forestTransitionRequestUntil(),
            it.transitionApprovalUntil(),
            it.transitionDocumentsUntil()));
  }

  /** An act of 2023 is judged by what is attested today: history has to be recorded. */
  @Test
  void historyIsJudgedByThePresentProfile() {
    LawScene scene = Samples.issued(content(Purpose.NDC)).attesting(THA, ParticipationProfile.NONE);
    Attestation late =
        new Attestation(
            ParticipationRequirement.MAINTAINS_NDC, LawScene.TODAY, Profiles.document("NDC"));

    scene.attesting(THA, without(ParticipationRequirement.MAINTAINS_NDC).with(late));
    assertThat(late.date()).isAfter(TRANSFERRED);
    scene.accept(transfer(units(1, 5), THAI, SWISS), BOTH);
  }

  /** P-2: on the day of the act, not of the block. */
  @Test
  void aLeastDevelopedCountryIsOnlyWarnedWhileItIsOne() {
    LawScene scene = incomplete(THA);
    var profile = without(ParticipationRequirement.INVENTORY_PROVIDED);
    SpecialCircumstance graduated =
        new SpecialCircumstance(LDC.kind(), LDC.from(), Optional.of(TRANSFERRED.minusDays(1)));

    scene.attesting(THA, profile.withCircumstances(List.of(graduated)));
    scene.refuse(ParticipationRule.P_1, transfer(units(1, 5), THAI, SWISS), BOTH);

    SpecialCircumstance lastDay =
        new SpecialCircumstance(LDC.kind(), LDC.from(), Optional.of(TRANSFERRED));
    scene.attesting(THA, profile.withCircumstances(List.of(lastDay)));
    assertThat(scene.accept(transfer(units(1, 5), THAI, SWISS), BOTH).warnings())
        .extracting(Finding::rule)
        .containsOnlyOnce(ParticipationRule.P_2);

    scene.attesting(THA, Profiles.COMPLETE);
    assertThat(scene.accept(transfer(units(6, 9), THAI, SWISS), BOTH).warnings())
        .extracting(Finding::rule)
        .doesNotContain(ParticipationRule.P_2);
  }

  @Test
  void circumstancesAreRecognisedByTheNetwork() {
    LawScene scene = Samples.approached();
    var recognised = new ParticipationAction.RecogniseCircumstances(THA, List.of(LDC));

    assertThat(scene.accept(recognised, "THA.administrator").effective()).isFalse();
    assertThat(Attestations.of(scene.state(), THA).isSpecialOn(USED)).isFalse();
    scene.accept(recognised, "CHE.administrator", "JPN.administrator", "GHA.administrator");
    assertThat(Attestations.of(scene.state(), THA).isSpecialOn(USED)).isTrue();
    assertThat(Attestations.of(scene.state(), THA).missing()).isEmpty();
  }

  @Test
  void aCircumstanceHoldsOnceAndNotFromTheFuture() {
    LawScene scene = Samples.approached();
    SpecialCircumstance later =
        new SpecialCircumstance(LDC.kind(), LawScene.TODAY, Optional.empty());
    SpecialCircumstance tomorrow =
        new SpecialCircumstance(LDC.kind(), LawScene.TODAY.plusDays(1), Optional.empty());
    String[] network = {"CHE.administrator", "JPN.administrator", "GHA.administrator"};

    scene.refuse(
        ParticipationRule.P_2_VALIDITY,
        new ParticipationAction.RecogniseCircumstances(THA, List.of(LDC, later)),
        network);
    scene.refuse(
        ParticipationRule.P_2_VALIDITY,
        new ParticipationAction.RecogniseCircumstances(THA, List.of(tomorrow)),
        network);
    scene.accept(
        new ParticipationAction.RecogniseCircumstances(
            THA,
            List.of(
                new SpecialCircumstance(
                    LDC.kind(), LDC.from(), Optional.of(LawScene.TODAY.minusDays(1))),
                later)),
        network);
    assertThatThrownBy(
            () -> new SpecialCircumstance(LDC.kind(), USED, Optional.of(USED.minusDays(1))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void attestationsAreReplacedAndWithdrawnAndStay() {
    LawScene scene = Samples.approached();
    ParticipationRequirement inventory = ParticipationRequirement.INVENTORY_PROVIDED;
    var newer =
        new Attestation(inventory, LocalDate.of(2025, 4, 15), Profiles.document("NIR 2025"));
    scene.accept(
        new ParticipationAction.AttestParticipation(THA, List.of(newer)), "THA.authoriser-1");
    scene.accept(
        new ParticipationAction.WithdrawAttestation(
            THA, inventory, LocalDate.of(2025, 5, 1), "recalculation"),
        "THA.authoriser-1");

    assertThat(Attestations.of(scene.state(), THA).missing()).containsExactly(inventory);
    List<AttestationRecord> kept =
        Attestations.history(scene.state(), THA).stream()
            .filter(each -> each.attestation().requirement() == inventory)
            .toList();
    assertThat(kept).extracting(AttestationRecord::number).containsExactly(1, 2);
    assertThat(kept.getFirst().withdrawal()).isEmpty();
    assertThat(kept.getLast().attestation()).isEqualTo(newer);
    assertThat(kept.getLast().withdrawal().orElseThrow().reason()).isEqualTo("recalculation");
    assertThat(scene.history(ParticipationEvent.class)).hasSize(2);
  }

  @Test
  void onlyWhatHoldsIsWithdrawn() {
    LawScene scene = Samples.approached();
    ParticipationRequirement inventory = ParticipationRequirement.INVENTORY_PROVIDED;
    var onTheDay =
        new ParticipationAction.WithdrawAttestation(THA, inventory, Profiles.ATTESTED, "mistake");
    var before =
        new ParticipationAction.WithdrawAttestation(
            THA, inventory, Profiles.ATTESTED.minusDays(1), "mistake");
    var silent = new ParticipationAction.WithdrawAttestation(THA, inventory, AUTHORISED, " ");

    scene.refuse(ParticipationRule.P_1_WITHDRAWAL, before, "THA.authoriser-1");
    scene.refuse(ParticipationRule.P_1_WITHDRAWAL, silent, "THA.authoriser-1");
    scene.accept(onTheDay, "THA.authoriser-1");
    scene.refuse(ParticipationRule.P_1_WITHDRAWAL, onTheDay, "THA.authoriser-1");
  }

  @Test
  void anAttestationIsDatedAndSingle() {
    LawScene scene = Samples.approached();
    Attestation tomorrow =
        new Attestation(
            ParticipationRequirement.MAINTAINS_NDC,
            LawScene.TODAY.plusDays(1),
            Profiles.document("NDC"));
    ParticipationRequirement ndc = ParticipationRequirement.MAINTAINS_NDC;

    scene.refuse(ParticipationRule.P_1_ATTESTATION, attest(THA), "THA.authoriser-1");
    scene.refuse(ParticipationRule.P_1_ATTESTATION, attest(THA, ndc, ndc), "THA.authoriser-1");
    scene.refuse(
        ParticipationRule.P_1_ATTESTATION,
        new ParticipationAction.AttestParticipation(THA, List.of(tomorrow)),
        "THA.authoriser-1");
    scene.refuse(ConsentRule.K_1, attest(THA, ndc), "CHE.authoriser-1");
    scene.accept(attest(THA, ndc), "THA.authoriser-1");
  }

  /** P-4, F-11: filing late or at the same time is not prevented. */
  @Shows(DerivedRule.F_11)
  @Test
  void aFirstTransferBeforeTheInitialReportIsPointedOut() {
    LawScene scene = Samples.issued(content(Purpose.NDC)).unreported(THA);

    assertThat(scene.accept(transfer(units(1, 5), THAI, SWISS), BOTH).warnings())
        .extracting(Finding::rule)
        .containsExactly(ParticipationRule.P_4);
    scene.accept(report("1.0"), "THA.authoriser-1");
    assertThat(scene.accept(transfer(units(6, E_BUS), THAI, SWISS), BOTH).warnings()).isEmpty();
  }

  @Test
  void initialReportsFollowEachOther() {
    LawScene scene = Samples.approached();

    scene.refuse(ParticipationRule.P_4_VERSION, report("1"), "THA.authoriser-1");
    scene.refuse(ParticipationRule.P_4_VERSION, report("0.9"), "THA.authoriser-1");
    scene.accept(report("1.9"), "THA.authoriser-1");
    scene.refuse(ParticipationRule.P_4_VERSION, report("1.9"), "THA.authoriser-1");
    scene.accept(report("1.10"), "THA.authoriser-1");
    scene.accept(report("2.0"), "THA.authoriser-1");
    scene.refuse(
        ParticipationRule.P_4_VERSION,
        new ParticipationAction.FileInitialReport(
            THA, 2031, "3.0", AUTHORISED, Profiles.document("IR")),
        "THA.authoriser-1");
    assertThat(Tables.INITIAL_REPORTS.all(scene.state(), Keys.text("THA")))
        .extracting(InitialReport::version)
        .containsExactly("1.0", "1.9", "1.10", "2.0");
  }

  private static ParticipationAction.FileInitialReport report(String version) {
    return new ParticipationAction.FileInitialReport(
        THA, 2021, version, AUTHORISED, Profiles.document("IR " + version));
  }

  @Test
  void aProfileAttestsEachOnce() {
    Attestation one = Profiles.attestation(ParticipationRequirement.MAINTAINS_NDC);

    assertThatThrownBy(() -> new ParticipationProfile(List.of(one, one), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Profiles.document(" ")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Profiles.document("x".repeat(501)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
