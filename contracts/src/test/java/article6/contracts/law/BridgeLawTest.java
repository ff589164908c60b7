package article6.contracts.law;

import static article6.contracts.law.Samples.CHE;
import static article6.contracts.law.Samples.E_BUS;
import static article6.contracts.law.Samples.ISSUED;
import static article6.contracts.law.Samples.JAPANESE;
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
import article6.contracts.action.BridgeAction;
import article6.contracts.action.UnitAction;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.ApproachStatus;
import article6.contracts.domain.AuthorizationId;
import article6.contracts.domain.CancellationKind;
import article6.contracts.domain.EarlierFirstTransfer;
import article6.contracts.domain.FirstTransferDefinition;
import article6.contracts.domain.FirstTransferEvent;
import article6.contracts.domain.MessageId;
import article6.contracts.domain.MirroredUnits;
import article6.contracts.domain.MitigationType;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Purpose;
import article6.contracts.domain.UnderlyingRange;
import article6.contracts.domain.UnitRange;
import article6.contracts.domain.UnitStatus;
import article6.contracts.event.UnitEvent;
import article6.contracts.state.AdjustmentYear;
import article6.contracts.state.Mirror;
import article6.contracts.state.Tables;
import article6.contracts.state.Tables.HoldingKey;
import article6.contracts.state.Tables.MirrorKey;
import article6.contracts.state.UnitBlock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Mirrored holdings, and lock–prove–mint in both directions. */
class BridgeLawTest {
  private static final MessageId MESSAGE = new MessageId("THA-2026-0001");
  private static final LocalDate DEADLINE = LawScene.TODAY.plusDays(10);
  private static final LocalDate AFTER = DEADLINE.plusDays(1);

  private static BridgeAction.LockForExport lock(
      UnitRange units, AccountId account, PartyCode receiver) {
    return new BridgeAction.LockForExport(
        MESSAGE, units, account, "A6.4", receiver, USED, DEADLINE);
  }

  private static BridgeAction.AcknowledgeExport acknowledge() {
    return new BridgeAction.AcknowledgeExport(MESSAGE, LawScene.TODAY, Hash.ZERO);
  }

  private static BridgeAction.ReleaseExport release(boolean timedOut) {
    return new BridgeAction.ReleaseExport(MESSAGE, timedOut, LawScene.TODAY, Hash.ZERO);
  }

  static BridgeAction.MintImported mint(
      MessageId message, long first, long last, Optional<EarlierFirstTransfer> earlier) {
    return mint(message, first, last, THA, SWISS, Optional.of(LETTER), earlier);
  }

  private static BridgeAction.MintImported mint(
      MessageId message,
      long first,
      long last,
      PartyCode sender,
      AccountId account,
      Optional<AuthorizationId> letter,
      Optional<EarlierFirstTransfer> earlier) {
    return new BridgeAction.MintImported(
        message,
        "A6.4",
        sender,
        new UnderlyingRange("A6.4", "A64-TH1-THA-2022-", first, last, ""),
        SERIES,
        account,
        letter,
        earlier,
        MitigationType.EMISSION_REDUCTIONS,
        TRANSFERRED,
        DEADLINE,
        Hash.ZERO);
  }

  private static UnitBlock block(LawScene scene, long first) {
    return Tables.UNITS.get(scene.state(), new Tables.SerialKey(SERIES, first)).orElseThrow();
  }

  private static long firstTransferred(LawScene scene) {
    return Tables.ADJUSTMENTS.all(scene.state()).stream()
        .mapToLong(AdjustmentYear::firstTransferredByVintage)
        .sum();
  }

  @Test
  void lockedUnitsStayWhereTheyAre() {
    LawScene scene = transferred(content(Purpose.NDC));
    scene.accept(lock(units(1, 100), SWISS, CHE), "CHE.registrar");
    assertThat(block(scene, 1).status()).isEqualTo(UnitStatus.LOCKED_FOR_EXPORT);
    scene.refuse(UnitRule.I_9, Samples.use(units(100, 101)), "CHE.registrar");
    scene.refuse(
        UnitRule.I_9,
        new UnitAction.TransferUnits(units(1, 1), SWISS, THAI, USED),
        "CHE.registrar",
        "THA.registrar");
    scene.refuse(
        UnitRule.I_9,
        new UnitAction.CancelUnits(
            units(1, 1), SWISS, CancellationKind.OTHER, Optional.empty(), "", USED),
        "CHE.registrar");
    scene.accept(Samples.use(units(101, 200)), "CHE.registrar");
  }

  @Test
  void anAcknowledgedExportIsGoneAndStillCounted() {
    LawScene scene = transferred(content(Purpose.NDC));
    scene.accept(lock(units(1, 100), SWISS, CHE), "CHE.registrar");
    scene.accept(acknowledge(), "CHE.registrar");
    assertThat(block(scene, 1).status()).isEqualTo(UnitStatus.EXPORTED);
    assertThat(Tables.SUPPLIES.get(scene.state(), SERIES).orElseThrow().exported()).isEqualTo(100);
    assertThat(
            Tables.HOLDINGS.get(scene.state(), new HoldingKey(SWISS, SERIES)).orElseThrow().units())
        .isEqualTo(E_BUS - 100);
    scene.refuse(UseRule.U_6, Samples.use(units(1, 1)), "CHE.registrar");
  }

  @Test
  void aMessageActsOnce() {
    LawScene scene = transferred(content(Purpose.NDC));
    scene.accept(lock(units(1, 100), SWISS, CHE), "CHE.registrar");
    scene.refuse(BridgeRule.X_1, lock(units(101, 200), SWISS, CHE), "CHE.registrar");
    scene.accept(acknowledge(), "CHE.registrar");
    scene.refuse(BridgeRule.X_1, acknowledge(), "CHE.registrar");
    scene.refuse(BridgeRule.X_1, release(false), "CHE.registrar");
    scene.refuse(BridgeRule.X_1, lock(units(101, 200), SWISS, CHE), "CHE.registrar");
  }

  @Test
  void anAnswerBelongsToALock() {
    LawScene scene = transferred(content(Purpose.NDC));
    scene.refuse(BridgeRule.X_2, acknowledge(), "CHE.registrar");
    scene.accept(lock(units(1, 10), SWISS, CHE), "CHE.registrar");
    scene.accept(acknowledge(), "CHE.registrar");
  }

  @Test
  void onlyWhoLockedRecordsTheAnswer() {
    LawScene scene = transferred(content(Purpose.NDC));
    scene.accept(lock(units(1, 100), SWISS, CHE), "CHE.registrar");
    scene.refuse(ConsentRule.K_1, acknowledge(), "THA.registrar");
  }

  @Test
  void aRefusalFreesAtOnceAndSilenceAfterTheDeadline() {
    LawScene scene = transferred(content(Purpose.NDC));
    scene.accept(lock(units(1, 100), SWISS, CHE), "CHE.registrar");
    scene.refuse(BridgeRule.X_3, release(true), "CHE.registrar");
    scene.on(DEADLINE).refuse(BridgeRule.X_3, release(true), "CHE.registrar");
    scene.on(AFTER).accept(release(true), "CHE.registrar");
    assertThat(block(scene, 1).status()).isEqualTo(UnitStatus.HELD);
    LawScene refused = transferred(content(Purpose.NDC));
    refused.accept(lock(units(1, 100), SWISS, CHE), "CHE.registrar");
    refused.accept(release(false), "CHE.registrar");
  }

  @Test
  void theDeadlineLiesAhead() {
    LawScene scene = transferred(content(Purpose.NDC)).on(AFTER);
    scene.refuse(BridgeRule.X_3, lock(units(1, 100), SWISS, CHE), "CHE.registrar");
  }

  @Test
  void theAnswerIsNotDatedBeforeTheLock() {
    LawScene scene = transferred(content(Purpose.NDC));
    scene.accept(lock(units(1, 100), SWISS, CHE), "CHE.registrar");
    scene.refuse(
        DateRule.D_3,
        new BridgeAction.AcknowledgeExport(MESSAGE, TRANSFERRED, Hash.ZERO),
        "CHE.registrar");
  }

  @Test
  void theOtherSideIsAnother() {
    LawScene scene = transferred(content(Purpose.NDC));
    scene.refuse(
        BridgeRule.X_6,
        new BridgeAction.LockForExport(MESSAGE, units(1, 1), SWISS, "CHE01", CHE, USED, DEADLINE),
        "CHE.registrar");
  }

  /**
   * Leaving to another Party is a first transfer, reserved at the lock and booked with the answer.
   */
  @Test
  void anExportToAnotherPartyIsAFirstTransfer() {
    LawScene scene = issued(content(Purpose.NDC));
    scene.refuse(AuthorizationRule.A_10, lock(units(1, 100), THAI, JPN), "THA.registrar");
    scene.accept(lock(units(1, 1_000), THAI, CHE), "THA.registrar");
    assertThat(firstTransferred(scene)).isZero();
    scene.refuse(
        AuthorizationRule.A_8,
        transfer(units(1_001, 2_000), THAI, SWISS),
        "THA.registrar",
        "CHE.registrar");
    scene.accept(acknowledge(), "THA.registrar");
    assertThat(firstTransferred(scene)).isEqualTo(1_000);
    assertThat(scene.history(UnitEvent.UnitsExported.class))
        .allMatch(UnitEvent.UnitsExported::first);
  }

  @Test
  void aReleaseGivesTheReservedQuantityBack() {
    LawScene scene = issued(content(Purpose.NDC));
    scene.accept(lock(units(1, 1_000), THAI, CHE), "THA.registrar");
    scene.accept(release(false), "THA.registrar");
    scene.accept(
        new UnitAction.TransferUnits(units(1, E_BUS), THAI, SWISS, LawScene.TODAY),
        "THA.registrar",
        "CHE.registrar");
    assertThat(firstTransferred(scene)).isEqualTo(E_BUS);
  }

  /** The target may have minted already: its answer finds a place whatever happened meanwhile. */
  @Test
  void theAnswerCountsThoughAuthorizationAndApproachEnded() {
    LawScene scene = issued(content(Purpose.NDC));
    scene.accept(lock(units(1, 1_000), THAI, CHE), "THA.registrar");
    scene.accept(
        new AuthorizationAction.RevokeAuthorization(THA, LETTER, USED, "", false),
        "THA.authorisers");
    scene.accept(
        new AgreementAction.ChangeApproachStatus(
            Samples.APPROACH, ApproachStatus.SUSPENDED, THA, USED, ""),
        "THA.authorisers");
    scene.accept(acknowledge(), "THA.registrar");
    assertThat(firstTransferred(scene)).isEqualTo(1_000);
  }

  @Test
  void contributionsAreNotAvoidedByLeaving() {
    LawScene scene = issued(content(Purpose.NDC));
    scene.accept(
        new AgreementAction.AmendApproach(
            Samples.APPROACH,
            "",
            new article6.contracts.domain.ApproachTerms(
                "",
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.of(
                    new article6.contracts.domain.Levies(
                        0,
                        Optional.empty(),
                        20,
                        article6.contracts.domain.Rounding.UP,
                        article6.contracts.domain.LevyMoment.FIRST_TRANSFER)),
                false,
                List.of(),
                List.of()),
            ISSUED,
            ""),
        "CHE.authorisers",
        "THA.authorisers");
    scene.refuse(ApproachRule.CA_12, lock(units(1, 10), THAI, CHE), "THA.registrar");
  }

  @Test
  void anImportIsMintedOnce() {
    LawScene scene = authorised(content(Purpose.NDC));
    scene.accept(mint(MESSAGE, 1, 100, Optional.empty()), "CHE.registrar", "THA.registrar");
    assertThat(block(scene, 1).holder()).isEqualTo(SWISS);
    assertThat(firstTransferred(scene)).isEqualTo(100);
    scene.refuse(
        BridgeRule.X_1, mint(MESSAGE, 1, 100, Optional.empty()), "CHE.registrar", "THA.registrar");
    scene.refuse(
        UnitRule.I_3,
        mint(new MessageId("THA-2026-0002"), 100, 101, Optional.empty()),
        "CHE.registrar",
        "THA.registrar");
  }

  @Test
  void anImportCarriesItsFirstTransfer() {
    LawScene scene = authorised(content(Purpose.NDC));
    LocalDate then = LocalDate.of(2023, 10, 20);
    EarlierFirstTransfer earlier =
        new EarlierFirstTransfer(then, FirstTransferEvent.INTERNATIONAL_TRANSFER);
    scene.accept(mint(MESSAGE, 1, 100, Optional.of(earlier)), "CHE.registrar", "THA.registrar");
    assertThat(block(scene, 1).firstTransfer().orElseThrow().date()).isEqualTo(then);
    assertThat(firstTransferred(scene)).isEqualTo(100);
    assertThat(AuthorizationLaw.latest(scene.state(), THA, LETTER).orElseThrow().firstTransferred())
        .isEqualTo(100);
    scene.accept(Samples.use(units(1, 100)), "CHE.registrar");
  }

  @Test
  void whatTheOtherRegistrySaysFits() {
    LawScene scene = authorised(content(Purpose.NDC));
    scene.refuse(
        BridgeRule.X_7,
        mint(
            MESSAGE,
            1,
            100,
            Optional.of(new EarlierFirstTransfer(USED, FirstTransferEvent.INTERNATIONAL_TRANSFER))),
        "CHE.registrar",
        "THA.registrar");
    LawScene byIssuance =
        authorised(
            Samples.Letter.of(Purpose.OIMP)
                .firstTransfer(FirstTransferDefinition.ISSUANCE)
                .content());
    byIssuance.refuse(
        BridgeRule.X_7, mint(MESSAGE, 1, 100, Optional.empty()), "CHE.registrar", "THA.registrar");
  }

  @Test
  void whatIsNotAuthorisedStaysWithItsParty() {
    LawScene scene = authorised(content(Purpose.NDC));
    scene.refuse(
        AuthorizationRule.A_7_NOT_FOUND,
        mint(MESSAGE, 1, 10, THA, SWISS, Optional.empty(), Optional.empty()),
        "CHE.registrar",
        "THA.registrar");
    scene.accept(
        mint(MESSAGE, 1, 10, THA, THAI, Optional.empty(), Optional.empty()), "THA.registrar");
    scene.refuse(
        AuthorizationRule.A_10,
        mint(
            new MessageId("THA-2026-0003"),
            11,
            20,
            THA,
            JAPANESE,
            Optional.of(LETTER),
            Optional.empty()),
        "JPN.registrar",
        "THA.registrar");
  }

  @Test
  void nothingIsMintedAfterTheDeadline() {
    LawScene scene = authorised(content(Purpose.NDC)).on(AFTER);
    scene.refuse(
        BridgeRule.X_3, mint(MESSAGE, 1, 100, Optional.empty()), "CHE.registrar", "THA.registrar");
  }

  private static BridgeAction.MirrorHoldings mirror(long asOf, MirroredUnits... units) {
    return new BridgeAction.MirrorHoldings(CHE, "A6.4", asOf, List.of(units), Hash.ZERO);
  }

  private static MirroredUnits seen(long first, long last) {
    return new MirroredUnits(
        new UnderlyingRange("A6.4", "A64-TH1-THA-2022-", first, last, ""), 2022, "210-1", "Held");
  }

  @Test
  void aViewIsReplacedByANewerOneAndIsNoHolding() {
    LawScene scene = authorised(content(Purpose.NDC));
    scene.accept(mirror(1_000, seen(1, 10), seen(21, 30)), "CHE.registrar");
    scene.accept(mirror(2_000, seen(5, 7)), "CHE.registrar");
    MirrorKey key = new MirrorKey("A6.4", CHE);
    assertThat(Tables.MIRRORS.get(scene.state(), key))
        .contains(new Mirror("A6.4", CHE, 2_000, 3, 1, Hash.ZERO));
    assertThat(Tables.MIRRORED.all(scene.state())).containsExactly(seen(5, 7));
    assertThat(Tables.HOLDINGS.all(scene.state())).isEmpty();
    scene.refuse(BridgeRule.X_4, mirror(2_000, seen(5, 7)), "CHE.registrar");
    scene.refuse(BridgeRule.X_4, mirror(1_500, seen(5, 7)), "CHE.registrar");
    scene.refuse(BridgeRule.X_4, mirror(Long.MAX_VALUE / 2, seen(5, 7)), "CHE.registrar");
  }

  @Test
  void aViewIsOneRegistrysAndShowsEachUnitOnce() {
    LawScene scene = authorised(content(Purpose.NDC));
    scene.refuse(BridgeRule.X_5, mirror(1, seen(1, 10), seen(10, 20)), "CHE.registrar");
    scene.refuse(
        BridgeRule.X_5,
        mirror(1, new MirroredUnits(new UnderlyingRange("GS", "GS-", 1, 2, ""), 2022, "", "")),
        "CHE.registrar");
    MirroredUnits[] many =
        IntStream.rangeClosed(0, MirroredUnits.RANGES_MAX)
            .mapToObj(i -> seen(2L * i, 2L * i))
            .toArray(MirroredUnits[]::new);
    scene.refuse(BridgeRule.X_5, mirror(1, many), "CHE.registrar");
    scene.accept(
        mirror(1, java.util.Arrays.copyOf(many, MirroredUnits.RANGES_MAX)), "CHE.registrar");
    scene.refuse(
        BridgeRule.X_6,
        new BridgeAction.MirrorHoldings(CHE, "THA01", 1, List.of(), Hash.ZERO),
        "CHE.registrar");
  }

  @Test
  void aViewThatShowsWhatBacksUnitsHereIsPointedOut() {
    LawScene scene = authorised(content(Purpose.NDC));
    scene.accept(mint(MESSAGE, 1, 10, Optional.empty()), "CHE.registrar", "THA.registrar");
    assertThat(scene.accept(mirror(1, seen(10, 20)), "CHE.registrar").warnings())
        .extracting(Finding::rule)
        .containsExactly(BridgeRule.X_8);
    assertThat(scene.accept(mirror(2, seen(11, 20)), "CHE.registrar").warnings()).isEmpty();
  }

  @Test
  void aRegistryHasANameInOneLine() {
    LawScene scene = authorised(content(Purpose.NDC));
    for (String name : List.of("", " ", "A\0", "tha01")) {
      scene.refuse(
          BridgeRule.X_6,
          new BridgeAction.MirrorHoldings(CHE, name, 1, List.of(), Hash.ZERO),
          "CHE.registrar");
    }
  }

  /** What is mirrored is minted here when the other registry has proven that it is locked. */
  @Test
  void theProofStandsAboveAnOldView() {
    LawScene scene = authorised(content(Purpose.NDC));
    scene.accept(mirror(1, seen(1, 10)), "CHE.registrar");
    scene.accept(mint(MESSAGE, 1, 10, Optional.empty()), "CHE.registrar", "THA.registrar");
  }
}
