package article6.node.report;

import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.domain.Purpose;
import article6.contracts.state.Tables;
import article6.contracts.state.UnitBlock;
import article6.node.report.aef.Cases;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeldSumTest {
  @Test
  void unitsAreSummedByVintageAndPurposeOnAnyDay() {
    Story story = Cases.bangkok();
    assertThat(
            HeldSum.at(
                story.state(), story.events(), Moment.NOW, it -> it.party().value().equals("CHE")))
        .containsExactly(new HeldSum(2022, Optional.of(Purpose.NDC), 916));
    assertThat(
            HeldSum.at(
                story.state(),
                story.events(),
                Moment.endOf(LocalDate.of(2020, 1, 1), Moment.Basis.EFFECTIVE),
                it -> true))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33, 34})
  void nothingThatIsHeldIsLost(long seed) {
    Story story = RandomHistory.play(seed, 120);
    assertThat(
            HeldSum.at(story.state(), story.events(), Moment.NOW, it -> true).stream()
                .mapToLong(HeldSum::units)
                .sum())
        .isEqualTo(
            Tables.UNITS.all(story.state()).stream()
                .filter(block -> !block.status().isTerminal())
                .mapToLong(UnitBlock::quantity)
                .sum());
  }
}
