package article6.cli.trial;

import static org.assertj.core.api.Assertions.assertThat;

import article6.cli.A6Run;
import java.util.ArrayList;
import java.util.List;
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
    JsonNode report = passed("kill,pause,partition", "--lines", "relays");
    assertThat(report.path("lines").asString("")).isEqualTo("relays");
  }

  /** In network namespaces where this machine has them. */
  @Test
  void networkWhoseLinesLosePacketsLosesNothing() throws InterruptedException {
    JsonNode report = passed("partition,one-way,slow");
    assertThat(report.path("lines").asString("")).isEqualTo(Lines.best().label());
  }

  private static JsonNode passed(String faults, String... options) {
    List<String> command =
        new ArrayList<>(List.of("trial", "--seed", "4", "--minutes", "0.1", "--clients", "8"));
    command.addAll(List.of("--json", "--faults", faults));
    command.addAll(List.of(options));
    A6Run run = A6Run.of(command.toArray(String[]::new));
    assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    JsonNode report = JSON.readTree(run.out());
    assertThat(report.path("passed").asBoolean(false)).isTrue();
    assertThat(report.path("episodes").valueStream().map(it -> it.path("fault").asString("")))
        .contains(faults.split(","));
    assertThat(report.path("told").asLong(0)).isPositive();
    assertThat(report.path("blocks").asLong(0)).isPositive();
    assertThat(report.path("findings")).isEmpty();
    return report;
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
