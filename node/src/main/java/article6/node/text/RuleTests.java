package article6.node.text;

import article6.contracts.law.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/** Which tests name which rule, as the build of the law found it in their sources. */
final class RuleTests {
  private static final Properties TESTS = load();

  private RuleTests() {}

  static List<String> of(Rule rule) {
    String names = TESTS.getProperty(rule.name(), "");
    return names.isEmpty() ? List.of() : List.of(names.split(", "));
  }

  private static Properties load() {
    Properties tests = new Properties();
    try (InputStream in = Rule.class.getResourceAsStream("tests.properties")) {
      if (in == null) {
        throw new IllegalStateException("the list of the rules' tests is missing");
      }
      tests.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("can't read the list of the rules' tests", e);
    }
    return tests;
  }
}
