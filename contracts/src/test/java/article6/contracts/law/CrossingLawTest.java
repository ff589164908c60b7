package article6.contracts.law;

import static article6.contracts.law.Samples.APPROACH;
import static article6.contracts.law.Samples.CHE;
import static article6.contracts.law.Samples.ISSUED;
import static article6.contracts.law.Samples.JPN;
import static article6.contracts.law.Samples.LETTER;
import static article6.contracts.law.Samples.SERIES;
import static article6.contracts.law.Samples.SWISS;
import static article6.contracts.law.Samples.THA;
import static article6.contracts.law.Samples.THAI;
import static article6.contracts.law.Samples.TRANSFERRED;
import static article6.contracts.law.Samples.USED;
import static article6.contracts.law.Samples.authorised;
import static article6.contracts.law.Samples.content;
import static article6.contracts.law.Samples.issued;
import static article6.contracts.law.Samples.transfer;
import static article6.contracts.law.Samples.transferred;
import static article6.contracts.law.Samples.units;
import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.action.AgreementAction;
import article6.contracts.action.AuthorizationAction;
import article6.contracts.action.AuthorizationContent;
import article6.contracts.action.BridgeAction;
import article6.contracts.action.NdcAction;
import article6.contracts.action.PartyAction;
import article6.contracts.action.UnitAction;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.AccountKind;
import article6.contracts.domain.AllocationShare;
import article6.contracts.domain.ApproachTerms;
import article6.contracts.domain.CancellationKind;
import article6.contracts.domain.ChangeTerms;
import article6.contracts.domain.EarlierFirstTransfer;
import article6.contracts.domain.FirstTransferEvent;
import article6.contracts.domain.Levies;
import article6.contracts.domain.LevyMoment;
import article6.contracts.domain.MessageId;
import article6.contracts.domain.MitigationType;
import article6.contracts.domain.ParticipationProfile;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Purpose;
import article6.contracts.domain.Revocability;
import article6.contracts.domain.Rounding;
import article6.contracts.domain.Terms;
import article6.contracts.domain.UnderlyingRange;
import article6.contracts.domain.UnitRange;
import article6.contracts.state.AdjustmentYear;
import article6.contracts.state.Tables;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What must not be got round by crossing to or from another registry. */
class CrossingLawTest {
  private static final MessageId OUT = new MessageId("OUT-0000001");
  private static final LocalDate AFTER = LocalDate.of(2032, 11, 1);
  private static final LocalDate PERIOD_OVER = LocalDate.of(2033, 1, 10);
  private static final AccountId FUND = new AccountId("CHE-FUND");

  private static BridgeAction.LockForExport lock(
      UnitRange units, AccountId from, PartyCode receiver, LocalDate date) {
    return new BridgeAction.LockForExport(
        OUT, units, from, "A6.4", receiver, date, PERIOD_OVER.plusDays(5));
  }

  private static BridgeAction.ReleaseExport release(LocalDate date) {
    return new BridgeAction.ReleaseExport(OUT, false, date, Hash.ZERO);
  }

  private static BridgeAction.MintImported mint(
      PartyCode sender, AccountId account, Optional<EarlierFirstTransfer> earlier) {
    return mint("A6.4", sender, account, earlier);
  }

  private static BridgeAction.MintImported mint(
      String registry, PartyCode sender, AccountId account, Optional<EarlierFirstTransfer> first) {
    return new BridgeAction.MintImported(
        new MessageId("IN-0000001"),
        "A6.4",
        sender,
        new UnderlyingRange(registry, "A64-TH1-THA-2022-", 1, 100, ""),
        SERIES,
        account,
        Optional.of(LETTER),
        first,
        MitigationType.EMISSION_REDUCTIONS,
        TRANSFERRED,
        LawScene.TODAY.plusDays(10),
        Hash.ZERO);
  }

  private static Optional<EarlierFirstTransfer> earlier(LocalDate date) {
    return Optional.of(new EarlierFirstTransfer(date, FirstTransferEvent.INTERNATIONAL_TRANSFER));
  }

  private static long firstTransferred(LawScene scene) {
    return Tables.ADJUSTMENTS.all(scene.state()).stream()
        .mapToLong(AdjustmentYear::firstTransferredByVintage)
        .sum();
  }

  // C-10

  private static NdcAction.LockAdjustments makeFinal() {
    return new NdcAction.LockAdjustments(THA, 2021, AFTER, Profiles.document("BTR 5"));
  }

  @Test
  void nothingBecomesFinalWhileAFirstTransferIsUnderway() {
    LawScene scene = issued(content(Purpose.NDC)).on(PERIOD_OVER);
    scene.accept(lock(units(1, 100), THAI, CHE, USED), "THA.registrar");
    scene.refuse(NdcRule.C_10_UNDERWAY, makeFinal(), "THA.authorisers");

    scene.accept(new BridgeAction.AcknowledgeExport(OUT, USED, Hash.ZERO), "THA.registrar");
    scene.accept(makeFinal(), "THA.authorisers");
    assertThat(firstTransferred(scene)).isEqualTo(100);
  }

  @Test
  void whatChangesNoAdjustmentHoldsNothingUp() {
    LawScene home = issued(content(Purpose.NDC)).on(PERIOD_OVER);
    home.accept(lock(units(1, 100), THAI, THA, USED), "THA.registrar");
    home.accept(makeFinal(), "THA.authorisers");
    LawScene done = transferred(content(Purpose.NDC)).on(PERIOD_OVER);
    done.accept(lock(units(1, 100), SWISS, CHE, USED), "CHE.registrar");
    done.accept(makeFinal(), "THA.authorisers");
  }

  @Test
  void nothingLeavesForAFirstTransferOfAFinalPeriod() {
    LawScene scene = issued(content(Purpose.NDC)).on(PERIOD_OVER);
    scene.accept(makeFinal(), "THA.authorisers");
    scene.refuse(NdcRule.C_10, lock(units(1, 100), THAI, CHE, USED), "THA.registrar");
    scene.accept(lock(units(1, 100), THAI, THA, USED), "THA.registrar");
  }

  // F-3, U-13

  private static LawScene funded(Purpose purpose) {
    LawScene scene = issued(content(purpose));
    scene.accept(
        new PartyAction.OpenAccount(
            FUND, "Fund", Optional.empty(), Optional.of(AccountKind.ADAPTATION_FUND)),
        "CHE.registrar");
    scene.accept(
        new UnitAction.TransferUnits(units(1, 100), THAI, FUND, TRANSFERRED, false),
        "THA.registrar",
        "CHE.registrar");
    return scene;
  }

  @Test
  void theAccountOfTheAdaptationFundIsNoWayRoundAFirstTransfer() {
    LawScene scene = funded(Purpose.NDC);
    scene.accept(lock(units(1, 100), FUND, CHE, USED), "CHE.registrar");
    scene.accept(new BridgeAction.AcknowledgeExport(OUT, USED, Hash.ZERO), "CHE.registrar");
    assertThat(firstTransferred(scene)).isEqualTo(100);
  }

  @Test
  void theAdaptationFundUsesNothing() {
    LawScene scene = funded(Purpose.OIMP);
    scene.refuse(
        UseRule.U_13,
        new UnitAction.UseForImp(units(1, 10), FUND, Optional.empty(), "CORSIA", USED),
        "CHE.registrar");
    scene.refuse(
        UseRule.U_13,
        new UnitAction.CancelUnits(
            units(1, 10), FUND, CancellationKind.OTHER_PURPOSES, Optional.empty(), "", USED),
        "CHE.registrar");
    scene.accept(
        new UnitAction.TransferUnits(units(1, 10), FUND, SWISS, USED, false), "CHE.registrar");
    scene.accept(
        new UnitAction.UseForImp(units(1, 10), SWISS, Optional.of(Samples.AIRLINE), "CORSIA", USED),
        "CHE.registrar");
  }

  // P-1

  @Test
  void whoAcquiresThroughAnotherRegistryMayTakePart() {
    LawScene out = issued(content(Purpose.NDC)).attesting(CHE, ParticipationProfile.NONE);
    out.refuse(ParticipationRule.P_1, lock(units(1, 100), THAI, CHE, USED), "THA.registrar");
    out.attesting(CHE, Profiles.COMPLETE)
        .accept(lock(units(1, 100), THAI, CHE, USED), "THA.registrar");
    LawScene in = authorised(content(Purpose.NDC)).attesting(CHE, ParticipationProfile.NONE);
    in.refuse(
        ParticipationRule.P_1,
        mint(THA, SWISS, earlier(TRANSFERRED)),
        "CHE.registrar",
        "THA.registrar");
    in.attesting(CHE, Profiles.COMPLETE)
        .accept(mint(THA, SWISS, earlier(TRANSFERRED)), "CHE.registrar", "THA.registrar");
  }

  //

  private static AuthorizationContent letter(PartyCode... consentOf) {
    return Samples.Letter.of(Purpose.NDC)
        .terms(
            new Terms(
                "",
                Optional.of("where integrity is at risk"),
                Optional.of(new ChangeTerms(Revocability.AS_TERMS_SAY, List.of(consentOf)))))
        .content();
  }

  /** 100 first transferred and 50 reserved under version 1, which don't leave; 50 under 2. */
  private static LawScene releasedAfterAnAmendment(AuthorizationContent second) {
    LawScene scene = issued(letter(JPN));
    scene.accept(transfer(units(1, 100), THAI, SWISS), "THA.registrar", "CHE.registrar");
    scene.accept(lock(units(101, 150), THAI, CHE, TRANSFERRED), "THA.registrar");
    scene.accept(
        new AuthorizationAction.AmendAuthorization(THA, LETTER, 2, second, false, List.of()),
        "THA.authorisers");
    scene.accept(release(USED), "THA.registrar");
    scene.accept(
        new UnitAction.TransferUnits(units(151, 200), THAI, SWISS, USED),
        "THA.registrar",
        "CHE.registrar");
    return scene;
  }

  private static AuthorizationAction.RevokeAuthorization revoke() {
    return new AuthorizationAction.RevokeAuthorization(
        THA, LETTER, LocalDate.of(2024, 5, 1), "", true);
  }

  @Test
  void aReleaseGivesBackToTheVersionThatReserved() {
    LawScene scene = releasedAfterAnAmendment(content(Purpose.NDC));
    assertThat(AuthorizationLaw.versions(scene.state(), THA, LETTER))
        .extracting(version -> version.firstTransferred())
        .containsExactly(100L, 150L);
    scene.refuse(AuthorizationRule.A_12, revoke(), "THA.authorisers", "JPN.authoriser-1");
  }

  @Test
  void bothVersionsDecideWhoAgreesToAChange() {
    LawScene scene = releasedAfterAnAmendment(letter(CHE));
    assertThat(scene.accept(revoke(), "THA.authorisers", "JPN.authoriser-1").effective()).isFalse();
    assertThat(
            scene
                .accept(revoke(), "THA.authorisers", "JPN.authoriser-1", "CHE.authoriser-1")
                .effective())
        .isTrue();
  }

  // CA-8, CA-13

  private static ApproachTerms terms(
      List<AllocationShare> shares,
      Optional<LevyMoment> levied,
      boolean approval,
      PartyCode... tracking) {
    return new ApproachTerms(
        "",
        List.of(),
        Optional.empty(),
        shares,
        levied.map(moment -> new Levies(0, Optional.empty(), 20, Rounding.UP, moment)),
        approval,
        List.of(tracking),
        List.of());
  }

  private static LawScene agreed(ApproachTerms terms) {
    LawScene scene = authorised(content(Purpose.NDC));
    scene.accept(
        new AgreementAction.AmendApproach(APPROACH, "", terms, ISSUED, ""),
        "CHE.authorisers",
        "THA.authorisers");
    return scene;
  }

  private static void refuseBoth(LawScene scene, Rule rule, BridgeAction.MintImported mint) {
    scene.refuse(rule, mint, "THA.registrar", "CHE.registrar");
  }

  @Test
  void contributionsAreNotAvoidedByComingFromElsewhere() {
    LawScene atTransfer = agreed(terms(List.of(), Optional.of(LevyMoment.FIRST_TRANSFER), false));
    refuseBoth(atTransfer, ApproachRule.CA_13, mint(THA, SWISS, Optional.empty()));
    atTransfer.accept(mint(THA, THAI, Optional.empty()), "THA.registrar");
    LawScene atIssuance = agreed(terms(List.of(), Optional.of(LevyMoment.ISSUANCE), false));
    atIssuance.refuse(ApproachRule.CA_13, mint(THA, THAI, Optional.empty()), "THA.registrar");
    atIssuance.accept(mint(THA, SWISS, earlier(TRANSFERRED)), "CHE.registrar", "THA.registrar");
  }

  @Test
  void whatIsDividedOrOnlyTrackedIsNotIssuedElsewhere() {
    LawScene divided =
        agreed(
            terms(
                List.of(new AllocationShare(THAI, 5_000), new AllocationShare(SWISS, 5_000)),
                Optional.empty(),
                false));
    divided.refuse(ApproachRule.CA_13, mint(THA, THAI, Optional.empty()), "THA.registrar");
    LawScene tracked = agreed(terms(List.of(), Optional.empty(), false, THA));
    refuseBoth(tracked, ApproachRule.CA_8, mint(THA, SWISS, Optional.empty()));
    tracked.accept(mint(THA, SWISS, earlier(TRANSFERRED)), "CHE.registrar", "THA.registrar");
  }

  @Test
  void whereTransfersAreApprovedArrivalsAreToo() {
    LawScene scene = agreed(terms(List.of(), Optional.empty(), true));
    BridgeAction.MintImported mint = mint(THA, SWISS, Optional.empty());
    assertThat(scene.accept(mint, "THA.registrar", "CHE.registrar").effective()).isFalse();
    assertThat(scene.accept(mint, "THA.registrar", "CHE.registrar", "THA.authorisers").effective())
        .isTrue();
  }

  //

  @Test
  void aFirstTransferIsNotLaterThanTheMinting() {
    LawScene scene = authorised(content(Purpose.NDC));
    refuseBoth(scene, BridgeRule.X_7, mint(THA, SWISS, earlier(TRANSFERRED.plusDays(1))));
    scene.accept(mint(THA, SWISS, earlier(TRANSFERRED)), "CHE.registrar", "THA.registrar");
  }

  @Test
  void theUnitsAreOfTheRegistryThatLockedThem() {
    LawScene scene = authorised(content(Purpose.NDC));
    refuseBoth(scene, BridgeRule.X_7, mint("GS", THA, SWISS, earlier(TRANSFERRED)));
    scene.accept(mint("A6.4", THA, SWISS, earlier(TRANSFERRED)), "CHE.registrar", "THA.registrar");
  }
}
