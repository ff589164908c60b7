package article6.node.chain;

import static article6.contracts.law.Samples.SERIES;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import article6.contracts.domain.UnitStatus;
import article6.contracts.law.Samples;
import article6.contracts.state.MapState;
import article6.contracts.state.StateOverlay;
import article6.contracts.state.Supply;
import article6.contracts.state.Tables;
import article6.contracts.state.Tables.SerialKey;
import article6.contracts.state.UnitBlock;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A law with a bug must not get past this check (F13). */
class ConservationTest {
  private final MapState before = new MapState();

  ConservationTest() {
    StateOverlay start = new StateOverlay(before);
    put(start, 1, 100, UnitStatus.HELD);
    supply(start, new Supply(100, 100, 0, 0));
    before.apply(start.changes());
  }

  @Test
  void aUseThatMovesUnitsAndSumsTogetherPasses() {
    StateOverlay after = new StateOverlay(before);
    put(after, 1, 40, UnitStatus.USED_TOWARDS_NDC);
    put(after, 41, 100, UnitStatus.HELD);
    supply(after, new Supply(100, 60, 40, 0));
    assertThatCode(() -> Conservation.check(before, after, after.changes()))
        .doesNotThrowAnyException();
  }

  @Test
  void unitsThatAppearFromNowhereStopTheNode() {
    StateOverlay after = new StateOverlay(before);
    put(after, 101, 110, UnitStatus.HELD);
    assertBroken(after);
  }

  @Test
  void unitsUsedWithoutTheSumsKnowingStopTheNode() {
    StateOverlay after = new StateOverlay(before);
    put(after, 1, 100, UnitStatus.CANCELLED_OTHER);
    assertBroken(after);
  }

  @Test
  void aSplitThatDropsUnitsStopsTheNode() {
    StateOverlay after = new StateOverlay(before);
    put(after, 1, 40, UnitStatus.HELD);
    assertBroken(after);
  }

  @Test
  void sumsThatDoNotAddUpStopTheNode() {
    StateOverlay after = new StateOverlay(before);
    put(after, 1, 100, UnitStatus.CANCELLED_FOR_OMGE);
    supply(after, new Supply(100, 0, 0, 99));
    assertBroken(after);
  }

  @Test
  void sumsThatChangeWithoutUnitsStopTheNode() {
    StateOverlay after = new StateOverlay(before);
    supply(after, new Supply(200, 200, 0, 0));
    assertBroken(after);
  }

  private void assertBroken(StateOverlay after) {
    assertThatThrownBy(() -> Conservation.check(before, after, after.changes()))
        .isInstanceOf(ChainFailure.class)
        .extracting(failure -> ((ChainFailure) failure).code())
        .isEqualTo(ChainFailure.Code.INVARIANT_BROKEN);
  }

  private static void put(StateOverlay state, long first, long last, UnitStatus status) {
    UnitBlock block =
        new UnitBlock(
            Samples.units(first, last),
            1,
            Samples.THAI,
            status,
            Optional.empty(),
            Optional.empty(),
            Samples.ISSUED);
    Tables.UNITS.put(state, new SerialKey(SERIES, first), block);
  }

  private static void supply(StateOverlay state, Supply supply) {
    Tables.SUPPLIES.put(state, SERIES, supply);
  }
}
