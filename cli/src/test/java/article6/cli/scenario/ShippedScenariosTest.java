package article6.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShippedScenariosTest {
  private final LawLedger ledger =
      new LawLedger(TestNetwork.genesis(), TestNetwork.NOW.toEpochMilli());
  private final TestNetwork keys = new TestNetwork();
  private final RecordedPlay recorded = new RecordedPlay();
  private final Player player =
      new Player(ledger, keys, InstantSource.fixed(TestNetwork.NOW), recorded);

  @ParameterizedTest
  @EnumSource
  void comesOutAsItSaysWhenPlayedAlone(ShippedScenario shipped)
      throws IOException, InterruptedException {
    boolean asExpected = player.play(shipped.read(), Journal.inMemory(ledger.network()));
    assertThat(asExpected).as(recorded.lines.toString()).isTrue();
  }

  @Test
  void allComeOutOneAfterTheOther() throws IOException, InterruptedException {
    for (ShippedScenario shipped : ShippedScenario.values()) {
      assertThat(player.play(shipped.read(), Journal.inMemory(ledger.network())))
          .as(recorded.lines.toString())
          .isTrue();
    }
  }

  @Test
  void aSecondPlayFindsEverythingDone() throws IOException, InterruptedException {
    Journal journal = Journal.inMemory(ledger.network());
    Scenario scenario = ShippedScenario.THAILAND_SWITZERLAND.read();
    player.play(scenario, journal);
    int transactions = ledger.transactions();
    recorded.lines.clear();
    assertThat(player.play(scenario, journal)).isTrue();
    assertThat(ledger.transactions()).isEqualTo(transactions);
    assertThat(recorded.lines)
        .hasSameSizeAs(scenario.steps())
        .allMatch(line -> line.endsWith("already done"));
  }

  @Test
  void everySentenceIsThereInJapanese() throws IOException {
    for (ShippedScenario shipped : ShippedScenario.values()) {
      Scenario scenario = shipped.read();
      List<Text> texts =
          new java.util.ArrayList<>(List.of(scenario.title(), scenario.description()));
      scenario.steps().forEach(step -> texts.add(step.says()));
      assertThat(texts).allMatch(text -> text.byLanguage().size() == 2);
    }
  }
}
