package article6.contracts.law;

import static article6.contracts.law.Samples.CHE;
import static article6.contracts.law.Samples.ISSUED;
import static article6.contracts.law.Samples.JAPANESE;
import static article6.contracts.law.Samples.SERIES;
import static article6.contracts.law.Samples.SWISS;
import static article6.contracts.law.Samples.THA;
import static article6.contracts.law.Samples.THAI;
import static article6.contracts.law.Samples.TRANSFERRED;
import static article6.contracts.law.Samples.approach;
import static article6.contracts.law.Samples.approached;
import static article6.contracts.law.Samples.content;
import static article6.contracts.law.Samples.issue;
import static article6.contracts.law.Samples.issued;
import static article6.contracts.law.Samples.transfer;
import static article6.contracts.law.Samples.transferred;
import static article6.contracts.law.Samples.units;
import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.action.ApproachAction;
import article6.contracts.action.ConsentAction;
import article6.contracts.action.PartyAction;
import article6.contracts.action.UnitAction;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.ApproachId;
import article6.contracts.domain.FirstTransferEvent;
import article6.contracts.domain.MitigationType;
import article6.contracts.domain.Purpose;
import article6.contracts.domain.RegistryId;
import article6.contracts.domain.SeriesId;
import article6.contracts.domain.UnderlyingRange;
import article6.contracts.event.UnitEvent;
import article6.contracts.state.Tables;
import article6.contracts.state.Tables.HoldingKey;
import article6.contracts.state.UnitBlock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IssuanceAndTransferTest {
  private static SeriesId series(int vintage) {
    return new SeriesId(SERIES.approach(), SERIES.registry(), SERIES.party(), vintage);
  }

  private static UnitAction.IssueUnits backedBy(UnderlyingRange underlying, long quantity) {
    return new UnitAction.IssueUnits(
        SERIES,
        quantity,
        THAI,
        ISSUED,
        Optional.empty(),
        MitigationType.EMISSION_REDUCTIONS,
        Optional.of(underlying));
  }

  private static UnderlyingRange goldStandard(long first, long last) {
    return new UnderlyingRange("GS", "GS1-1-TH-GS1-16-2022-1-", first, last, "");
  }

  private static long held(LawScene scene, AccountId account) {
    return Tables.HOLDINGS
        .get(scene.state(), new HoldingKey(account, SERIES))
        .map(Tables.Quantity::units)
        .orElse(0L);
  }

  @Test
  void serialsFollowEachOtherWithinASeries() {
    LawScene scene = approached();
    scene.accept(issue(SERIES, 100, Optional.empty()), "THA.registrar");
    scene.accept(issue(SERIES, 50, Optional.empty()), "THA.registrar");
    scene.accept(issue(series(2023), 7, Optional.empty()), "THA.registrar");
    assertThat(scene.history(UnitEvent.UnitsIssued.class))
        .extracting(event -> event.units().firstId() + " " + event.units().lastId())
        .containsExactly(
            "CA0001-THA01-THA-1-2022 CA0001-THA01-THA-100-2022",
            "CA0001-THA01-THA-101-2022 CA0001-THA01-THA-150-2022",
            "CA0001-THA01-THA-1-2023 CA0001-THA01-THA-7-2023");
  }

  @Test
  void vintage2020IsNoItmo() {
    approached().refuse(UseRule.U_1, issue(series(2020), 10, Optional.empty()), "THA.registrar");
  }

  @Test
  void vintage2021IsTheFirst() {
    approached().accept(issue(series(2021), 10, Optional.empty()), "THA.registrar");
  }

  @Test
  void mitigationOccursBeforeItIsIssued() {
    LawScene scene = approached();
    scene.refuse(DateRule.D_5, issue(series(2024), 10, Optional.empty()), "THA.registrar");
    scene.accept(issue(series(ISSUED.getYear()), 10, Optional.empty()), "THA.registrar");
  }

  @Test
  void theRegistryIsOneOfAPartyOfTheLedger() {
    SeriesId elsewhere = new SeriesId(SERIES.approach(), new RegistryId("XYZ07"), THA, 2022);
    LawScene scene = approached();
    scene.refuse(PartyRule.G_9, issue(elsewhere, 10, Optional.empty()), "THA.registrar");
    scene.accept(issue(SERIES, 10, Optional.empty()), "THA.registrar");
  }

  @Test
  void unitsComeIntoBeingAtHome() {
    UnitAction.IssueUnits abroad =
        new UnitAction.IssueUnits(
            SERIES, 10, SWISS, ISSUED, Optional.empty(), MitigationType.REMOVALS, Optional.empty());
    LawScene scene = approached();
    scene.refuse(UnitRule.I_8, abroad, "THA.registrar");
    scene.accept(issue(SERIES, 10, Optional.empty()), "THA.registrar");
  }

  @Test
  void anAccountIsOpenedFirst() {
    UnitAction.IssueUnits nowhere =
        new UnitAction.IssueUnits(
            SERIES,
            10,
            new AccountId("THA-NOWHERE"),
            ISSUED,
            Optional.empty(),
            MitigationType.REMOVALS,
            Optional.empty());
    approached().refuse(PartyRule.G_8, nowhere, "THA.registrar");
    approached().accept(issue(SERIES, 10, Optional.empty()), "THA.registrar");
  }

  @Test
  void nothingIsNoQuantity() {
    LawScene scene = approached();
    scene.refuse(UnitRule.I_5, issue(SERIES, 0, Optional.empty()), "THA.registrar");
    scene.accept(issue(SERIES, 1, Optional.empty()), "THA.registrar");
  }

  @Test
  void anUnderlyingUnitBacksOneUnit() {
    LawScene scene = approached();
    scene.accept(backedBy(goldStandard(101, 200), 100), "THA.registrar");
    scene.refuse(UnitRule.I_3, backedBy(goldStandard(200, 200), 1), "THA.registrar");
    scene.refuse(UnitRule.I_3, backedBy(goldStandard(1, 101), 101), "THA.registrar");
    scene.refuse(UnitRule.I_3, backedBy(goldStandard(1, 300), 300), "THA.registrar");
    scene.accept(backedBy(goldStandard(1, 100), 100), "THA.registrar");
    scene.accept(backedBy(goldStandard(201, 201), 1), "THA.registrar");
  }

  @Shows(DerivedRule.M_4)
  @Test
  void asManyUnderlyingUnitsAsUnits() {
    LawScene scene = approached();
    scene.refuse(UnitRule.I_4, backedBy(goldStandard(1, 10), 9), "THA.registrar");
    scene.accept(backedBy(goldStandard(1, 10), 10), "THA.registrar");
  }

  @Test
  void anActionIsNotDatedIntoTheFuture() {
    LawScene scene = approached().on(LocalDate.of(2023, 10, 31));
    scene.refuse(DateRule.D_1, issue(SERIES, 10, Optional.empty()), "THA.registrar");
    scene.on(ISSUED).accept(issue(SERIES, 10, Optional.empty()), "THA.registrar");
  }

  @Shows(DerivedRule.F_1)
  @Test
  void theFirstInternationalTransferIsTheFirstTransferOfThePartThatMoves() {
    LawScene scene = issued(content(Purpose.NDC));
    scene.accept(transfer(units(101, 300), THAI, SWISS), "THA.registrar", "CHE.registrar");
    assertThat(scene.history(UnitEvent.FirstTransferred.class))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.units()).isEqualTo(units(101, 300));
              assertThat(event.event()).isEqualTo(FirstTransferEvent.INTERNATIONAL_TRANSFER);
              assertThat(event.acquiring()).contains(CHE);
            });
    assertThat(Tables.UNITS.all(scene.state()))
        .extracting(UnitBlock::units, block -> block.firstTransfer().isPresent())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(units(1, 100), false),
            org.assertj.core.groups.Tuple.tuple(units(101, 300), true),
            org.assertj.core.groups.Tuple.tuple(units(301, 2_000), false));
    assertThat(held(scene, THAI)).isEqualTo(1_800);
    assertThat(held(scene, SWISS)).isEqualTo(200);
  }

  @Test
  void aTransferAtHomeIsNoFirstTransfer() {
    LawScene scene = issued(content(Purpose.NDC));
    AccountId second = new AccountId("THA-SECOND");
    scene.accept(new PartyAction.OpenAccount(second, "", Optional.empty()), "THA.registrar");
    scene.accept(transfer(units(1, 10), THAI, second), "THA.registrar");
    assertThat(scene.history(UnitEvent.FirstTransferred.class)).isEmpty();
  }

  @Test
  void aSecondInternationalTransferIsNoSecondFirstTransfer() {
    LawScene scene = transferred(content(Purpose.NDC));
    scene.accept(transfer(units(1, 10), SWISS, THAI), "CHE.registrar", "THA.registrar");
    scene.accept(transfer(units(1, 10), THAI, SWISS), "CHE.registrar", "THA.registrar");
    assertThat(scene.history(UnitEvent.FirstTransferred.class)).hasSize(1);
  }

  @Test
  void aTransferAcrossABorderNeedsTheAcquirersConsent() {
    LawScene scene = issued(content(Purpose.NDC));
    assertThat(scene.accept(transfer(units(1, 10), THAI, SWISS), "THA.registrar").effective())
        .isFalse();
    assertThat(held(scene, SWISS)).isZero();
    scene.accept(new ConsentAction.GiveConsent(scene.lastId()), "CHE.registrar");
    assertThat(held(scene, SWISS)).isEqualTo(10);
  }

  @Test
  void onlyTheHolderGivesAway() {
    issued(content(Purpose.NDC))
        .refuse(
            UnitRule.I_2,
            transfer(units(1, 10), SWISS, JAPANESE),
            "CHE.registrar",
            "JPN.registrar");
  }

  @Test
  void aRangeThatReachesBeyondWhatIsHeldIsRefusedWhole() {
    LawScene scene = transferred(content(Purpose.NDC));
    scene.refuse(
        UnitRule.I_2, transfer(units(1_900, 1_930), SWISS, THAI), "CHE.registrar", "THA.registrar");
    assertThat(held(scene, SWISS)).isEqualTo(1_916);
  }

  @Test
  void unitsThatWereNeverIssuedAreUnknown() {
    LawScene scene = issued(content(Purpose.NDC));
    long last = Tables.SUPPLIES.get(scene.state(), SERIES).orElseThrow().issued();
    scene.refuse(
        UnitRule.I_1, transfer(units(1, last + 1), THAI, SWISS), "THA.registrar", "CHE.registrar");
    scene.accept(transfer(units(last, last), THAI, SWISS), "THA.registrar", "CHE.registrar");
  }

  @Test
  void aTransferGoesSomewhereElse() {
    LawScene scene = issued(content(Purpose.NDC));
    scene.refuse(UnitRule.I_7, transfer(units(1, 10), THAI, THAI), "THA.registrar");
    scene.accept(transfer(units(1, 10), THAI, SWISS), "THA.registrar", "CHE.registrar");
  }

  @Test
  void actsOnUnitsAreRecordedInTheirOrder() {
    issued(content(Purpose.NDC))
        .refuse(
            DateRule.D_3,
            new UnitAction.TransferUnits(units(1, 10), THAI, SWISS, ISSUED.minusDays(1)),
            "THA.registrar",
            "CHE.registrar");
  }

  @Test
  void oneActionTouchesABoundedNumberOfBlocks() {
    LawScene scene = approached();
    for (int i = 0; i <= UnitBook.BLOCKS_MAX; i++) {
      scene.accept(issue(SERIES, 1, Optional.empty()), "THA.registrar");
    }
    AccountId second = new AccountId("THA-SECOND");
    scene.accept(new PartyAction.OpenAccount(second, "", Optional.empty()), "THA.registrar");
    scene.refuse(
        UnitRule.I_6, transfer(units(1, UnitBook.BLOCKS_MAX + 1), THAI, second), "THA.registrar");
    scene.accept(transfer(units(1, UnitBook.BLOCKS_MAX), THAI, second), "THA.registrar");
  }

  @Test
  void aClosedYearOfAnyPartyConcernedIsClosed() {
    LawScene scene = issued(content(Purpose.NDC));
    scene.accept(new PartyAction.CloseYear(CHE, 2023), "CHE.administrator");
    scene.refuse(
        DateRule.D_2,
        new UnitAction.TransferUnits(units(1, 10), THAI, SWISS, TRANSFERRED),
        "THA.registrar",
        "CHE.registrar");
  }

  @Test
  void anApproachIsRegisteredOnceByTwoOrMoreParties() {
    LawScene scene = approached();
    scene.refuse(ApproachRule.CA_1, approach(), "CHE.authoriser-1", "THA.authoriser-1");
    scene.refuse(
        ApproachRule.CA_2,
        new ApproachAction.RegisterApproach(
            new ApproachId("CA0002"), "alone", List.of(THA), ISSUED, ""),
        "THA.authoriser-1");
    scene.accept(
        new ApproachAction.RegisterApproach(
            new ApproachId("CA0002"), "together", List.of(Samples.CHE, THA), ISSUED, ""),
        "CHE.authoriser-1",
        "THA.authoriser-1");
  }
}
