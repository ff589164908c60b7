package article6.node.api;

import static article6.node.api.Parameter.LIMIT;
import static article6.node.api.Parameter.OFFSET;
import static article6.node.api.Parameter.OF_PARTY;
import static article6.node.api.Parameter.PARTY;

import article6.contracts.domain.DocumentId;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.UnitRange;
import article6.contracts.state.CaseComment;
import article6.contracts.state.CaseFlag;
import article6.contracts.state.InconsistencyCase;
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;
import article6.contracts.state.Tables.CaseKey;
import article6.node.api.Route.Page;
import article6.node.chain.LedgerReader;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Inconsistency cases (domain §5.3). */
final class CaseRoutes {
  private static final Parameter<DocumentId> CASE =
      Parameter.path("case", "id of a case, unique within the Party", "2026-01", DocumentId::new);

  private static final Parameter<Course> COURSE =
      Parameter.choice(
          "course", "only cases that are open, or only those that are over", Course.class);

  /** Whether a case is still to be resolved. */
  enum Course {
    OPEN,
    OVER
  }

  private final LedgerReader ledger;

  CaseRoutes(LedgerReader ledger) {
    this.ledger = ledger;
  }

  /**
   * An inconsistency case.
   *
   * @param open whether it is not resolved and not withdrawn
   * @param unitsFlagged how many units it is about
   * @param unanswered Parties that were notified and have not answered
   * @param overdue whether the day has passed by which they answer
   */
  record CaseDetail(
      InconsistencyCase known,
      boolean open,
      long unitsFlagged,
      List<PartyCode> unanswered,
      boolean overdue) {}

  /** A case with the remarks beside it. */
  record CaseFile(CaseDetail detail, List<CaseComment> comments) {}

  /** An open case that units are under. */
  record CaseBadge(PartyCode raisedBy, DocumentId caseId, UnitRange units) {}

  List<Route> routes() {
    return List.of(
        Route.get(
                "/v1/cases",
                "cases",
                "Inconsistency cases that a Party raised or that concern it, the newest first.",
                OF_PARTY,
                COURSE,
                OFFSET,
                LIMIT)
            .returnsPageOf(CaseDetail.class, this::cases),
        Route.get(
                "/v1/cases/{party}/{case}",
                "case",
                "An inconsistency case, by the Party that raised it, with the remarks beside it.",
                PARTY,
                CASE)
            .returns(CaseFile.class, this::file));
  }

  private Page<CaseDetail> cases(Request request) {
    Optional<PartyCode> party = request.find(OF_PARTY);
    Optional<Course> course = request.find(COURSE);
    return ledger.readAt(
        (head, state) ->
            Page.slice(
                request.find(OFFSET).orElse(0),
                request.limit(),
                Tables.CASES.all(state).stream()
                    .filter(each -> party.isEmpty() || concerns(each, party.get()))
                    .filter(
                        each ->
                            course.isEmpty()
                                || (course.get() == Course.OPEN) == each.status().isOpen())
                    .sorted(Comparator.comparing(InconsistencyCase::detected).reversed())
                    .map(each -> detail(each, head.day()))
                    .toList()));
  }

  private CaseFile file(Request request) {
    CaseKey key = new CaseKey(request.get(PARTY), request.get(CASE));
    return ledger.readAt(
        (head, state) ->
            Tables.CASES
                .get(state, key)
                .map(
                    known ->
                        new CaseFile(
                            detail(known, head.day()),
                            Tables.CASE_COMMENTS.all(state, Tables.casePart(key))))
                .orElseThrow(
                    () -> RequestRefused.notFound("this Party has raised no case of that id")));
  }

  private static boolean concerns(InconsistencyCase known, PartyCode party) {
    return known.raisedBy().equals(party) || known.content().parties().contains(party);
  }

  private static CaseDetail detail(InconsistencyCase known, LocalDate today) {
    List<PartyCode> unanswered = known.unanswered();
    return new CaseDetail(
        known,
        known.status().isOpen(),
        known.content().units().stream().mapToLong(UnitRange::quantity).sum(),
        unanswered,
        !unanswered.isEmpty() && known.deadline().filter(today::isAfter).isPresent());
  }

  /** The open cases that some of these units are under. */
  static List<CaseBadge> badges(StateView state, UnitRange units) {
    return Tables.CASE_FLAGS.all(state, Tables.seriesPart(units.series())).stream()
        .filter(flag -> flag.units().overlaps(units))
        .map(CaseRoutes::badge)
        .toList();
  }

  private static CaseBadge badge(CaseFlag flag) {
    return new CaseBadge(flag.raisedBy(), flag.caseId(), flag.units());
  }
}
