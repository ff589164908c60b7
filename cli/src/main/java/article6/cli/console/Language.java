package article6.cli.console;

import java.util.Locale;

/** The languages the command speaks. */
public enum Language {
  EN(Locale.ENGLISH),
  JA(Locale.JAPANESE);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  public Locale locale() {
    return locale;
  }

  /** The tag for {@code Accept-Language} and {@code --lang}. */
  public String tag() {
    return locale.getLanguage();
  }

  /** From a tag or a locale name such as {@code ja_JP.UTF-8}; English when it is another one. */
  public static Language of(String name) {
    return name.toLowerCase(Locale.ROOT).startsWith("ja") ? JA : EN;
  }
}
