package article6.contracts.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleCatalogueTest {
  /** Checked where the blocks and the bytes are, by the tests of those rooms. */
  private static final List<Rule> ELSEWHERE = List.of(TransactionRule.T_3, TransactionRule.T_6);

  @Test
  void codesAreUnique() {
    assertThat(Rules.all().stream().map(Rule::code)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("article6.contracts.law.Rules#all")
  void everyRuleSaysWhatItRestsOn(Rule rule) {
    assertThat(rule.source()).isNotBlank();
    assertThat(rule.statement()).endsWith(".");
    assertThat(rule.id()).matches("(CA|64|[A-Z])-\\d+[a-z]?");
  }

  @ParameterizedTest
  @MethodSource("article6.contracts.law.Rules#all")
  void everyRuleIsTestedByName(Rule rule) {
    if (!ELSEWHERE.contains(rule)) {
      assertThat(testSources()).contains("Rule." + rule.name());
    }
  }

  private static String testSources() {
    try (Stream<Path> files = Files.walk(Path.of("src/test/java/article6/contracts/law"))) {
      StringBuilder all = new StringBuilder();
      for (Path file :
          files.filter(path -> path.toString().endsWith("Test.java")).sorted().toList()) {
        if (!file.endsWith("RuleCatalogueTest.java")) {
          all.append(Files.readString(file));
        }
      }
      return all.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
