package article6.contracts.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/rules.md} and the list of tests that {@code a6 rules} tells are made from the rules
 * and the sources of their tests; {@code -Ddocs.update=true} writes them again.
 */
class RulesPageTest {
  private static final Path PAGE = Path.of("../docs/rules.md");
  private static final Path TESTS =
      Path.of("src/main/resources/article6/contracts/law/tests.properties");
  private static final Pattern TEST_METHOD =
      Pattern.compile("(?m)^  (?:@ParameterizedTest|@Test|@RepeatedTest)[^;]*?void (\\w+)\\(");
  private static final Pattern END_OF_MEMBER = Pattern.compile("(?m)^  }$");
  private static final Pattern HELPER =
      Pattern.compile("(?m)^  (?!@)(?:\\w+ )*[\\w<>,.? ]+ (\\w+)\\([^;]*?\\) \\{");
  private static final Pattern CALLED = Pattern.compile("\\b(\\w+)\\(");
  private static final List<Path> SOURCES =
      List.of(
          Path.of("src/test/java/article6/contracts"), Path.of("../node/src/test/java/article6"));
  private static final Pattern RULE_USED = Pattern.compile("\\b[A-Za-z]+Rule\\.([A-Z0-9_]+)\\b");

  @Test
  void thePageSaysWhatTheRulesSay() throws IOException {
    matches(PAGE, page());
  }

  @Test
  void theListOfTestsIsThatOfTheSources() throws IOException {
    matches(TESTS, tests());
  }

  private static void matches(Path file, String content) throws IOException {
    if (Boolean.getBoolean("docs.update")) {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, content);
    }
    assertThat(Files.readString(file))
        .as("run mvn -pl contracts test -Dtest=RulesPageTest -Ddocs.update=true")
        .isEqualTo(content);
  }

  private static String page() throws IOException {
    Map<String, Set<String>> tests = testsByRule();
    StringBuilder page =
        new StringBuilder(
            """
            # Rules

            Made from the chapters of `article6.contracts.law.Rule`; a test holds the two together. `a6 rules [ID]` tells the same.
            A refusal carries the code, the rule id, the source and the facts that broke the rule. Rules that warn let the action
            pass and tell what deserves attention; what the ledger does "by itself" refuses nothing and comes last. "Since" is the edition of the rulebook that a rule came with; older blocks are
            judged without it. Where the sources leave a rule open it says so, with the setting by which a network decides it
            (`SetLawSettings`); "unverified" means that the paragraph could not be checked against the text of the decision.

            | rule | code | statement | source | sure | | since | tests |
            |---|---|---|---|---|---|---|---|
            """);
    for (Rule rule : Rules.all()) {
      page.append("| ")
          .append(
              String.join(
                  " | ",
                  rule.id(),
                  "`" + rule.code() + "`",
                  rule.statement(),
                  rule.source(),
                  sureness(rule),
                  effect(rule),
                  rule.since().label(),
                  String.valueOf(tests.getOrDefault(rule.name(), Set.of()).size())))
          .append(" |\n");
    }
    return page.toString();
  }

  private static String effect(Rule rule) {
    return switch (rule.severity()) {
      case REJECT -> "refuses";
      case WARN -> "warns";
      case APPLIES -> "by itself";
    };
  }

  private static String sureness(Rule rule) {
    String setting = rule.setting().isEmpty() ? "" : ": `" + rule.setting() + "`";
    return switch (rule.confidence()) {
      case SETTLED -> setting.isEmpty() ? "" : "the network decides" + setting;
      case UNVERIFIED -> "unverified" + setting;
      case UNSURE -> "open" + setting;
    };
  }

  private static String tests() throws IOException {
    StringBuilder list =
        new StringBuilder(
            "# Which tests name which rule; made by RulesPageTest from their sources.\n");
    testsByRule()
        .forEach((rule, names) -> list.append(rule + " = " + String.join(", ", names) + "\n"));
    return list.toString();
  }

  /** Names of rules to the tests that name them, by themselves or by a helper of their class. */
  private static Map<String, Set<String>> testsByRule() throws IOException {
    Map<String, Set<String>> tests = new TreeMap<>();
    for (Path root : SOURCES) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file :
            files.filter(each -> each.toString().endsWith("Test.java")).sorted().toList()) {
          collect(file, tests);
        }
      }
    }
    return tests;
  }

  private static void collect(Path file, Map<String, Set<String>> tests) throws IOException {
    String name = file.getFileName().toString().replace(".java", "");
    List<String> members = END_OF_MEMBER.splitAsStream(Files.readString(file)).toList();
    Map<String, Set<String>> helpers = new TreeMap<>();
    for (String member : members) {
      if (!TEST_METHOD.matcher(member).find()) {
        HELPER
            .matcher(member)
            .results()
            .forEach(helper -> helpers.put(helper.group(1), rulesIn(member, Map.of())));
      }
    }
    for (String member : members) {
      Matcher test = TEST_METHOD.matcher(member);
      if (test.find()) {
        rulesIn(member, helpers)
            .forEach(
                rule ->
                    tests
                        .computeIfAbsent(rule, key -> new TreeSet<>())
                        .add(name + "." + test.group(1)));
      }
    }
  }

  private static Set<String> rulesIn(String member, Map<String, Set<String>> helpers) {
    Set<String> rules =
        RULE_USED
            .matcher(member)
            .results()
            .map(use -> use.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    CALLED
        .matcher(member)
        .results()
        .forEach(call -> rules.addAll(helpers.getOrDefault(call.group(1), Set.of())));
    return rules;
  }
}
