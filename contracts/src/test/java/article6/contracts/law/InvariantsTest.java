package article6.contracts.law;

import static article6.contracts.law.Samples.SERIES;
import static article6.contracts.law.Samples.THA;
import static article6.contracts.law.Samples.content;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import article6.contracts.domain.Metric;
import article6.contracts.domain.Purpose;
import article6.contracts.domain.UnitStatus;
import article6.contracts.state.AdjustmentYear;
import article6.contracts.state.Authorization;
import article6.contracts.state.FirstTransfer;
import article6.contracts.state.StateOverlay;
import article6.contracts.state.Supply;
import article6.contracts.state.Tables;
import article6.contracts.state.Tables.AdjustmentKey;
import article6.contracts.state.Tables.AuthorizationKey;
import article6.contracts.state.Tables.SerialKey;
import article6.contracts.state.UnitBlock;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The watch over all states is awake: each thing it looks for, done on purpose, is seen. */
class InvariantsTest {
  private static final SerialKey FIRST = new SerialKey(SERIES, 1);

  private static void assertSeen(String what, Consumer<StateOverlay> wrong) {
    LawScene scene = Samples.transferred(content(Purpose.NDC_AND_OIMP));
    Invariants invariants = new Invariants();
    assertThatCode(() -> invariants.check(scene.state())).doesNotThrowAnyException();
    scene.write(wrong);
    assertThatThrownBy(() -> invariants.check(scene.state()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(what);
  }

  private static UnitBlock first(StateOverlay state) {
    return Tables.UNITS.get(state, FIRST).orElseThrow();
  }

  private static UnitBlock with(
      UnitBlock block, UnitStatus status, Optional<FirstTransfer> transfer) {
    return new UnitBlock(
        block.units(),
        block.issuedFrom(),
        block.holder(),
        status,
        block.authorization(),
        transfer,
        block.lastAct());
  }

  @Test
  void aGapInASeries() {
    assertSeen("first of", state -> Tables.UNITS.delete(state, FIRST));
  }

  @Test
  void aSupplyThatIsNotTheSumOfItsBlocks() {
    assertSeen(
        "supply of",
        state -> {
          Supply supply = Tables.SUPPLIES.get(state, SERIES).orElseThrow();
          Tables.SUPPLIES.put(
              state, SERIES, new Supply(supply.issued(), supply.held() - 1, 1, supply.cancelled()));
        });
  }

  @Test
  void aHoldingThatIsNotTheSumOfItsBlocks() {
    assertSeen(
        "holding of",
        state ->
            Tables.HOLDINGS.put(
                state,
                new Tables.HoldingKey(first(state).holder(), SERIES),
                new Tables.Quantity(1)));
  }

  @Test
  void aFirstTransferThatWasUndone() {
    assertSeen(
        "first transfer of",
        state ->
            Tables.UNITS.put(state, FIRST, with(first(state), UnitStatus.HELD, Optional.empty())));
  }

  @Test
  void anAdjustmentThatNobodyCaused() {
    assertSeen(
        "first transferred by THA",
        state ->
            Tables.ADJUSTMENTS.put(
                state,
                new AdjustmentKey(THA, Metric.GHG, 2021),
                new AdjustmentYear(2021, 1, 0, 0, 0)));
  }

  @Test
  void aUseThatNobodyMade() {
    assertSeen(
        "used by THA",
        state ->
            Tables.ADJUSTMENTS.put(
                state,
                new AdjustmentKey(THA, Metric.GHG, 2021),
                new AdjustmentYear(2021, 0, 0, 0, 1)));
  }

  @Test
  void anAuthorizationThatHasCountedWrongly() {
    assertSeen(
        "first transferred under",
        state -> {
          Authorization letter = AuthorizationLaw.latest(state, THA, Samples.LETTER).orElseThrow();
          Tables.AUTHORIZATIONS.put(
              state,
              new AuthorizationKey(THA, Samples.LETTER, letter.version()),
              letter.plusFirstTransferred(1));
        });
  }
}
