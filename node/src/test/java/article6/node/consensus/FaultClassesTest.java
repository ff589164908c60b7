package article6.node.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The page that says what tries each class of faults. */
class FaultClassesTest {
  private static final Path PAGE = Path.of("../docs/faults.md");
  private static final Pattern ROW =
      Pattern.compile("\\| (F\\d+) \\|[^|]+\\|[^|]*`\\w+Test[^|]+\\|");
  private static final int CLASSES = 18;

  @Test
  void everyClassHasATest() throws IOException {
    assertThat(ROW.matcher(Files.readString(PAGE)).results().map(FaultClassesTest::id))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, CLASSES).mapToObj(number -> "F" + number).toList());
  }

  private static String id(MatchResult row) {
    return row.group(1);
  }

  @Test
  void everyTestThatThePageNamesExists() throws IOException {
    assertThat(NamedTests.missing(PAGE)).isEmpty();
  }
}
