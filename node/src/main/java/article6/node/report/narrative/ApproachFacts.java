package article6.node.report.narrative;

import article6.contracts.domain.AuthorizationDetails;
import article6.contracts.domain.Conversion;
import article6.contracts.domain.Levies;
import article6.contracts.domain.PartyCode;
import article6.contracts.state.Approach;
import article6.contracts.state.ApproachScope;
import article6.contracts.state.Authorization;
import article6.contracts.state.AuthorizedEntity;
import article6.contracts.state.Keys;
import article6.contracts.state.Tables;
import article6.node.report.narrative.UnitSums.Act;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** What the ledger says of a cooperative approach, as one of its Parties sees it. */
final class ApproachFacts {
  private final Subject subject;
  private final Approach approach;
  private final UnitSums sums;
  private final Phrases phrases;

  ApproachFacts(Subject subject, Approach approach, UnitSums sums, Phrases phrases) {
    this.subject = subject;
    this.approach = approach;
    this.sums = sums;
    this.phrases = phrases;
  }

  List<String> of(Question question) {
    return switch (question) {
      case AUTHORIZATION_COPY -> copies();
      case DESCRIPTION -> description();
      case DURATION -> duration();
      case EXPECTED_MITIGATION -> authorised();
      case PARTIES -> approach.parties().stream().map(phrases::party).toList();
      case ENTITIES -> entities();
      case CONTRIBUTION -> contribution();
      case GHG_METRIC -> ghg();
      case CONVERSION -> conversions();
      case METHODOLOGIES -> methodologies();
      case ADAPTATION_RESOURCES -> levy(Levies::adaptationPerMille, "adaptationShare");
      case OVERALL_MITIGATION -> overallMitigation();
      default -> throw new IllegalArgumentException("the ledger does not answer " + question);
    };
  }

  private Stream<Authorization> ownLetters() {
    return subject.lettersOf(approach.id(), true).stream();
  }

  private Stream<AuthorizationDetails> details() {
    return subject.lettersOf(approach.id(), false).stream()
        .flatMap(each -> each.content().details().stream());
  }

  private List<String> copies() {
    Stream<String> ofApproach =
        Tables.APPROACH_AUTHORIZATIONS
            .all(subject.state(), Tables.approachPart(subject.party(), approach.id()))
            .stream()
            .map(
                each ->
                    phrases.say(
                        "given",
                        Map.of(
                            "what", approach.id() + ", " + each.document(),
                            "version", String.valueOf(each.version()),
                            "date", each.date().toString())));
    return Stream.concat(ofApproach, ownLetters().flatMap(this::copy)).toList();
  }

  private Stream<String> copy(Authorization letter) {
    String given =
        phrases.say(
            "given",
            Map.of(
                "what", letter.id().value(),
                "version", String.valueOf(letter.version()),
                "date", letter.content().date().toString()));
    String published = letter.content().details().map(AuthorizationDetails::reference).orElse("");
    return Stream.of(
            Optional.of(given),
            letter.content().document().map(String::valueOf),
            Optional.of(published).filter(text -> !text.isBlank()))
        .flatMap(Optional::stream);
  }

  private List<String> description() {
    List<String> lines = new ArrayList<>();
    lines.add(approach.id() + " " + approach.title());
    if (!approach.description().isBlank()) {
      lines.add(approach.description());
    }
    Optional<ApproachScope> scope = Tables.APPROACH_SCOPES.get(subject.state(), approach.id());
    scope.ifPresent(
        it -> {
          lines.add(phrases.say("sectors", Map.of("list", phrases.constants(it.sectors()))));
          lines.add(
              phrases.say("activityTypes", Map.of("list", phrases.constants(it.activityTypes()))));
        });
    return lines;
  }

  private List<String> duration() {
    List<String> lines = new ArrayList<>();
    lines.add(phrases.say("since", Map.of("date", approach.date().toString())));
    lines.add(phrases.words().word(approach.status()));
    for (Authorization letter : subject.lettersOf(approach.id(), false)) {
      letter
          .content()
          .timeframe()
          .occurred()
          .ifPresent(
              window ->
                  lines.add(
                      phrases.say(
                          "vintages",
                          Map.of("what", letter.id().value(), "window", phrases.window(window)))));
      letter
          .content()
          .lastDates()
          .validity()
          .ifPresent(
              last ->
                  lines.add(
                      phrases.say(
                          "validity",
                          Map.of("what", letter.id().value(), "date", last.toString()))));
    }
    return lines;
  }

  private List<String> authorised() {
    return subject.lettersOf(approach.id(), false).stream()
        .flatMap(
            letter ->
                letter.content().quantity().stream()
                    .map(
                        quantity ->
                            phrases.say(
                                "authorised",
                                Map.of(
                                    "what", letter.id().value(),
                                    "quantity", phrases.words().number(quantity)))))
        .toList();
  }

  /** Entities of all its Parties, each with the Party that authorised it. */
  private List<String> entities() {
    return approach.parties().stream()
        .flatMap(
            party ->
                Tables.ENTITIES
                    .all(
                        subject.state(),
                        Keys.join(Keys.text(party.value()), Keys.text(approach.id().value())))
                    .stream())
        .filter(each -> each.revoked().isEmpty())
        .map(this::entity)
        .toList();
  }

  private String entity(AuthorizedEntity each) {
    return phrases.say(
        "entity",
        Map.of(
            "name", each.name() + " (" + each.entity() + ")",
            "country", phrases.words().party(each.countryOfIncorporation()),
            "party", phrases.words().party(each.party()),
            "date", each.date().toString()));
  }

  private List<String> contribution() {
    PartyCode party = subject.party();
    return Stream.of(Act.values())
        .filter(act -> sums.sum(act, approach.id()) > 0)
        .map(
            act ->
                phrases.say(
                    "sum." + act,
                    Map.of(
                        "party", phrases.words().party(party),
                        "quantity", phrases.words().number(sums.sum(act, approach.id())))))
        .toList();
  }

  private List<String> ghg() {
    return ownLetters()
        .filter(letter -> letter.content().metric().isGhg())
        .map(
            letter ->
                phrases
                    .words()
                    .language()
                    .pair(
                        letter.id().value(),
                        letter.content().gwpValues().isBlank()
                            ? phrases.words().text("letter.gwp")
                            : letter.content().gwpValues()))
        .toList();
  }

  private List<String> conversions() {
    return subject.lettersOf(approach.id(), false).stream()
        .flatMap(
            letter ->
                letter.content().conversion().stream()
                    .flatMap(it -> conversion(it, phrases.metric(letter.content().metric()))))
        .toList();
  }

  private Stream<String> conversion(Conversion it, String metric) {
    String factor =
        phrases
            .words()
            .sentence(
                "letter.factor",
                Map.of(
                    "tonnes", phrases.words().number(it.tonnes()),
                    "units", phrases.words().number(it.units()),
                    "metric", metric));
    return Stream.of(factor, it.method(), it.justification()).filter(text -> !text.isBlank());
  }

  private List<String> methodologies() {
    return details()
        .flatMap(it -> Stream.concat(it.standards().stream(), it.methodologies().stream()))
        .distinct()
        .toList();
  }

  private List<String> overallMitigation() {
    List<String> lines = new ArrayList<>(levy(Levies::omgePerMille, "omgeShare"));
    long cancelled = sums.overallMitigation(approach.id());
    if (cancelled > 0) {
      lines.add(
          phrases.say("omgeCancelled", Map.of("quantity", phrases.words().number(cancelled))));
    }
    return lines;
  }

  private List<String> levy(ToIntFunction<Levies> share, String key) {
    return approach.agreed().levies().stream()
        .mapToInt(share)
        .filter(perMille -> perMille > 0)
        .mapToObj(perMille -> phrases.say(key, Map.of("share", String.valueOf(perMille))))
        .toList();
  }
}
