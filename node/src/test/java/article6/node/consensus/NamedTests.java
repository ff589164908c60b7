package article6.node.consensus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tests that a page names as {@code `SomeTest`} or {@code `SomeTest.someMethod`}. */
final class NamedTests {
  private static final Pattern TEST = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");
  private static final List<Path> SOURCES =
      List.of(
          Path.of("src/test/java"),
          Path.of("../contracts/src/test/java"),
          Path.of("../cli/src/test/java"));

  private NamedTests() {}

  /** Those that there are not. */
  static List<String> missing(Path page) throws IOException {
    String tests = sources();
    List<String> missing = new ArrayList<>();
    Matcher named = TEST.matcher(Files.readString(page));
    while (named.find()) {
      boolean exists =
          tests.contains("class " + named.group(1) + " ")
              && (named.group(2) == null || tests.contains(" " + named.group(2) + "("));
      if (!exists) {
        missing.add(named.group());
      }
    }
    return missing;
  }

  private static String sources() throws IOException {
    StringBuilder text = new StringBuilder();
    for (Path folder : SOURCES) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
          text.append(Files.readString(file));
        }
      }
    }
    return text.toString();
  }
}
