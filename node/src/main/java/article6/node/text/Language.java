package article6.node.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language the ledger speaks. */
public enum Language {
  ENGLISH("en", Locale.ENGLISH, "%s: %s", "; "),
  JAPANESE("ja", Locale.JAPANESE, "%s：%s", "、");

  /** Longest Accept-Language header that is looked at; browsers send a few dozen characters. */
  private static final int HEADER_CHARACTERS_MAX = 500;

  private final String tag;
  private final Locale locale;
  private final String pair;
  private final String separator;

  Language(String tag, Locale locale, String pair, String separator) {
    this.tag = tag;
    this.locale = locale;
    this.pair = pair;
    this.separator = separator;
  }

  /** The BCP 47 tag, such as ja. */
  public String tag() {
    return tag;
  }

  Locale locale() {
    return locale;
  }

  /** A name and its value, as they are listed in this language. */
  public String pair(String name, String value) {
    return pair.formatted(name, value);
  }

  public String separator() {
    return separator;
  }

  public static Optional<Language> ofTag(String tag) {
    for (Language language : values()) {
      if (language.tag.equals(tag)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  /**
   * What a reader prefers.
   *
   * @param acceptLanguage the value of an HTTP Accept-Language header; English when it names
   *     nothing known or is malformed
   */
  public static Language preferred(String acceptLanguage) {
    if (acceptLanguage.isBlank() || acceptLanguage.length() > HEADER_CHARACTERS_MAX) {
      return ENGLISH;
    }
    try {
      List<Locale.LanguageRange> wishes = Locale.LanguageRange.parse(acceptLanguage);
      return Optional.ofNullable(Locale.lookupTag(wishes, List.of("en", "ja")))
          .flatMap(Language::ofTag)
          .orElse(ENGLISH);
    } catch (IllegalArgumentException malformed) {
      return ENGLISH;
    }
  }
}
