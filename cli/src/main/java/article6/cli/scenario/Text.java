package article6.cli.scenario;

import article6.cli.console.Language;
import java.util.Map;

/** A sentence in the languages its author wrote; English is read where one is missing. */
public record Text(Map<Language, String> byLanguage) {
  static final Text EMPTY = new Text(Map.of(Language.EN, ""));

  public Text {
    byLanguage = Map.copyOf(byLanguage);
  }

  public String in(Language language) {
    String own = byLanguage.get(language);
    return own != null ? own : byLanguage.getOrDefault(Language.EN, "");
  }
}
