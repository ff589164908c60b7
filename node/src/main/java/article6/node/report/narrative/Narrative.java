package article6.node.report.narrative;

import article6.contracts.domain.ApproachId;
import article6.contracts.domain.PartyCode;
import article6.contracts.state.Approach;
import article6.contracts.state.InitialReport;
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;
import article6.node.chain.Head;
import article6.node.chain.RecordedEvent;
import article6.node.report.narrative.NarrativeDraft.Entry;
import article6.node.text.Catalogue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Drafts a report in words: all its questions, with what is known and what is missing. */
public final class Narrative {
  private final NarrativeKind kind;
  private final Subject subject;
  private final AnswerSheet answers;
  private final Phrases phrases;
  private final UnitSums sums;

  private Narrative(
      NarrativeKind kind, Subject subject, AnswerSheet answers, Phrases phrases, UnitSums sums) {
    this.kind = kind;
    this.subject = subject;
    this.answers = answers;
    this.phrases = phrases;
    this.sums = sums;
  }

  /**
   * Which report.
   *
   * @param reportYear of regular information, the year of the transparency report; the next one by
   *     default
   * @param approach only this cooperative approach, as in an updated initial report (¶19)
   */
  public record Request(
      NarrativeKind kind,
      PartyCode party,
      Optional<Integer> reportYear,
      Optional<ApproachId> approach) {}

  /**
   * @param events all of them up to the head
   * @throws IllegalArgumentException when the answers are another Party's, or about approaches that
   *     the report is not about
   */
  public static NarrativeDraft draft(
      Request request,
      Head head,
      StateView state,
      Iterable<RecordedEvent> events,
      AnswerSheet answers,
      Catalogue words) {
    Subject subject =
        Subject.of(
            state,
            request.party(),
            Instant.ofEpochMilli(head.timeMillis()),
            request.reportYear(),
            request.approach());
    requireOf(answers, subject, request);
    Narrative narrative =
        new Narrative(
            request.kind(),
            subject,
            answers,
            new Phrases(words),
            UnitSums.of(request.party(), events));
    return narrative.draft(head);
  }

  private static void requireOf(AnswerSheet answers, Subject subject, Request request) {
    if (!answers.party().equals(request.party())) {
      throw new IllegalArgumentException(
          "these answers are those of %s, not of %s".formatted(answers.party(), request.party()));
    }
    List<ApproachId> known =
        Tables.APPROACHES.all(subject.state()).stream()
            .filter(each -> each.parties().contains(request.party()))
            .map(Approach::id)
            .toList();
    answers.texts().stream()
        .flatMap(each -> each.approach().stream())
        .filter(id -> !known.contains(id))
        .findFirst()
        .ifPresent(
            id -> {
              throw new IllegalArgumentException(
                  "%s takes no part in a cooperative approach %s".formatted(request.party(), id));
            });
  }

  private NarrativeDraft draft(Head head) {
    List<Entry> entries = new ArrayList<>();
    PartyFacts party = new PartyFacts(subject, phrases);
    QuantityFacts quantities = new QuantityFacts(subject, sums, phrases);
    List<Question> questions = Question.of(kind);
    questions.stream()
        .filter(question -> question.isOfParty() && party.applies(question))
        .map(
            question ->
                entry(
                    question,
                    Optional.empty(),
                    question == Question.ADJUSTMENTS
                        ? quantities.of(question)
                        : ofLedger(question, party::of)))
        .forEach(entries::add);
    for (Approach approach : subject.approaches()) {
      ApproachFacts facts = new ApproachFacts(subject, approach, sums, phrases);
      questions.stream()
          .filter(Question::isOfApproach)
          .map(
              question ->
                  entry(question, Optional.of(approach.id()), ofLedger(question, facts::of)))
          .forEach(entries::add);
    }
    questions.stream()
        .filter(question -> question.chapter() == Chapter.QUANTITIES)
        .map(question -> entry(question, Optional.empty(), quantities.of(question)))
        .forEach(entries::add);
    return new NarrativeDraft(
        kind,
        subject.party(),
        subject.ndc().map(ndc -> ndc.firstYear()),
        version(),
        head.day(),
        head.height(),
        entries);
  }

  private static List<String> ofLedger(Question question, Function<Question, List<String>> facts) {
    return question.asksLedger() ? facts.apply(question) : List.of();
  }

  private Entry entry(Question question, Optional<ApproachId> approach, List<String> known) {
    String label = phrases.words().text("narrative.question." + question);
    String paragraph = question.paragraph(kind);
    Optional<String> written = answers.find(question, approach);
    Map<String, String> named =
        Map.of(
            "paragraph",
            paragraph,
            "question",
            label,
            "code",
            question.name(),
            "approach",
            approach.map(id -> " (" + id + ")").orElse(""));
    List<String> missing = new ArrayList<>();
    if (known.isEmpty() && question.needsLedger()) {
      missing.add(phrases.say("missing.ledger", named));
    }
    if (written.isEmpty() && question.asksPerson()) {
      missing.add(phrases.say("missing.person", named));
    }
    return new Entry(
        question,
        paragraph,
        approach,
        chapter(question, approach),
        label,
        known,
        question.asksPerson()
            ? Optional.of(phrases.words().text("narrative.asked." + question))
            : Optional.empty(),
        written,
        missing);
  }

  private String chapter(Question question, Optional<ApproachId> approach) {
    String chapter = phrases.words().text("narrative.chapter." + question.chapter());
    return approach.map(id -> phrases.words().language().pair(id.value(), chapter)).orElse(chapter);
  }

  /** One minor version above the last report that was filed, the first one 1.0. */
  private String version() {
    if (kind == NarrativeKind.REGULAR) {
      return String.valueOf(subject.reportYear());
    }
    return subject.filed().stream()
        .reduce((earlier, later) -> later)
        .map(InitialReport::version)
        .map(
            last ->
                last.substring(0, last.indexOf('.') + 1)
                    + (Integer.parseInt(last.substring(last.indexOf('.') + 1)) + 1))
        .orElse("1.0");
  }
}
