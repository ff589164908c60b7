package article6.node.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of agreement stand in the code that keeps them and in the tests that hold it there. */
class RulesCitedTest {
  private static final List<String> RULES =
      IntStream.rangeClosed(1, 23).mapToObj(number -> "[Q-" + number + "]").toList();

  @Test
  void everyRuleIsCitedInTheCode() throws IOException {
    String code = text("src/main/java") + text("../contracts/src/main/java");
    assertThat(RULES).filteredOn(rule -> !code.contains(rule)).isEmpty();
  }

  @Test
  void everyRuleIsCitedInTestsOrTranscripts() throws IOException {
    String tests = text("src/test/java") + text("src/test/resources");
    assertThat(RULES).filteredOn(rule -> !tests.contains(rule)).isEmpty();
  }

  private static String text(String sources) throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of(sources))) {
      for (Path file : files.filter(each -> each.toString().matches(".*\\.(java|txt)")).toList()) {
        text.append(Files.readString(file));
      }
    }
    return text.toString();
  }
}
