package article6.node.report.filed;

import article6.contracts.domain.FirstTransferDefinition;
import article6.contracts.domain.MitigationType;
import article6.contracts.domain.Purpose;
import article6.node.report.aef.ActionType;
import article6.node.report.sheet.Spelling;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The words of the lists of both profiles, in the form in which words are compared. */
final class Words {
  static final Map<String, ActionType> ACTION_TYPES =
      words(ActionType.values(), it -> Stream.of(it.label()));

  static final Map<String, FiledSubtype> SUBTYPES =
      words(FiledSubtype.values(), it -> it.words().stream());

  static final Map<String, Purpose> PURPOSES = words(Purpose.values(), it -> Stream.of(it.label()));

  static final Map<String, MitigationType> MITIGATION_TYPES =
      words(MitigationType.values(), it -> Stream.of(it.label()));

  static final Map<String, FirstTransferDefinition> FIRST_TRANSFERS =
      words(
          FirstTransferDefinition.values(),
          it ->
              it == FirstTransferDefinition.AUTHORISATION
                  ? Stream.of(it.label(), "Authorization")
                  : Stream.of(it.label()));

  /** What real authorizations say though no decision has it (A-6b). */
  static final String FIRST_INTERNATIONAL_TRANSFER = "first international transfer";

  private Words() {}

  private static <T> Map<String, T> words(T[] values, Function<T, Stream<String>> of) {
    Map<String, T> words = new LinkedHashMap<>();
    Arrays.stream(values)
        .forEach(value -> of.apply(value).forEach(word -> words.put(Spelling.key(word), value)));
    return words;
  }
}
