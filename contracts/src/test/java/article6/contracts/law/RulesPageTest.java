package article6.contracts.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code docs/rules.md} is made from the rules; {@code -Ddocs.update=true} writes it again. */
class RulesPageTest {
  private static final Path PAGE = Path.of("../docs/rules.md");

  @Test
  void thePageSaysWhatTheRulesSay() throws IOException {
    if (Boolean.getBoolean("docs.update")) {
      Files.writeString(PAGE, page());
    }
    assertThat(Files.readString(PAGE))
        .as("run mvn -pl contracts test -Dtest=RulesPageTest -Ddocs.update=true")
        .isEqualTo(page());
  }

  private static String page() {
    StringBuilder page =
        new StringBuilder(
            """
            # Rules

            Made from `article6.contracts.law.Rule`; a test holds the two together. A refusal carries the code, the rule id,
            the source and the facts that broke the rule. Rules that warn let the action pass and tell what deserves attention.

            | rule | code | statement | source | |
            |---|---|---|---|---|
            """);
    for (Rule rule : Rule.values()) {
      page.append("| ")
          .append(rule.id())
          .append(" | `")
          .append(rule.code())
          .append("` | ")
          .append(rule.statement())
          .append(" | ")
          .append(rule.source())
          .append(" | ")
          .append(rule.severity() == Rule.Severity.WARN ? "warns" : "refuses")
          .append(" |\n");
    }
    return page.toString();
  }
}
