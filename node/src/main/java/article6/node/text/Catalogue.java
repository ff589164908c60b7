package article6.node.text;

import article6.contracts.domain.PartyCode;
import article6.contracts.event.LedgerEvent;
import article6.contracts.law.Fact;
import article6.contracts.law.Finding;
import article6.contracts.law.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All texts of one language. Immutable and safe to share. */
public final class Catalogue {
  /** Files of a catalogue; the first part of a key says what a text belongs to. */
  private static final List<String> FILES =
      List.of("rules", "ledger", "explorer", "checks", "letters", "narratives");

  private static final Map<Language, Catalogue> KNOWN = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      KNOWN.put(language, new Catalogue(language));
    }
  }

  private final Language language;
  private final Map<String, String> texts = new TreeMap<>();

  private Catalogue(Language language) {
    this.language = language;
    for (String file : FILES) {
      load("%s_%s.properties".formatted(file, language.tag()));
    }
    for (String code : Locale.getISOCountries()) {
      Locale region = new Locale.Builder().setRegion(code).build();
      texts.put("party." + region.getISO3Country(), region.getDisplayCountry(language.locale()));
    }
  }

  public static Catalogue of(Language language) {
    return Objects.requireNonNull(KNOWN.get(language));
  }

  public Language language() {
    return language;
  }

  /** All texts by their keys, for the explorer. */
  public Map<String, String> texts() {
    return Collections.unmodifiableMap(texts);
  }

  /**
   * @throws IllegalArgumentException when there is no text of that key
   */
  public String text(String key) {
    String text = texts.get(key);
    if (text == null) {
      throw new IllegalArgumentException("no text " + key + " in " + language);
    }
    return text;
  }

  /**
   * A text with its places filled.
   *
   * @throws IllegalArgumentException when there is no text of that key
   */
  public String sentence(String key, Map<String, String> values) {
    return new Template(text(key)).fill(values);
  }

  /** What stands in the way or deserves attention, in one sentence and then the other facts. */
  public String message(Finding finding) {
    Template template = new Template(text("rule." + finding.rule().name()));
    Map<String, String> facts = facts(finding);
    Set<String> told = template.places();
    String others =
        finding.facts().stream()
            .map(Fact::name)
            .filter(name -> !told.contains(name))
            .map(name -> language.pair(factName(name), facts.getOrDefault(name, "")))
            .collect(Collectors.joining(language.separator()));
    String sentence = template.fill(facts);
    return others.isEmpty() ? sentence : sentence + " (" + others + ")";
  }

  /** What to do about it. */
  public String cure(Finding finding) {
    return new Template(cureOf(finding.rule())).fill(facts(finding));
  }

  private String cureOf(Rule rule) {
    return text("rule." + rule.name() + ".cure");
  }

  /** The name of a kind of action; of one it doesn't know, the name it has on the wire. */
  public String action(String kind) {
    return texts.getOrDefault("action." + kind, kind);
  }

  /** An event as a sentence. */
  public String event(LedgerEvent event) {
    return EventWords.sentence(this, event);
  }

  /** The word for a constant of the ledger's enumerations. */
  public String word(Enum<?> constant) {
    return text("word." + constant.name());
  }

  /** The name of a Party; the code itself where it is no country's. */
  public String party(PartyCode party) {
    return texts.getOrDefault("party." + party.value(), party.value());
  }

  /** A whole number as it is written in this language. */
  public String number(long number) {
    return String.format(language.locale(), "%,d", number);
  }

  private Map<String, String> facts(Finding finding) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Fact fact : finding.facts()) {
      values.put(fact.name(), inWords(fact.value()));
    }
    return values;
  }

  /** A constant as its word, several of them as a list. */
  private String inWords(String value) {
    if (value.startsWith("[") && value.endsWith("]")) {
      List<String> items = List.of(value.substring(1, value.length() - 1).split(", "));
      if (items.stream().allMatch(item -> texts.containsKey("word." + item))) {
        return items.stream().map(this::inWords).collect(Collectors.joining(language.separator()));
      }
    }
    return texts.getOrDefault("word." + value, value);
  }

  private String factName(String name) {
    return texts.getOrDefault("fact." + name, name);
  }

  private void load(String file) {
    Properties properties = new OnceOnly();
    try (InputStream in = Catalogue.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the catalogue " + file + " is missing");
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("can't read the catalogue " + file, e);
    }
    for (String key : properties.stringPropertyNames()) {
      if (texts.put(key, properties.getProperty(key)) != null) {
        throw new IllegalStateException("the text " + key + " stands twice in " + language);
      }
    }
  }

  /** Refuses a key that a file has twice, of which {@link Properties} would take the last. */
  private static final class OnceOnly extends Properties {
    private static final long serialVersionUID = 1;

    @Override
    public synchronized @Nullable Object put(Object key, Object value) {
      if (super.put(key, value) != null) {
        throw new IllegalStateException("the text " + key + " stands twice in one file");
      }
      return null;
    }
  }
}
