package article6.contracts.law;

import static article6.contracts.law.Samples.CHE;
import static article6.contracts.law.Samples.E_BUS;
import static article6.contracts.law.Samples.LETTER;
import static article6.contracts.law.Samples.SERIES;
import static article6.contracts.law.Samples.SWISS;
import static article6.contracts.law.Samples.THA;
import static article6.contracts.law.Samples.THAI;
import static article6.contracts.law.Samples.USED;
import static article6.contracts.law.Samples.content;
import static article6.contracts.law.Samples.issued;
import static article6.contracts.law.Samples.transferred;
import static article6.contracts.law.Samples.units;
import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.action.BridgeAction;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.AuthorizationId;
import article6.contracts.domain.EarlierFirstTransfer;
import article6.contracts.domain.FirstTransferEvent;
import article6.contracts.domain.MessageId;
import article6.contracts.domain.MitigationType;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Purpose;
import article6.contracts.domain.UnderlyingRange;
import article6.contracts.domain.UnitRange;
import article6.contracts.domain.UnitStatus;
import article6.contracts.event.UnitEvent;
import article6.contracts.state.AdjustmentYear;
import article6.contracts.state.Export;
import article6.contracts.state.Supply;
import article6.contracts.state.Tables;
import article6.contracts.state.UnitBlock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Units of this ledger in another registry, and back (X-9, I-12). */
class ReturnLawTest {
  private static final MessageId OUT = new MessageId("OUT-0000001");
  private static final String FOO = "Foo";
  private static final LocalDate DEADLINE = LawScene.TODAY.plusDays(10);
  private static final LocalDate BACK = USED.plusDays(30);

  private static UnderlyingRange ours(long first, long last) {
    return new UnderlyingRange(FOO, "CA0001-THA01-THA-", first, last, "-2022");
  }

  private static UnderlyingRange theirs(long first, long last) {
    return new UnderlyingRange(FOO, "FOO-", first, last, "");
  }

  private static BridgeAction.MintImported mint(
      int number,
      UnderlyingRange source,
      PartyCode sender,
      AccountId account,
      Optional<EarlierFirstTransfer> earlier) {
    return new BridgeAction.MintImported(
        new MessageId("FOO-%07d".formatted(number)),
        FOO,
        sender,
        source,
        SERIES,
        account,
        Optional.of(LETTER),
        earlier,
        MitigationType.EMISSION_REDUCTIONS,
        BACK,
        DEADLINE,
        Hash.ZERO);
  }

  private static BridgeAction.MintImported mint(int number, UnderlyingRange source) {
    return mint(number, source, CHE, SWISS, Optional.empty());
  }

  private static void export(LawScene scene, MessageId message, UnitRange units, AccountId from) {
    String registrar = from.party() + ".registrar";
    scene.accept(
        new BridgeAction.LockForExport(message, units, from, FOO, CHE, USED, DEADLINE), registrar);
    scene.accept(
        new BridgeAction.AcknowledgeExport(message, USED.plusDays(1), Hash.ZERO), registrar);
  }

  private static LawScene exported() {
    LawScene scene = issued(content(Purpose.NDC));
    export(scene, OUT, units(1, 100), THAI);
    return scene;
  }

  private static long firstTransferred(LawScene scene) {
    return Tables.ADJUSTMENTS.all(scene.state()).stream()
        .mapToLong(AdjustmentYear::firstTransferredByVintage)
        .sum();
  }

  private static UnitBlock block(LawScene scene, long first) {
    return Tables.UNITS.get(scene.state(), new Tables.SerialKey(SERIES, first)).orElseThrow();
  }

  private static void accept(LawScene scene, BridgeAction.MintImported mint) {
    scene.accept(mint, "CHE.registrar", "THA.registrar");
  }

  private static void refuse(LawScene scene, Rule rule, BridgeAction.MintImported mint) {
    scene.refuse(rule, mint, "CHE.registrar", "THA.registrar");
  }

  @Test
  void whatIsOfThisLedgerIsNotIssuedAgain() {
    LawScene scene = issued(content(Purpose.NDC));
    for (UnderlyingRange range :
        List.of(
            ours(1, 100),
            ours(0, 5),
            ours(1_999, 2_500),
            new UnderlyingRange(FOO, "ca0001-tha01-tha-", 7, 7, "-2022"),
            new UnderlyingRange(FOO, "CA0001-THA01-THA-7-", 2022, 2022, ""))) {
      refuse(scene, UnitRule.I_12, mint(1, range));
    }
    refuse(exported(), UnitRule.I_12, mint(1, ours(1, 100)));
    accept(scene, mint(1, theirs(1, 100)));
  }

  @Test
  void aRoundTripIsFirstTransferredOnce() {
    LawScene scene = exported();
    assertThat(firstTransferred(scene)).isEqualTo(100);

    accept(scene, mint(1, ours(1, 100)).returning(OUT));

    assertThat(firstTransferred(scene)).isEqualTo(100);
    assertThat(AuthorizationLaw.latest(scene.state(), THA, LETTER).orElseThrow().firstTransferred())
        .isEqualTo(100);
    assertThat(block(scene, 1).status()).isEqualTo(UnitStatus.HELD);
    assertThat(block(scene, 1).holder()).isEqualTo(SWISS);
    assertThat(Tables.SUPPLIES.get(scene.state(), SERIES))
        .contains(new Supply(2_000, 2_000, 0, 0, 0));
    assertThat(scene.history(UnitEvent.UnitsReturned.class)).hasSize(1);
    assertThat(scene.history(UnitEvent.FirstTransferred.class)).hasSize(1);
    scene.accept(
        new article6.contracts.action.UnitAction.UseTowardsNdc(units(1, 100), SWISS, 2024, BACK),
        "CHE.registrar");
  }

  @Test
  void noUnitComesBackTwice() {
    LawScene scene = exported();
    accept(scene, mint(1, ours(31, 60)).returning(OUT));
    refuse(scene, BridgeRule.X_9, mint(2, ours(60, 61)).returning(OUT));
    refuse(scene, BridgeRule.X_9, mint(2, theirs(1, 41)).returning(OUT));
    accept(scene, mint(2, theirs(1, 40)).returning(OUT));
    refuse(scene, UnitRule.I_3, mint(3, theirs(40, 41)).returning(OUT));
    refuse(scene, UnitRule.I_3, mint(3, theirs(40, 41)));
    accept(scene, mint(3, ours(1, 30)).returning(OUT));
    refuse(scene, BridgeRule.X_9, mint(4, ours(100, 100)).returning(OUT));
    refuse(scene, BridgeRule.X_9, mint(5, theirs(41, 41)).returning(OUT));
    assertThat(Tables.EXPORTS.get(scene.state(), OUT).map(Export::returned))
        .contains(List.of(units(1, 100)));
    assertThat(Tables.SUPPLIES.get(scene.state(), SERIES).orElseThrow().exported()).isZero();
  }

  /** A second journey is another export; the first one's message brings nothing of it back. */
  @Test
  void everyJourneyHasItsOwnMessage() {
    LawScene scene = exported();
    accept(scene, mint(1, ours(1, 100)).returning(OUT));
    MessageId again = new MessageId("OUT-0000002");
    scene.accept(
        new BridgeAction.LockForExport(again, units(1, 50), SWISS, FOO, CHE, BACK, DEADLINE),
        "CHE.registrar");
    refuse(scene, BridgeRule.X_9, mint(2, ours(1, 50)).returning(again));
    scene.accept(new BridgeAction.AcknowledgeExport(again, BACK, Hash.ZERO), "CHE.registrar");
    refuse(scene, BridgeRule.X_9, mint(2, ours(1, 50)).returning(OUT));
    accept(scene, mint(2, ours(1, 50)).returning(again));
  }

  @Test
  void theMessageIsThatOfTheUnitsAndTheirRegistry() {
    LawScene scene = exported();
    refuse(scene, BridgeRule.X_9, mint(1, ours(1, 100)).returning(new MessageId("OUT-0000009")));
    refuse(scene, BridgeRule.X_9, mint(1, ours(100, 101)).returning(OUT));
    BridgeAction.MintImported elsewhere = mint(1, ours(1, 100)).returning(OUT);
    refuse(
        scene,
        BridgeRule.X_9,
        new BridgeAction.MintImported(
            elsewhere.message(),
            "Bar",
            CHE,
            new UnderlyingRange("Bar", "BAR-", 1, 10, ""),
            SERIES,
            SWISS,
            Optional.empty(),
            Optional.empty(),
            MitigationType.EMISSION_REDUCTIONS,
            BACK,
            DEADLINE,
            Hash.ZERO,
            Optional.of(OUT)));
  }

  @Test
  void whatIsToldFitsTheRecord() {
    LawScene scene = exported();
    EarlierFirstTransfer asBooked =
        new EarlierFirstTransfer(USED.plusDays(1), FirstTransferEvent.INTERNATIONAL_TRANSFER);
    EarlierFirstTransfer otherwise =
        new EarlierFirstTransfer(USED.plusDays(2), FirstTransferEvent.INTERNATIONAL_TRANSFER);
    refuse(
        scene,
        BridgeRule.X_9,
        mint(1, ours(1, 100), CHE, SWISS, Optional.of(otherwise)).returning(OUT));
    accept(scene, mint(1, ours(1, 100), CHE, SWISS, Optional.of(asBooked)).returning(OUT));
    assertThat(firstTransferred(scene)).isEqualTo(100);
  }

  @Test
  void anotherLetterIsNotTheirs() {
    LawScene scene = exported();
    BridgeAction.MintImported it = mint(1, ours(1, 100));
    refuse(
        scene,
        BridgeRule.X_9,
        new BridgeAction.MintImported(
            it.message(),
            FOO,
            CHE,
            it.sourceUnits(),
            SERIES,
            SWISS,
            Optional.of(new AuthorizationId("THA-2023-02")),
            Optional.empty(),
            MitigationType.EMISSION_REDUCTIONS,
            BACK,
            DEADLINE,
            Hash.ZERO,
            Optional.of(OUT)));
  }

  /** They left without a first transfer and had it there, or have it by coming to another Party. */
  @Test
  void aFirstTransferThatHappenedAwayIsBookedOnItsDay() {
    LawScene scene = issued(content(Purpose.NDC));
    scene.accept(
        new BridgeAction.LockForExport(OUT, units(1, 100), THAI, FOO, THA, USED, DEADLINE),
        "THA.registrar");
    scene.accept(
        new BridgeAction.AcknowledgeExport(OUT, USED.plusDays(1), Hash.ZERO), "THA.registrar");
    assertThat(firstTransferred(scene)).isZero();
    LocalDate there = USED.plusDays(5);
    Optional<EarlierFirstTransfer> away =
        Optional.of(new EarlierFirstTransfer(there, FirstTransferEvent.INTERNATIONAL_TRANSFER));
    refuse(
        scene,
        BridgeRule.X_9,
        mint(
                1,
                ours(1, 10),
                CHE,
                SWISS,
                Optional.of(
                    new EarlierFirstTransfer(
                        USED.minusDays(1), FirstTransferEvent.INTERNATIONAL_TRANSFER)))
            .returning(OUT));

    accept(scene, mint(1, ours(1, 10), CHE, SWISS, away).returning(OUT));
    accept(scene, mint(2, ours(11, 20), THA, SWISS, Optional.empty()).returning(OUT));
    scene.accept(
        mint(3, ours(21, 30), THA, THAI, Optional.empty()).returning(OUT), "THA.registrar");

    assertThat(firstTransferred(scene)).isEqualTo(20);
    assertThat(block(scene, 1).firstTransfer().orElseThrow().date()).isEqualTo(there);
    assertThat(block(scene, 11).firstTransfer().orElseThrow().date()).isEqualTo(BACK);
    assertThat(block(scene, 21).firstTransfer()).isEmpty();
  }

  @Test
  void theyComeBackAfterTheyLeftAndToWhomTheLetterNames() {
    LawScene scene = transferred(content(Purpose.NDC));
    MessageId late = new MessageId("OUT-0000003");
    scene.accept(
        new BridgeAction.LockForExport(late, units(1, 10), SWISS, FOO, CHE, BACK, DEADLINE),
        "CHE.registrar");
    scene.accept(
        new BridgeAction.AcknowledgeExport(late, BACK.plusDays(1), Hash.ZERO), "CHE.registrar");
    refuse(scene, DateRule.D_3, mint(1, ours(1, 10)).returning(late));

    export(scene, OUT, units(11, 20), SWISS);
    scene.refuse(
        AuthorizationRule.A_10,
        mint(2, ours(11, 20), CHE, Samples.JAPANESE, Optional.empty()).returning(OUT),
        "JPN.registrar",
        "THA.registrar");
    assertThat(firstTransferred(scene)).isEqualTo(E_BUS);
  }
}
