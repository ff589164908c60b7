package article6.node.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The simulator is only worth its time if it finds bugs: each that is planted, within few seeds.
 */
class PlantedBugsTest {
  private static final Path PAGE = Path.of("../docs/simulator.md");

  @ParameterizedTest
  @EnumSource
  void everyPlantedBugIsFound(PlantedBug bug) throws IOException {
    BugHunt.Find find = BugHunt.hunt(bug).orElseThrow();
    assertThat(find.violation())
        .hasMessageContaining("seed " + find.violation().plan().seed())
        .hasMessageContaining(".with(PlantedBug.%s)".formatted(bug));
    assertThat(seedsOnThePage(bug))
        .as("docs/simulator.md says after how many seeds; a6 sim --hunt shows them all")
        .containsExactly(String.valueOf(find.seeds()));
  }

  private static List<String> seedsOnThePage(PlantedBug bug) throws IOException {
    return Files.readAllLines(PAGE).stream()
        .filter(line -> line.startsWith("| `%s` |".formatted(bug)))
        .map(line -> line.split("\\|", -1)[3].strip())
        .toList();
  }
}
