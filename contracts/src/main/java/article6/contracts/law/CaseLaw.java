package article6.contracts.law;

import article6.contracts.action.CaseAction;
import article6.contracts.domain.CaseAnswer;
import article6.contracts.domain.CaseSource;
import article6.contracts.domain.CaseStance;
import article6.contracts.domain.CaseStatus;
import article6.contracts.domain.DocumentId;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Role;
import article6.contracts.event.CaseEvent;
import article6.contracts.state.CaseComment;
import article6.contracts.state.CasePosition;
import article6.contracts.state.InconsistencyCase;
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;
import article6.contracts.state.Tables.CaseCommentKey;
import article6.contracts.state.Tables.CaseKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Inconsistencies between reports: raised, notified, acknowledged, answered, and resolved or
 * persistent (rules IC-1 … IC-8; domain §5.3). A case moves and binds no units; it flags them.
 */
final class CaseLaw {
  /** Remarks beside a case: a correspondence of years, and few enough to show on one page. */
  static final int COMMENTS_MAX = 200;

  private CaseLaw() {}

  static List<ConsentNeed> consents(StateView state, CaseAction action) {
    return switch (action) {
      case CaseAction.RaiseCase it -> Needs.one(it.raisedBy(), raiser(it.content().foundBy()));
      case CaseAction.NotifyCase it -> ofRaiser(state, it.raisedBy(), it.caseId());
      case CaseAction.AcknowledgeCase it -> Needs.one(it.party(), Role.REGISTRAR);
      case CaseAction.AnswerCase it -> Needs.one(it.party(), Role.AUTHORISER);
      case CaseAction.CommentOnCase it -> Needs.one(it.party(), Role.REGISTRAR);
      case CaseAction.ResolveCase it -> ofAll(state, it.raisedBy(), it.caseId());
      case CaseAction.MarkCasePersistent it -> ofRaiser(state, it.raisedBy(), it.caseId());
      case CaseAction.WithdrawCase it -> ofRaiser(state, it.raisedBy(), it.caseId());
    };
  }

  /** What a review found is entered by a reviewer, and everything else by who keeps the books. */
  private static Role raiser(CaseSource source) {
    return source == CaseSource.TER ? Role.REVIEWER : Role.REGISTRAR;
  }

  private static List<ConsentNeed> ofRaiser(StateView state, PartyCode by, DocumentId id) {
    return Tables.CASES
        .get(state, new CaseKey(by, id))
        .map(it -> Needs.one(by, raiser(it.content().foundBy())))
        .orElseGet(() -> Needs.anybody(state, Role.REGISTRAR));
  }

  /**
   * The word of who raised it and of every Party concerned, of those that are still here; where all
   * have left, the network's.
   */
  private static List<ConsentNeed> ofAll(StateView state, PartyCode by, DocumentId id) {
    Optional<InconsistencyCase> known = Tables.CASES.get(state, new CaseKey(by, id));
    if (known.isEmpty()) {
      return Needs.anybody(state, Role.REGISTRAR);
    }
    Stream<ConsentNeed> raising =
        Needs.one(by, raiser(known.get().content().foundBy())).stream()
            .filter(need -> !Tables.DEPARTURES.has(state, by));
    Stream<ConsentNeed> concerned =
        known.get().content().parties().stream()
            .filter(party -> !party.equals(by) && !Tables.DEPARTURES.has(state, party))
            .sorted()
            .map(party -> ConsentNeed.of(party, Role.AUTHORISER, 1));
    List<ConsentNeed> needs = Stream.concat(raising, concerned).toList();
    return needs.isEmpty() ? Needs.governance(state) : needs;
  }

  static void enact(Hearing hearing, CaseAction action) {
    switch (action) {
      case CaseAction.RaiseCase it -> raise(hearing, it);
      case CaseAction.NotifyCase it -> notifyParties(hearing, it);
      case CaseAction.AcknowledgeCase it -> acknowledge(hearing, it);
      case CaseAction.AnswerCase it -> answer(hearing, it);
      case CaseAction.CommentOnCase it -> comment(hearing, it);
      case CaseAction.ResolveCase it -> resolve(hearing, it);
      case CaseAction.MarkCasePersistent it -> markPersistent(hearing, it);
      case CaseAction.WithdrawCase it -> withdraw(hearing, it);
    }
  }

  private static void raise(Hearing hearing, CaseAction.RaiseCase it) {
    CaseKey key = new CaseKey(it.raisedBy(), it.caseId());
    hearing.require(
        hearing.find(Tables.CASES, key).isEmpty(),
        CaseRule.IC_1,
        Fact.of("party", it.raisedBy()),
        Fact.of("case", it.caseId()));
    hearing.requireOpen(it.date());
    CaseForm.require(hearing, it);
    InconsistencyCase raised =
        InconsistencyCase.raised(it.raisedBy(), it.caseId(), it.content(), it.date());
    hearing.put(Tables.CASES, key, raised);
    CaseFlags.raise(hearing, raised);
    hearing.tell(
        new CaseEvent.CaseRaised(
            it.raisedBy(),
            it.caseId(),
            it.content().foundBy(),
            it.content().check(),
            it.content().parties(),
            it.content().affectsBalance(),
            it.date()));
  }

  private static void notifyParties(Hearing hearing, CaseAction.NotifyCase it) {
    InconsistencyCase known = step(hearing, it.raisedBy(), it.caseId(), it.date());
    requireStep(
        hearing,
        known,
        known.status() == CaseStatus.DETECTED && !it.deadline().isBefore(it.date()),
        it.deadline());
    write(hearing, known.notified(it.date(), it.deadline()));
    hearing.tell(
        new CaseEvent.CaseNotified(
            it.raisedBy(), it.caseId(), known.content().parties(), it.date(), it.deadline()));
  }

  private static void acknowledge(Hearing hearing, CaseAction.AcknowledgeCase it) {
    InconsistencyCase known = step(hearing, it.raisedBy(), it.caseId(), it.date());
    CasePosition position = position(known, it.party());
    requireStep(
        hearing,
        known,
        known.status().awaitsParties() && position.acknowledged().isEmpty(),
        it.date());
    write(hearing, known.acknowledged(it.party(), it.date()));
    hearing.tell(new CaseEvent.CaseAcknowledged(it.party(), it.raisedBy(), it.caseId(), it.date()));
  }

  private static void answer(Hearing hearing, CaseAction.AnswerCase it) {
    CaseAnswer answer = it.answer();
    InconsistencyCase known = step(hearing, it.raisedBy(), it.caseId(), answer.date());
    CasePosition position = position(known, it.party());
    requireStep(
        hearing,
        known,
        known.status().awaitsParties()
            && position.acknowledged().isPresent()
            && !answer.statement().isBlank(),
        answer.date());
    hearing.require(
        answer.correctedIn().isPresent() == (answer.stance() == CaseStance.CORRECTED)
            && answer.correctedIn().stream()
                .allMatch(version -> CaseForm.corrects(known, it.party(), version)),
        CaseRule.IC_6,
        Fact.of("party", it.party()),
        Fact.of("case", it.caseId()),
        Fact.of("stance", answer.stance()),
        Fact.of(
            "version",
            answer.correctedIn().map(each -> each.year() + " " + each.version()).orElse("–")));
    InconsistencyCase answered = known.answered(it.party(), answer);
    write(hearing, answered);
    hearing.tell(
        new CaseEvent.CaseAnswered(
            it.party(),
            it.raisedBy(),
            it.caseId(),
            answer.stance(),
            answered.status(),
            answer.date()));
  }

  private static void comment(Hearing hearing, CaseAction.CommentOnCase it) {
    InconsistencyCase known = step(hearing, it.raisedBy(), it.caseId(), it.date());
    hearing.require(
        it.party().equals(it.raisedBy()) || known.position(it.party()).isPresent(),
        CaseRule.IC_4,
        Fact.of("party", it.party()),
        Fact.of("case", it.caseId()),
        Fact.of("concerned", known.content().parties()));
    requireStep(hearing, known, known.status().isOpen() && !it.text().isBlank(), it.date());
    hearing.require(
        known.comments() < COMMENTS_MAX,
        CaseRule.IC_8,
        Fact.of("case", it.caseId()),
        Fact.of("comments", known.comments()));
    InconsistencyCase commented = known.commented(it.date());
    write(hearing, commented);
    hearing.put(
        Tables.CASE_COMMENTS,
        new CaseCommentKey(key(known), commented.comments()),
        new CaseComment(it.party(), commented.comments(), it.date(), it.text(), it.attachment()));
    hearing.tell(new CaseEvent.CaseCommented(it.party(), it.raisedBy(), it.caseId(), it.date()));
  }

  private static void resolve(Hearing hearing, CaseAction.ResolveCase it) {
    InconsistencyCase known = step(hearing, it.raisedBy(), it.caseId(), it.date());
    requireStep(
        hearing,
        known,
        (known.status().isAnswered() || known.status() == CaseStatus.PERSISTENT)
            && !it.reason().isBlank(),
        it.date());
    close(hearing, known.closed(CaseStatus.RESOLVED, it.date(), it.reason()));
  }

  private static void markPersistent(Hearing hearing, CaseAction.MarkCasePersistent it) {
    InconsistencyCase known = step(hearing, it.raisedBy(), it.caseId(), it.date());
    requireStep(
        hearing,
        known,
        known.status().awaitsParties() && known.status() != CaseStatus.PERSISTENT,
        it.date());
    write(hearing, known.persistent(it.date(), it.report()));
    tellSettled(hearing, known, CaseStatus.PERSISTENT, it.date());
  }

  /** What a review report calls persistent is not taken back, it is resolved. */
  private static void withdraw(Hearing hearing, CaseAction.WithdrawCase it) {
    InconsistencyCase known = step(hearing, it.raisedBy(), it.caseId(), it.date());
    requireStep(
        hearing,
        known,
        known.status().isOpen()
            && known.status() != CaseStatus.PERSISTENT
            && !it.reason().isBlank(),
        it.date());
    close(hearing, known.closed(CaseStatus.WITHDRAWN, it.date(), it.reason()));
  }

  private static InconsistencyCase step(
      Hearing hearing, PartyCode by, DocumentId id, LocalDate date) {
    InconsistencyCase known =
        hearing
            .find(Tables.CASES, new CaseKey(by, id))
            .orElseThrow(
                () -> Hearing.refusal(CaseRule.IC_2, Fact.of("party", by), Fact.of("case", id)));
    hearing.requireOpen(date);
    requireStep(hearing, known, !date.isBefore(known.lastStep()), date);
    return known;
  }

  private static void requireStep(
      Hearing hearing, InconsistencyCase known, boolean lawful, LocalDate date) {
    hearing.require(
        lawful,
        CaseRule.IC_5,
        Fact.of("case", known.id()),
        Fact.of("status", known.status()),
        Fact.of("lastStep", known.lastStep()),
        Fact.of("date", date));
  }

  private static CasePosition position(InconsistencyCase known, PartyCode party) {
    return known
        .position(party)
        .orElseThrow(
            () ->
                Hearing.refusal(
                    CaseRule.IC_4,
                    Fact.of("party", party),
                    Fact.of("case", known.id()),
                    Fact.of("concerned", known.content().parties())));
  }

  private static void close(Hearing hearing, InconsistencyCase closed) {
    write(hearing, closed);
    CaseFlags.lower(hearing, closed);
    tellSettled(hearing, closed, closed.status(), closed.lastStep());
  }

  private static void tellSettled(
      Hearing hearing, InconsistencyCase known, CaseStatus status, LocalDate date) {
    hearing.tell(new CaseEvent.CaseSettled(known.raisedBy(), known.id(), status, date));
  }

  private static void write(Hearing hearing, InconsistencyCase changed) {
    hearing.put(Tables.CASES, key(changed), changed);
  }

  private static CaseKey key(InconsistencyCase known) {
    return new CaseKey(known.raisedBy(), known.id());
  }
}
