package article6.node.report.letter;

import article6.contracts.action.AuthorizationContent;
import article6.contracts.domain.AuthorizationDetails;
import article6.contracts.domain.Conversion;
import article6.contracts.domain.DateWindow;
import article6.contracts.domain.PartyCode;
import article6.node.text.Catalogue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What one letter says in its fields, in one language. */
final class LetterWords {
  private final Letter letter;
  private final AuthorizationContent content;
  private final AuthorizationDetails details;
  private final Catalogue words;

  LetterWords(Letter letter, Catalogue words) {
    this.letter = letter;
    this.content = letter.authorization().content();
    this.details = content.details().orElse(AuthorizationDetails.NONE);
    this.words = words;
  }

  /** Codes that later nomenclatures added are told as they stand there. */
  private List<String> withCodes(List<? extends Enum<?>> known, List<String> added) {
    return Stream.concat(known.stream().map(words::word), added.stream()).toList();
  }

  /** The values of a field; none where the authorization says nothing. */
  List<String> of(LetterField field) {
    return switch (field) {
      case APPROACH -> told(content.approach() + " " + letter.approachTitle());
      case PARTIES -> parties();
      case ENTITIES -> entities();
      case SECTORS -> withCodes(content.sectors(), content.furtherSectors());
      case ACTIVITY_TYPES -> withCodes(content.activityTypes(), content.furtherActivityTypes());
      case STANDARDS -> details.standards();
      case METHODOLOGIES -> details.methodologies();
      case ACTIVITIES -> details.activities();
      case REGISTRIES -> texts(details.registries());
      case QUANTITY -> content.quantity().map(words::number).stream().toList();
      case METRIC -> told(metric());
      case GWP ->
          content.gwpValues().isBlank()
              ? List.of(words.text("letter.gwp"))
              : List.of(content.gwpValues());
      case CONVERSION -> content.conversion().map(this::conversion).orElse(List.of());
      case OCCURRED -> window(content.timeframe().occurred());
      case USE_WINDOW -> window(content.timeframe().use());
      case VALIDITY -> day(content.lastDates().validity());
      case LAST_ISSUANCE -> day(content.lastDates().issuance());
      case LAST_USE -> day(content.lastDates().use());
      case LAST_CANCELLATION -> day(content.lastDates().cancellation());
      case PURPOSE -> List.of(words.word(content.purpose()));
      case NDC_USE, INTERNATIONAL_USE ->
          List.of(words.text(field.isAnswered(content) ? "letter.yes" : "letter.no"));
      case OTHER_PURPOSE -> told(content.oimpDescription());
      case FIRST_TRANSFER -> firstTransfer();
      case TERMS -> told(content.terms().text());
      case CHANGE ->
          List.of(content.terms().changeAfterFirstTransfer().orElse(words.text("letter.noChange")));
      case REVOCATION -> revocation();
      case DOUBLE_COUNTING -> told(details.doubleCounting());
      case PUBLISHED -> told(details.reference());
      case EXPLANATION -> told(content.explanation());
    };
  }

  private List<String> parties() {
    return content.authorizedParties().isEmpty()
        ? List.of(words.text("letter.anyParty"))
        : names(content.authorizedParties());
  }

  private List<String> names(List<PartyCode> parties) {
    return parties.stream().map(party -> words.party(party) + " (" + party + ")").toList();
  }

  private List<String> entities() {
    return content.authorizedEntities().stream()
        .map(String::valueOf)
        .map(id -> (letter.entityNames().getOrDefault(id, "") + " (" + id + ")").strip())
        .toList();
  }

  private String metric() {
    return content.metric().isGhg() ? words.text("letter.ghg") : content.metric().nonGhgName();
  }

  private List<String> conversion(Conversion it) {
    String factor =
        words.sentence(
            "letter.factor",
            Map.of(
                "tonnes", words.number(it.tonnes()),
                "units", words.number(it.units()),
                "metric", metric()));
    return Stream.of(factor, it.method(), it.justification())
        .filter(text -> !text.isBlank())
        .toList();
  }

  private List<String> firstTransfer() {
    List<String> lines = new ArrayList<>();
    content.firstTransferDefinition().map(words::word).ifPresent(lines::add);
    details.reading().ifPresent(reading -> lines.addAll(told(reading.interpretation())));
    return lines;
  }

  private List<String> revocation() {
    List<String> lines = new ArrayList<>();
    lines.add(words.word(content.terms().revocability()));
    content
        .terms()
        .procedure()
        .filter(procedure -> !procedure.consentOf().isEmpty())
        .ifPresent(
            procedure -> {
              lines.add(words.text("letter.consentOf"));
              lines.addAll(names(procedure.consentOf()));
            });
    return lines;
  }

  private List<String> window(Optional<DateWindow> window) {
    return window
        .map(
            it ->
                words.sentence(
                    "letter.window",
                    Map.of("from", it.from().toString(), "to", it.to().toString())))
        .stream()
        .toList();
  }

  private static List<String> day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).stream().toList();
  }

  private static List<String> texts(Collection<?> items) {
    return items.stream().map(String::valueOf).toList();
  }

  private static List<String> told(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip());
  }
}
