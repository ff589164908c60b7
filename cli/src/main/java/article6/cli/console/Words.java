package article6.cli.console;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The sentences of the command in one language, by key. */
public final class Words {
  private static final String BUNDLE = "article6.cli.words";
  private static final Words ENGLISH = new Words(Language.EN);
  private static final Words JAPANESE = new Words(Language.JA);

  private final Language language;
  private final ResourceBundle bundle;

  private Words(Language language) {
    this.language = language;
    // no fallback to the language of the machine: what isn't translated is English
    this.bundle =
        ResourceBundle.getBundle(
            BUNDLE, language.locale(), Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }

  public static Words of(Language language) {
    return switch (language) {
      case EN -> ENGLISH;
      case JA -> JAPANESE;
    };
  }

  public Language language() {
    return language;
  }

  /**
   * The sentence with its gaps filled; numbers are written with separators.
   *
   * @throws java.util.MissingResourceException when there is no such sentence, which a test rules
   *     out
   */
  public String say(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), language.locale()).format(values);
  }

  public boolean has(String key) {
    return bundle.containsKey(key);
  }
}
