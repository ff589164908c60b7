package article6.node.report.narrative;

import article6.contracts.adjustment.BalanceBook;
import article6.contracts.domain.AdjustmentMethod;
import article6.contracts.domain.Attestation;
import article6.contracts.domain.Metric;
import article6.contracts.domain.NdcDetails;
import article6.contracts.domain.ParticipationRequirement;
import article6.contracts.state.ApproachAuthorization;
import article6.contracts.state.AttestationRecord;
import article6.contracts.state.Attestations;
import article6.contracts.state.Authorization;
import article6.contracts.state.AuthorizedEntity;
import article6.contracts.state.Keys;
import article6.contracts.state.Ndc;
import article6.contracts.state.Tables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the ledger says of a Party, its NDC and its method, and what has changed. */
final class PartyFacts {
  private final Subject subject;
  private final Phrases phrases;

  PartyFacts(Subject subject, Phrases phrases) {
    this.subject = subject;
    this.phrases = phrases;
  }

  /** Whether the question has a meaning for this NDC. */
  boolean applies(Question question) {
    return switch (question) {
      case AFFECTED_CATEGORIES ->
          subject.ndc().map(ndc -> ndc.saying().policiesAndMeasures()).orElse(false);
      case TRAJECTORY ->
          subject.ndc().map(ndc -> ndc.method() != AdjustmentMethod.AVERAGING).orElse(true);
      default -> true;
    };
  }

  List<String> of(Question question) {
    return switch (question) {
      case PARTY_TO_AGREEMENT,
          MAINTAINS_NDC,
          AUTHORISATION_ARRANGEMENTS,
          TRACKING_ARRANGEMENTS,
          INVENTORY_PROVIDED,
          CONTRIBUTES_TO_GOALS ->
          attested(ParticipationRequirement.valueOf(question.name()));
      case NDC_DESCRIPTION -> ofNdc(this::described);
      case QUANTIFICATION -> ofNdc(this::quantified);
      case INDICATORS -> ofNdc(this::indicators);
      case AFFECTED_CATEGORIES -> ofNdc(ndc -> ndc.saying().categories());
      case METRICS -> ofNdc(this::metrics);
      case METHOD -> ofNdc(this::method);
      case TRAJECTORY -> ofNdc(this::trajectory);
      case PARTICIPATION_CHANGES -> participationChanges();
      case AUTHORIZATION_CHANGES -> authorizationChanges();
      default -> throw new IllegalArgumentException(question + " is not about the Party");
    };
  }

  private List<String> ofNdc(Function<Ndc, List<String>> facts) {
    return subject.ndc().map(facts).orElse(List.of());
  }

  private List<String> attested(ParticipationRequirement requirement) {
    return Attestations.of(subject.state(), subject.party()).attestations().stream()
        .filter(each -> each.requirement() == requirement)
        .map(this::attested)
        .toList();
  }

  private String attested(Attestation attestation) {
    return phrases.say(
        "attested",
        Map.of(
            "date", attestation.date().toString(),
            "document", phrases.document(attestation.document())));
  }

  private List<String> described(Ndc ndc) {
    NdcDetails details = ndc.saying();
    List<String> lines = new ArrayList<>();
    lines.add(period(ndc));
    lines.add(phrases.words().word(ndc.type()));
    if (!details.sectors().isEmpty()) {
      lines.add(phrases.say("sectors", Map.of("list", phrases.constants(details.sectors()))));
    }
    if (!details.gases().isEmpty()) {
      lines.add(phrases.say("gases", Map.of("list", phrases.listed(details.gases()))));
    }
    details.document().map(phrases::document).ifPresent(lines::add);
    return lines;
  }

  private String period(Ndc ndc) {
    return phrases.say(
        "period",
        Map.of("first", String.valueOf(ndc.firstYear()), "last", String.valueOf(ndc.lastYear())));
  }

  private List<String> quantified(Ndc ndc) {
    List<String> lines = new ArrayList<>();
    lines.add(period(ndc));
    ndc.trajectory().stream()
        .filter(each -> each.year() == ndc.lastYear())
        .map(
            each ->
                phrases.say(
                    "target",
                    Map.of(
                        "year", String.valueOf(each.year()),
                        "quantity", phrases.words().number(each.quantity()))))
        .forEach(lines::add);
    budget(ndc, lines);
    return lines;
  }

  private void budget(Ndc ndc, List<String> lines) {
    ndc.saying()
        .budget()
        .map(most -> phrases.say("budget", Map.of("quantity", phrases.words().number(most))))
        .ifPresent(lines::add);
  }

  private List<String> indicators(Ndc ndc) {
    return ndc.saying().indicators().stream()
        .map(
            target ->
                phrases
                    .words()
                    .language()
                    .pair(
                        phrases.metric(target.metric()),
                        phrases.listed(phrases.ofYears(target.values()))))
        .toList();
  }

  private List<String> metrics(Ndc ndc) {
    return BalanceBook.metrics(subject.state(), ndc).stream()
        .map((Metric metric) -> phrases.metric(metric))
        .toList();
  }

  private List<String> method(Ndc ndc) {
    List<String> lines = new ArrayList<>();
    lines.add(phrases.words().word(ndc.type()));
    lines.add(phrases.words().word(ndc.method()));
    ndc.methodLock()
        .ifPresent(
            lock ->
                lines.add(
                    phrases.say(
                        "methodLock",
                        Map.of(
                            "report", phrases.words().word(lock.report()),
                            "date", lock.date().toString()))));
    return lines;
  }

  private List<String> trajectory(Ndc ndc) {
    List<String> lines = new ArrayList<>(phrases.ofYears(ndc.trajectory()));
    budget(ndc, lines);
    return lines;
  }

  private List<String> participationChanges() {
    List<String> lines = new ArrayList<>();
    for (AttestationRecord each : Attestations.history(subject.state(), subject.party())) {
      String requirement = phrases.words().word(each.attestation().requirement());
      if (subject.isNew(each.attestation().date())) {
        lines.add(phrases.words().language().pair(requirement, attested(each.attestation())));
      }
      each.withdrawal()
          .filter(end -> subject.isNew(end.date()))
          .ifPresent(
              end ->
                  lines.add(
                      phrases
                          .words()
                          .language()
                          .pair(
                              requirement,
                              phrases.say(
                                  "withdrawn",
                                  Map.of("date", end.date().toString(), "reason", end.reason())))));
    }
    return lines;
  }

  /** Every version that was given, and every end, since the report before. */
  private List<String> authorizationChanges() {
    return Stream.of(
            subject.letters().stream()
                .filter(each -> each.party().equals(subject.party()))
                .flatMap(this::changes),
            Tables.APPROACH_AUTHORIZATIONS
                .all(subject.state(), Keys.text(subject.party().value()))
                .stream()
                .flatMap(this::changes),
            Tables.ENTITIES.all(subject.state(), Keys.text(subject.party().value())).stream()
                .flatMap(this::changes))
        .flatMap(lines -> lines)
        .toList();
  }

  private Stream<String> changes(Authorization each) {
    return changes(
        each.content().approach() + " " + each.id(),
        each.version(),
        each.content().date(),
        each.revocation().map(Authorization.Revocation::date));
  }

  private Stream<String> changes(ApproachAuthorization each) {
    return changes(each.approach().value(), each.version(), each.date(), each.revoked());
  }

  private Stream<String> changes(AuthorizedEntity each) {
    return changes(
        each.approach() + " " + each.name() + " (" + each.entity() + ")",
        Math.max(1, each.version()),
        each.date(),
        each.revoked());
  }

  private Stream<String> changes(
      String what, int version, LocalDate date, Optional<LocalDate> revoked) {
    Stream<String> given =
        Stream.of(date)
            .filter(subject::isNew)
            .map(
                day ->
                    phrases.say(
                        version == 1 ? "given" : "changed",
                        Map.of(
                            "what", what,
                            "version", String.valueOf(version),
                            "date", day.toString())));
    return Stream.concat(
        given,
        revoked.stream()
            .filter(subject::isNew)
            .map(day -> phrases.say("ended", Map.of("what", what, "date", day.toString()))));
  }
}
