package article6.contracts.law;

import static article6.contracts.law.Samples.AIRLINE;
import static article6.contracts.law.Samples.SERIES;
import static article6.contracts.law.Samples.SWISS;
import static article6.contracts.law.Samples.THA;
import static article6.contracts.law.Samples.THAI;
import static article6.contracts.law.Samples.USED;
import static article6.contracts.law.Samples.content;
import static article6.contracts.law.Samples.transfer;
import static article6.contracts.law.Samples.transferred;
import static article6.contracts.law.Samples.units;
import static article6.contracts.law.Samples.use;
import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.action.Action;
import article6.contracts.action.AuthorizationAction;
import article6.contracts.action.UnitAction;
import article6.contracts.domain.ApproachId;
import article6.contracts.domain.CancellationKind;
import article6.contracts.domain.Purpose;
import article6.contracts.domain.SeriesId;
import article6.contracts.domain.UnitRange;
import article6.contracts.domain.UnitStatus;
import article6.contracts.state.Tables;
import article6.contracts.state.UnitBlock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The table of what can be done with a unit in each status (U-6, U-9, I-9): everything while it is
 * held, nothing once it was used or cancelled, nor while another registry has yet to answer. Every
 * status stands in it, so that a new one has to be thought about.
 */
class UnitStatusActionsTest {
  private static final UnitRange UNITS = units(1, 10);

  private static Action cancel(CancellationKind kind) {
    return new UnitAction.CancelUnits(UNITS, SWISS, kind, Optional.empty(), "", USED);
  }

  private static final Map<String, Action> ACTIONS =
      Map.of(
          "transfer",
          new UnitAction.TransferUnits(UNITS, SWISS, THAI, USED),
          "use towards NDC",
          use(UNITS),
          "use for IMP",
          new UnitAction.UseForImp(UNITS, SWISS, Optional.of(AIRLINE), "CORSIA", USED),
          "cancel for OP",
          cancel(CancellationKind.OTHER_PURPOSES),
          "cancel for OMGE",
          cancel(CancellationKind.VOLUNTARY_OMGE),
          "cancel otherwise",
          cancel(CancellationKind.OTHER));

  static Stream<Arguments> table() {
    return Stream.of(UnitStatus.values())
        .flatMap(
            status ->
                ACTIONS.keySet().stream()
                    .sorted()
                    .map(action -> Arguments.of(status, action, status == UnitStatus.HELD)));
  }

  @ParameterizedTest(name = "{0}: {1} allowed: {2}")
  @MethodSource("table")
  void inThisStatusThisActionIs(UnitStatus status, String action, boolean allowed) {
    LawScene scene = transferred(content(Purpose.NDC_AND_OIMP));
    scene.write(
        overlay -> {
          UnitBlock block =
              Tables.UNITS.get(overlay, new Tables.SerialKey(SERIES, 1)).orElseThrow();
          Tables.UNITS.put(
              overlay, new Tables.SerialKey(SERIES, 1), block.withStatus(status, block.lastAct()));
        });
    Action act = Optional.ofNullable(ACTIONS.get(action)).orElseThrow();
    String[] signers =
        act instanceof UnitAction.TransferUnits
            ? new String[] {"CHE.registrar", "THA.registrar"}
            : new String[] {"CHE.registrar"};
    if (allowed) {
      scene.accept(act, signers);
    } else {
      scene.refuse(
          status == UnitStatus.LOCKED_FOR_EXPORT ? UnitRule.I_9 : UseRule.U_6, act, signers);
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void eachCancellationEndsInItsStatus(CancellationKind kind, Optional<UnitStatus> status) {
    LawScene scene = transferred(content(Purpose.NDC_AND_OIMP));
    if (status.isEmpty()) {
      scene.refuse(UseRule.U_9, cancel(kind), "CHE.registrar");
      return;
    }
    if (kind == CancellationKind.ADMINISTRATIVE) {
      UnitRange other = replacement(scene);
      scene.refuse(
          UseRule.U_9_REPLACEMENT, replace(UNITS, other, ""), "CHE.registrar", "THA.registrar");
      scene.refuse(
          UseRule.U_9_REPLACEMENT,
          replace(units(1, 9), other, "conversion"),
          "CHE.registrar",
          "THA.registrar");
      scene.refuse(
          UseRule.U_9_REPLACEMENT,
          replace(UNITS, units(11, 20), "conversion"),
          "CHE.registrar",
          "THA.registrar");
      assertThat(scene.accept(replace(UNITS, other, "conversion"), "CHE.registrar").effective())
          .as("the host has a say")
          .isFalse();
      scene.accept(replace(UNITS, other, "conversion"), "CHE.registrar", "THA.registrar");
    } else {
      scene.accept(cancel(kind), "CHE.registrar");
    }
    assertThat(Tables.UNITS.get(scene.state(), new Tables.SerialKey(SERIES, 1)))
        .map(UnitBlock::status)
        .isEqualTo(status);
  }

  @Test
  void aUnitStandsForOneCancelledUnitOnly() {
    LawScene scene = transferred(content(Purpose.NDC_AND_OIMP));
    UnitRange other = replacement(scene);
    UnitRange half = new UnitRange(other.series(), 1, 5);
    String[] both = {"CHE.registrar", "THA.registrar"};
    scene.accept(replace(units(1, 5), half, "conversion"), both);
    scene.refuse(UseRule.U_9_TAKEN, replace(units(11, 15), half, "conversion"), both);
    scene.refuse(UseRule.U_9_TAKEN, replace(units(11, 20), other, "conversion"), both);
    scene.accept(replace(units(11, 15), new UnitRange(other.series(), 6, 10), "conversion"), both);
  }

  static Stream<Arguments> kinds() {
    Map<CancellationKind, UnitStatus> own =
        Map.of(
            CancellationKind.OTHER_PURPOSES,
            UnitStatus.CANCELLED_FOR_OP,
            CancellationKind.VOLUNTARY_OMGE,
            UnitStatus.CANCELLED_FOR_OMGE,
            CancellationKind.OTHER,
            UnitStatus.CANCELLED_OTHER,
            CancellationKind.ADMINISTRATIVE,
            UnitStatus.REPLACED);
    return Stream.of(CancellationKind.values())
        .map(kind -> Arguments.of(kind, Optional.ofNullable(own.get(kind))));
  }

  private static Action replace(UnitRange units, UnitRange other, String reason) {
    return new UnitAction.CancelUnits(
        units,
        SWISS,
        CancellationKind.ADMINISTRATIVE,
        Optional.empty(),
        reason,
        USED,
        false,
        Optional.of(other));
  }

  /** Ten units of the same mitigation in another approach, brought to Switzerland likewise. */
  private static UnitRange replacement(LawScene scene) {
    ApproachId approach = new ApproachId("CA0002");
    scene.accept(
        new article6.contracts.action.ApproachAction.RegisterApproach(
            approach, "Successor", List.of(Samples.CHE, THA), Samples.AUTHORISED, ""),
        "CHE.authoriser-1",
        "THA.authoriser-1");
    article6.contracts.domain.AuthorizationId letter =
        new article6.contracts.domain.AuthorizationId("THA-2");
    scene.accept(
        new AuthorizationAction.AuthorizeItmos(
            THA,
            letter,
            Samples.Letter.of(Purpose.NDC_AND_OIMP).approach(approach).content(),
            List.of()),
        "THA.authorisers");
    SeriesId series = new SeriesId(approach, SERIES.registry(), THA, SERIES.vintage());
    scene.accept(Samples.issue(series, 10, Optional.of(letter)), "THA.registrar");
    UnitRange units = new UnitRange(series, 1, 10);
    scene.refuse(
        UseRule.U_9_REPLACEMENT,
        replace(UNITS, units, "held by the host, and not first transferred"),
        "CHE.registrar",
        "THA.registrar");
    scene.accept(transfer(units, THAI, SWISS), "THA.registrar", "CHE.registrar");
    return units;
  }
}
