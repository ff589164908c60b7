package article6.contracts.law;

import static article6.contracts.law.Samples.APPROACH;
import static article6.contracts.law.Samples.CHE;
import static article6.contracts.law.Samples.ISSUED;
import static article6.contracts.law.Samples.LETTER;
import static article6.contracts.law.Samples.SERIES;
import static article6.contracts.law.Samples.SWISS;
import static article6.contracts.law.Samples.THA;
import static article6.contracts.law.Samples.THAI;
import static article6.contracts.law.Samples.approached;
import static article6.contracts.law.Samples.authorize;
import static article6.contracts.law.Samples.issue;
import static article6.contracts.law.Samples.transfer;
import static article6.contracts.law.Samples.units;
import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.action.AgreementAction;
import article6.contracts.action.PartyAction;
import article6.contracts.action.RegistryAction;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.AllocationShare;
import article6.contracts.domain.ApproachTerms;
import article6.contracts.domain.AuthorizationId;
import article6.contracts.domain.Equivalence;
import article6.contracts.domain.FirstTransferEvent;
import article6.contracts.domain.JointCommittee;
import article6.contracts.domain.Levies;
import article6.contracts.domain.LevyMoment;
import article6.contracts.domain.MitigationType;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Purpose;
import article6.contracts.domain.Rounding;
import article6.contracts.domain.UnderlyingRange;
import article6.contracts.domain.UnitStatus;
import article6.contracts.domain.UsePurpose;
import article6.contracts.event.UnitEvent;
import article6.contracts.state.AdjustmentYear;
import article6.contracts.state.Tables;
import article6.contracts.state.UnitBlock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the terms of an approach do: committee, allocation, contributions, approval, tracking. */
class ApproachTermsTest {
  private static final LocalDate DAY = LocalDate.of(2023, 9, 1);
  private static final AccountId FUND = new AccountId("CHE-ADAPTATION");

  private static ApproachTerms terms(
      Optional<JointCommittee> committee,
      List<AllocationShare> allocation,
      Optional<Levies> levies,
      boolean approval) {
    return new ApproachTerms(
        "", List.of(), committee, allocation, levies, approval, List.of(), List.of());
  }

  static ApproachTerms purposes() {
    return new ApproachTerms(
        "NDC only",
        List.of(UsePurpose.NDC),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        false,
        List.of(),
        List.of());
  }

  static ApproachTerms jcm() {
    return terms(
        Optional.of(new JointCommittee(2, 2)),
        List.of(new AllocationShare(THAI, 6_667), new AllocationShare(SWISS, 3_333)),
        Optional.empty(),
        false);
  }

  private static ApproachTerms levies(LevyMoment moment) {
    return terms(
        Optional.empty(),
        List.of(),
        Optional.of(new Levies(50, Optional.of(FUND), 20, Rounding.UP, moment)),
        false);
  }

  private static ApproachTerms tracking(PartyCode... hosts) {
    return new ApproachTerms(
        "",
        List.of(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        false,
        List.of(hosts),
        List.of());
  }

  private static ApproachTerms recognition(Equivalence... table) {
    return new ApproachTerms(
        "",
        List.of(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        false,
        List.of(),
        List.of(table));
  }

  private static AgreementAction.AmendApproach amend(ApproachTerms terms) {
    return new AgreementAction.AmendApproach(APPROACH, "With terms", terms, DAY, "");
  }

  private static LawScene under(ApproachTerms terms, Purpose purpose) {
    LawScene scene = approached();
    scene.accept(
        new PartyAction.OpenAccount(FUND, "Adaptation", Optional.empty()), "CHE.registrar");
    scene.accept(amend(terms), "CHE.authorisers", "THA.authorisers");
    scene.accept(
        authorize(Samples.Letter.of(purpose).quantity(Optional.empty()).content()),
        "THA.authorisers");
    return scene;
  }

  private static List<UnitBlock> blocks(LawScene scene) {
    return Tables.UNITS.all(scene.state(), Tables.seriesPart(SERIES));
  }

  private static void refuseTerms(ApproachTerms terms) {
    approached().refuse(ApproachRule.CA_5, amend(terms), "CHE.authorisers", "THA.authorisers");
  }

  @Test
  void theCommitteeOfBothGovernmentsDecidesOnIssuance() {
    LawScene scene = under(jcm(), Purpose.NDC);
    assertThat(scene.accept(issue(100), "THA.registrar").effective()).isFalse();
    assertThat(
            scene
                .accept(issue(100), "THA.registrar", "THA.authorisers", "CHE.authoriser-1")
                .effective())
        .isFalse();
    assertThat(
            scene
                .accept(issue(100), "THA.registrar", "THA.authorisers", "CHE.authorisers")
                .effective())
        .isTrue();
  }

  @Test
  void anIssuanceIsDividedAndWhatGoesAbroadIsFirstTransferred() {
    LawScene scene = under(jcm(), Purpose.NDC);
    scene.accept(issue(100), "THA.registrar", "THA.authorisers", "CHE.authorisers");
    assertThat(blocks(scene))
        .extracting(UnitBlock::units)
        .containsExactly(units(1, 67), units(68, 100));
    assertThat(blocks(scene)).extracting(UnitBlock::holder).containsExactly(THAI, SWISS);
    assertThat(scene.history(UnitEvent.FirstTransferred.class))
        .extracting(UnitEvent.FirstTransferred::units)
        .containsExactly(units(68, 100));
    assertThat(
            Tables.ADJUSTMENTS.all(scene.state()).stream()
                .mapToLong(AdjustmentYear::firstTransferredByVintage)
                .sum())
        .isEqualTo(33);
  }

  @Test
  void aShareAbroadNeedsAnAuthorization() {
    LawScene scene = approached();
    scene.accept(amend(jcm()), "CHE.authorisers", "THA.authorisers");
    scene.refuse(
        AuthorizationRule.A_7_NOT_FOUND,
        issue(SERIES, 100, Optional.empty()),
        "THA.registrar",
        "THA.authorisers",
        "CHE.authorisers");
  }

  /** U-11: never deducted unless the approach's own terms say so. */
  @Shows(DerivedRule.U_11)
  @Test
  void nothingIsTakenWithoutTerms() {
    LawScene scene = under(ApproachTerms.NONE, Purpose.NDC);
    scene.accept(issue(1_000), "THA.registrar");
    assertThat(blocks(scene)).hasSize(1);
    scene.accept(transfer(units(1, 1_000), THAI, SWISS), "THA.registrar", "CHE.registrar");
    assertThat(blocks(scene)).hasSize(1);
  }

  @Shows({DerivedRule.U_11, DerivedRule.U_12})
  @Test
  void contributionsAtIssuance() {
    LawScene scene = under(levies(LevyMoment.ISSUANCE), Purpose.NDC);
    scene.accept(issue(1_000), "THA.registrar");
    assertThat(blocks(scene))
        .extracting(UnitBlock::units)
        .containsExactly(units(1, 50), units(51, 70), units(71, 1_000));
    assertThat(blocks(scene)).extracting(UnitBlock::holder).containsExactly(FUND, THAI, THAI);
    UnitBlock cancelled = blocks(scene).get(1);
    assertThat(cancelled.status()).isEqualTo(UnitStatus.CANCELLED_FOR_OMGE);
    assertThat(cancelled.firstTransfer().orElseThrow().event())
        .isEqualTo(FirstTransferEvent.OMGE_CANCELLATION);
    scene.accept(transfer(units(71, 1_000), THAI, SWISS), "THA.registrar", "CHE.registrar");
    assertThat(blocks(scene)).hasSize(3);
  }

  @Shows(DerivedRule.U_11)
  @Test
  void contributionsAtFirstTransferAndOnlyThen() {
    LawScene scene = under(levies(LevyMoment.FIRST_TRANSFER), Purpose.NDC);
    scene.accept(issue(1_000), "THA.registrar");
    assertThat(blocks(scene)).hasSize(1);
    scene.accept(transfer(units(1, 500), THAI, SWISS), "THA.registrar", "CHE.registrar");
    assertThat(blocks(scene))
        .extracting(UnitBlock::units)
        .containsExactly(units(1, 465), units(466, 475), units(476, 500), units(501, 1_000));
    assertThat(blocks(scene))
        .extracting(UnitBlock::holder)
        .containsExactly(SWISS, THAI, FUND, THAI);
    assertThat(blocks(scene)).filteredOn(each -> each.firstTransfer().isPresent()).hasSize(3);
    assertThat(
            Tables.ADJUSTMENTS.all(scene.state()).stream()
                .mapToLong(AdjustmentYear::firstTransferredByVintage)
                .sum())
        .isEqualTo(500);
    scene.accept(transfer(units(1, 465), SWISS, THAI), "THA.registrar", "CHE.registrar");
    scene.accept(transfer(units(1, 465), THAI, SWISS), "THA.registrar", "CHE.registrar");
    assertThat(scene.history(UnitEvent.UnitsCancelled.class)).hasSize(1);
  }

  /** U-11: shares are whole over all of a series, not lost to small transfers. */
  @Test
  void manySmallTransfersContributeAsMuchAsOneLargeOne() {
    LawScene scene = under(levies(LevyMoment.FIRST_TRANSFER), Purpose.NDC);
    scene.accept(issue(100), "THA.registrar");
    for (int serial = 1; serial <= 100; serial++) {
      scene.accept(transfer(units(serial, serial), THAI, SWISS), "THA.registrar", "CHE.registrar");
    }
    assertThat(blocks(scene)).filteredOn(each -> each.holder().equals(FUND)).hasSize(5);
    assertThat(blocks(scene)).filteredOn(each -> each.status().isTerminal()).hasSize(2);
  }

  /** Other terms hold for what is transferred from then on. */
  @Test
  void newTermsBeginTheReckoningAnew() {
    LawScene scene = under(levies(LevyMoment.FIRST_TRANSFER), Purpose.NDC);
    scene.accept(issue(1_000), "THA.registrar");
    scene.accept(transfer(units(1, 100), THAI, SWISS), "THA.registrar", "CHE.registrar");
    Levies more = new Levies(100, Optional.of(FUND), 20, Rounding.UP, LevyMoment.FIRST_TRANSFER);
    scene.accept(
        amend(terms(Optional.empty(), List.of(), Optional.of(more), false)),
        "CHE.authorisers",
        "THA.authorisers");
    scene.accept(transfer(units(101, 200), THAI, SWISS), "THA.registrar", "CHE.registrar");
    assertThat(
            blocks(scene).stream()
                .filter(each -> each.holder().equals(FUND))
                .mapToLong(UnitBlock::quantity)
                .sum())
        .isEqualTo(5 + 10);
  }

  @Test
  void theHostsAuthorisersApproveTransfers() {
    LawScene scene = under(terms(Optional.empty(), List.of(), Optional.empty(), true), Purpose.NDC);
    scene.accept(issue(100), "THA.registrar");
    assertThat(
            scene
                .accept(transfer(units(1, 10), THAI, SWISS), "THA.registrar", "CHE.registrar")
                .effective())
        .isFalse();
    assertThat(
            scene
                .accept(
                    transfer(units(1, 10), THAI, SWISS),
                    "THA.registrar",
                    "CHE.registrar",
                    "THA.authorisers")
                .effective())
        .isTrue();
  }

  @Test
  void authorizationsKeepToThePurposesOfTheApproach() {
    LawScene scene = approached();
    scene.accept(amend(purposes()), "CHE.authorisers", "THA.authorisers");
    scene.refuse(
        ApproachRule.CA_9, authorize(Samples.content(Purpose.NDC_AND_OIMP)), "THA.authorisers");
    scene.accept(authorize(Samples.content(Purpose.NDC)), "THA.authorisers");
  }

  private static RegistryAction.TrackFirstTransfer track(AccountId to, AuthorizationId letter) {
    return new RegistryAction.TrackFirstTransfer(
        SERIES,
        10,
        THAI,
        to,
        ISSUED,
        letter,
        MitigationType.EMISSION_REDUCTIONS,
        new UnderlyingRange("T-VER", "T-VER-2022-", 1, 10, ""),
        Hash.ZERO);
  }

  @Test
  void aHostThatOnlyTracksMintsNothing() {
    LawScene scene = under(tracking(THA), Purpose.NDC);
    scene.refuse(ApproachRule.CA_8, issue(10), "THA.registrar");
    scene.accept(
        new PartyAction.OpenAccount(THAI_SECOND, "Second", Optional.empty()), "THA.registrar");
    scene.refuse(ApproachRule.CA_11, track(THAI_SECOND, LETTER), "THA.registrar");
    scene.accept(track(SWISS, LETTER), "THA.registrar", "CHE.registrar");
    assertThat(blocks(scene).getFirst().firstTransfer()).isPresent();
    assertThat(blocks(scene).getFirst().holder()).isEqualTo(SWISS);
    scene.refuse(UnitRule.I_3, track(SWISS, LETTER), "THA.registrar", "CHE.registrar");
  }

  private static final AccountId THAI_SECOND = new AccountId("THA-SECOND");

  @Test
  void aHostThatMintsTracksNothing() {
    LawScene scene = under(ApproachTerms.NONE, Purpose.NDC);
    scene.refuse(ApproachRule.CA_8, track(SWISS, LETTER), "THA.registrar", "CHE.registrar");
  }

  private static RegistryAction.IssueRecognised recognised(String twinMethodology, long twinFirst) {
    return new RegistryAction.IssueRecognised(
        SERIES,
        10,
        THAI,
        ISSUED,
        Optional.of(LETTER),
        MitigationType.EMISSION_REDUCTIONS,
        new UnderlyingRange("SPEI", "SPEI-2022-", 1, 10, ""),
        "GRK-01",
        new UnderlyingRange("JCM", "JCM-ID-", twinFirst, twinFirst + 9, ""),
        twinMethodology);
  }

  /** Indonesia's SPEI and the JCM recognise each other: one outcome, two serials, one unit. */
  @Test
  void serialsOfTwoStandardsAreJoinedAsTheTableSays() {
    Equivalence line = new Equivalence("JCM", "ID_AM001", "SPEI", "GRK-01");
    LawScene scene = under(recognition(line), Purpose.NDC);
    scene.refuse(ApproachRule.CA_10, recognised("ID_AM002", 1), "THA.registrar");
    scene.accept(recognised("ID_AM001", 1), "THA.registrar");
    assertThat(
            Tables.ISSUANCES
                .get(scene.state(), new Tables.SerialKey(SERIES, 1))
                .orElseThrow()
                .twinOf(units(3, 4)))
        .contains(new UnderlyingRange("JCM", "JCM-ID-", 3, 4, ""));
  }

  @Test
  void neitherStandardIssuesTheSameAgain() {
    Equivalence line = new Equivalence("SPEI", "GRK-01", "JCM", "ID_AM001");
    LawScene scene = under(recognition(line), Purpose.NDC);
    scene.accept(recognised("ID_AM001", 1), "THA.registrar");
    scene.refuse(UnitRule.I_3, recognised("ID_AM001", 100), "THA.registrar");
    for (String standard : List.of("SPEI-2022-", "JCM-ID-")) {
      UnderlyingRange again =
          new UnderlyingRange(standard.substring(0, standard.indexOf('-')), standard, 10, 12, "");
      scene.refuse(
          UnitRule.I_3,
          new article6.contracts.action.UnitAction.IssueUnits(
              SERIES,
              3,
              THAI,
              ISSUED,
              Optional.empty(),
              MitigationType.REMOVALS,
              Optional.of(again)),
          "THA.registrar");
    }
  }

  @Test
  void termsFitTogether() {
    refuseTerms(terms(Optional.of(new JointCommittee(3, 1)), List.of(), Optional.empty(), false));
    refuseTerms(terms(Optional.of(new JointCommittee(1, 0)), List.of(), Optional.empty(), false));
    refuseTerms(allocated(new AllocationShare(THAI, 9_999)));
    refuseTerms(allocated(new AllocationShare(THAI, 5_000), new AllocationShare(THAI, 5_000)));
    refuseTerms(allocated(new AllocationShare(Samples.JAPANESE, 10_000)));
    refuseTerms(allocated(new AllocationShare(new AccountId("THA-NOWHERE"), 10_000)));
    refuseTerms(levies(LevyMoment.ISSUANCE));
    refuseTerms(tracking(Samples.JPN));
    refuseTerms(recognition(new Equivalence("JCM", "A", "JCM", "B")));
    approached().accept(amend(jcm()), "CHE.authorisers", "THA.authorisers");
  }

  private static ApproachTerms allocated(AllocationShare... shares) {
    return terms(Optional.empty(), List.of(shares), Optional.empty(), false);
  }

  @Test
  void aPartyThatTheTermsNeedDoesNotLeave() {
    LawScene scene = approached();
    scene.accept(
        new AgreementAction.JoinApproach(APPROACH, Samples.JPN, DAY),
        "CHE.authorisers",
        "JPN.authorisers",
        "THA.authorisers");
    scene.accept(amend(jcm()), "CHE.authorisers", "JPN.authorisers", "THA.authorisers");
    scene.refuse(
        ApproachRule.CA_7,
        new AgreementAction.LeaveApproach(APPROACH, CHE, DAY, ""),
        "CHE.authorisers",
        "JPN.authorisers",
        "THA.authorisers");
    scene.accept(
        new AgreementAction.LeaveApproach(APPROACH, Samples.JPN, DAY, ""),
        "CHE.authorisers",
        "JPN.authorisers",
        "THA.authorisers");
  }
}
