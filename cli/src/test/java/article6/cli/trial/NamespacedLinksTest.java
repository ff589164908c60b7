package article6.cli.trial;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** In namespaces that this test makes and that are gone with it. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class NamespacedLinksTest {
  @Test
  void waysAreCutByDirectionAndLostPacketsComeAgainWhenTheyAreHealed()
      throws IOException, InterruptedException {
    assumeTrue(Lines.best() == Lines.NAMESPACES, "network namespaces can be made here");
    List<String> command = new ArrayList<>(Lines.wayIn());
    command.addAll(LinksProbe.java());
    Process probe = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(probe.getInputStream().readAllBytes(), UTF_8);
    assertThat(probe.waitFor()).as(said).isZero();
    assertThat(said).endsWith("tried\n");
  }

  @Test
  void nothingIsLaidBesideTheInterfacesOfThisMachine() {
    assertThatThrownBy(() -> NamespacedLinks.lay(1)).hasMessageContaining("of its own");
  }
}
