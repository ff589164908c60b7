package article6.contracts.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleCatalogueTest {
  @Test
  void codesAreUnique() {
    assertThat(Rules.all().stream().map(Rule::code)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("article6.contracts.law.Rules#all")
  void everyRuleSaysWhatItRestsOn(Rule rule) {
    assertThat(rule.source()).isNotBlank();
    assertThat(rule.statement()).endsWith(".");
    assertThat(rule.id()).matches("(CA|IC|64|[A-Z])-\\d+[a-z]?");
  }

  /** {@link RulesPageTest} sees to it that the list is that of the sources. */
  @Test
  void everyRuleIsTestedByName() throws IOException {
    Properties tests = new Properties();
    try (InputStream list = Rule.class.getResourceAsStream("tests.properties")) {
      tests.load(new InputStreamReader(Objects.requireNonNull(list), StandardCharsets.UTF_8));
    }
    assertThat(Rules.all().stream().map(rule -> ((Enum<?>) rule).name()))
        .containsExactlyInAnyOrderElementsOf(tests.stringPropertyNames());
  }
}
