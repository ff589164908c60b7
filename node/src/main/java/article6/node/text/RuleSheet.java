package article6.node.text;

import article6.contracts.domain.LawSettings;
import article6.contracts.law.Finding;
import article6.contracts.law.Rule;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Everything there is to say of a rule, in one language.
 *
 * @param rule its id, such as A-8
 * @param source the decision and paragraph it rests on
 * @param since label of the first edition of the law that has it
 * @param setting by which a network decides it; empty where nothing is left open
 * @param settingValue what the network has decided
 * @param statement the rule itself, in English as it stands in the code
 * @param message what stands in the way when it is broken
 * @param cure what to do then
 * @param tests names of the tests that name it
 */
public record RuleSheet(
    String code,
    String rule,
    String source,
    Rule.Severity severity,
    Rule.Confidence confidence,
    String since,
    String setting,
    Optional<String> settingValue,
    String statement,
    String message,
    String cure,
    List<String> tests) {
  public RuleSheet {
    tests = List.copyOf(tests);
  }

  public static RuleSheet of(Rule rule, Catalogue words, LawSettings settings) {
    Finding finding = new Finding(rule, List.of());
    return new RuleSheet(
        rule.code(),
        rule.id(),
        rule.source(),
        rule.severity(),
        rule.confidence(),
        rule.since().label(),
        rule.setting(),
        valueOf(rule.setting(), settings),
        rule.statement(),
        words.message(finding),
        words.cure(finding),
        RuleTests.of(rule));
  }

  private static Optional<String> valueOf(String setting, LawSettings settings) {
    return Arrays.stream(LawSettings.class.getRecordComponents())
        .filter(component -> component.getName().equals(setting))
        .findFirst()
        .map(component -> read(component, settings));
  }

  private static String read(RecordComponent component, LawSettings settings) {
    try {
      Object value = component.getAccessor().invoke(settings);
      return value instanceof Optional<?> maybe
          ? maybe.map(String::valueOf).orElse("–")
          : String.valueOf(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("accessor of a setting failed", e);
    }
  }
}
