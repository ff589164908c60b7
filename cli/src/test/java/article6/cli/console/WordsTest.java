package article6.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static final Pattern GAP = Pattern.compile("\\{(\\d+)");

  @Test
  void everySentenceExistsInEveryLanguageWithTheSameGaps() throws IOException {
    Properties english = load("words.properties");
    Properties japanese = load("words_ja.properties");
    assertThat(japanese.keySet()).isEqualTo(english.keySet());
    english.forEach(
        (key, sentence) ->
            assertThat(gaps(japanese.getProperty((String) key)))
                .as(String.valueOf(key))
                .isEqualTo(gaps((String) sentence)));
  }

  @Test
  void everyProblemHasACure() throws IOException {
    Properties english = load("words.properties");
    assertThat(english.keySet())
        .filteredOn(key -> String.valueOf(key).endsWith(".cure"))
        .allSatisfy(key -> assertThat(english.get(key)).asString().isNotBlank());
  }

  @Test
  void theLanguageOfTheMachineDoesNotShineThrough() {
    assertThat(Words.of(Language.EN).say("keys.address")).isEqualTo("Address");
    assertThat(Words.of(Language.JA).say("keys.address")).isEqualTo("アドレス");
  }

  private static Set<String> gaps(@Nullable String sentence) {
    Set<String> gaps = new TreeSet<>();
    Matcher matcher = GAP.matcher(String.valueOf(sentence));
    while (matcher.find()) {
      gaps.add(matcher.group(1));
    }
    return gaps;
  }

  private static Properties load(String name) throws IOException {
    Properties properties = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(WordsTest.class.getResourceAsStream("/article6/cli/" + name)),
            StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }
}
