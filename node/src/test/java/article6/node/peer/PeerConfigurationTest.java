package article6.node.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PeerConfigurationTest {
  private static PeerConfiguration named(String name) {
    return new PeerConfiguration(
        TestNode.NETWORK,
        TestNode.key("che"),
        name,
        "127.0.0.1",
        0,
        List.of(),
        PeerLimits.DEFAULT,
        PeerTimings.DEFAULT);
  }

  @Test
  void namesOfAllScriptsArePermittedAndMarkupIsNot() {
    assertThat(named("Schweiz (Bern) 1").name()).isEqualTo("Schweiz (Bern) 1");
    assertThat(named("日本のノード").name()).isEqualTo("日本のノード");
    assertThat(named("ประเทศไทย").name()).isEqualTo("ประเทศไทย");
    for (String bad : List.of("", "a\nb", "<b>", "a\"b", "x".repeat(65))) {
      assertThatThrownBy(() -> named(bad))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("1 to 64");
    }
  }

  @Test
  void theSecretIsNotShown() {
    assertThat(named("che").toString())
        .doesNotContain(TestNode.key("che").exportSecret().toUnprefixedHexString());
  }

  @Test
  void aTargetNeedsAHostAndAPort() {
    assertThat(DialTarget.of("node.example", 30_303).endpoint()).isEqualTo("node.example:30303");
    assertThatThrownBy(() -> DialTarget.of(" ", 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> DialTarget.of("h", 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> DialTarget.of("h", 65_536))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everyLimitIsPositive() {
    assertThatThrownBy(() -> new PeerLimits(0, 1, 1, 1, 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PeerLimits(1, 1, 1, 1, 0, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
