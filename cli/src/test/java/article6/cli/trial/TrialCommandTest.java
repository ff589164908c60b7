package article6.cli.trial;

import static org.assertj.core.api.Assertions.assertThat;

import article6.cli.A6Run;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Five real processes; longer trials with more faults are a command (docs/trial.md). */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class TrialCommandTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void networkThatIsKilledPausedAndSplitLosesNothing() {
    A6Run run =
        A6Run.of(
            "trial",
            "--seed",
            "4",
            "--faults",
            "kill,pause,partition",
            "--minutes",
            "0.1",
            "--clients",
            "8",
            "--json");
    assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    JsonNode report = JSON.readTree(run.out());
    assertThat(report.path("passed").asBoolean(false)).isTrue();
    assertThat(report.path("episodes").valueStream().map(it -> it.path("fault").asString("")))
        .contains("kill", "pause", "partition");
    assertThat(report.path("told").asLong(0)).isPositive();
    assertThat(report.path("blocks").asLong(0)).isPositive();
    assertThat(report.path("findings")).isEmpty();
  }

  @Test
  void whatCanNotBeIsSaidBeforeAnythingStarts() {
    assertThat(A6Run.of("trial", "--validators", "14").exitCode()).isEqualTo(64);
    A6Run unknown = A6Run.of("trial", "--faults", "kill,flood");
    assertThat(unknown.exitCode()).isEqualTo(64);
    assertThat(unknown.err()).contains("There is no fault 'flood'", "partition, one-way");
    A6Run impossible =
        A6Run.of("trial", "--faults", "wipe", "--observers", "0", "--validators", "3");
    assertThat(impossible.exitCode()).isEqualTo(64);
    assertThat(impossible.out()).contains("counts as faulty");
  }
}
