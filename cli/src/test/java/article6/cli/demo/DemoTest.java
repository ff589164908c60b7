package article6.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import article6.cli.A6Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole house: five processes, real keys, real disks, real sockets, real history. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class DemoTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Out of the way of a network that somebody runs on the usual ports. */
  private static final String PORT = "9606";

  @TempDir private Path folder = Path.of("");

  @Test
  void playsHistoryLeavesProofsAndGoesOnFromThere() throws IOException {
    Path data = folder.resolve("demo");
    JsonNode first = demo(data);
    assertThat(balance(first, "JPN", 2025)).isEqualTo(150);
    assertThat(balance(first, "VUT", 2023)).isEqualTo(700);
    assertThat(balance(first, "TZA", 2023)).isEqualTo(153_132_367);
    assertThat(first.path("steps").valueStream().map(step -> step.path("outcome").asString("")))
        .contains("accepted", "waiting", "refused", "checked")
        .doesNotContain("differs");

    assertReceiptProves(data);
    assertWorkbooks(data);

    JsonNode second = demo(data);
    assertThat(second.path("steps").valueStream().map(step -> step.path("outcome").asString("")))
        .hasSameSizeAs(first.path("steps"))
        .containsOnly("already-done");
    assertThat(second.path("head")).isEqualTo(first.path("head"));
  }

  private static JsonNode demo(Path data) {
    A6Run run = A6Run.of("demo", "--exit", "--data", data.toString(), "--port", PORT, "--json");
    assertThat(run.exitCode()).as(run.err()).isZero();
    JsonNode report = JSON.readTree(run.out());
    assertThat(report.path("asExpected").asBoolean(false)).isTrue();
    assertThat(report.path("nodesAgree").asBoolean(false)).isTrue();
    return report;
  }

  private static long balance(JsonNode report, String party, int year) {
    return report
        .path("balances")
        .valueStream()
        .filter(item -> item.path("party").asString("").equals(party))
        .flatMap(item -> item.path("balance").path("years").valueStream())
        .filter(item -> item.path("year").asInt(0) == year)
        .map(item -> item.path("balance").path("numerator").asLong(0))
        .findFirst()
        .orElseThrow();
  }

  private static void assertReceiptProves(Path data) throws IOException {
    Path receipt = data.resolve("out/receipt-first-transfer.json");
    String genesis = data.resolve("genesis.json").toString();
    A6Run proven = A6Run.of("verify", receipt.toString(), "--genesis", genesis);
    assertThat(proven.exitCode()).as(proven.err()).isZero();
    assertThat(proven.out()).contains("PROVEN", "TransferUnits", "THA registrar");

    String text = Files.readString(receipt);
    int at = text.indexOf("\"transaction\" : \"0x") + 60;
    char other = text.charAt(at) == '0' ? '1' : '0';
    Path changed = data.resolve("out/changed.json");
    Files.writeString(changed, text.substring(0, at) + other + text.substring(at + 1));
    A6Run unproven = A6Run.of("verify", changed.toString(), "--genesis", genesis);
    assertThat(unproven.exitCode()).isEqualTo(1);
    assertThat(unproven.out()).contains("NOT PROVEN", "The check that failed");
  }

  private static void assertWorkbooks(Path data) throws IOException {
    for (String file : new String[] {"aef-THA-2023.xlsx", "aef-CHE-2023.xlsx"}) {
      byte[] content = Files.readAllBytes(data.resolve("out").resolve(file));
      assertThat(content).as(file).startsWith('P', 'K');
    }
  }
}
