package article6.cli.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import article6.cli.A6Run;
import org.junit.jupiter.api.Test;

class SimCommandTest {
  @Test
  void seedsThatPassSayWhatTheyWentThrough() {
    A6Run run = A6Run.of("sim", "--seeds", "2", "--minutes", "1", "--validators", "2");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("2 networks went through it without a violation.");
    A6Run json = A6Run.of("sim", "--seed", "3", "--minutes", "1", "--validators", "1", "--json");
    assertThat(json.out()).contains("\"networks\" : 1").contains("simulatedHoursPerMinute");
  }

  @Test
  void japaneseIsSpoken() {
    A6Run run =
        A6Run.of("sim", "--seed", "1", "--minutes", "1", "--validators", "1", "--lang", "ja");
    assertThat(run.out()).contains("違反なし");
  }

  @Test
  void violationEndsWithOneAndATest() {
    A6Run run =
        A6Run.of(
            "sim", "--seed", "1", "--minutes", "3", "--validators", "4", "--plant", "SKIP_SYNC");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .contains("VIOLATION with seed 1 and 4 validators")
        .contains("a6 sim --seed 1 --validators 4")
        .contains("Simulation.run(Plan.of(1L, 4).with(PlantedBug.SKIP_SYNC)");
    assertThat(run.out()).doesNotContain("without a violation");
  }

  @Test
  void numberOutOfRangeSaysWhichOne() {
    A6Run run = A6Run.of("sim", "--validators", "14");
    assertThat(run.exitCode()).isEqualTo(64);
    assertThat(run.err()).contains("--validators is 1 to 13, not 14");
  }
}
