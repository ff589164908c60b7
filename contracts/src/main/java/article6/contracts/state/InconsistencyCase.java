package article6.contracts.state;

import article6.contracts.domain.CaseAnswer;
import article6.contracts.domain.CaseContent;
import article6.contracts.domain.CaseStance;
import article6.contracts.domain.CaseStatus;
import article6.contracts.domain.DocumentId;
import article6.contracts.domain.DocumentReference;
import article6.contracts.domain.PartyCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * An inconsistency between reports, from its finding to its end (4/CMA.6; domain §5.3).
 *
 * @param raisedBy the Party that brought it here; the id is unique within that Party
 * @param notified the day the Parties concerned were notified
 * @param deadline by when they answer
 * @param positions of the Parties concerned, in the order in which the case names them
 * @param comments how many there are
 * @param lastStep the day of the last step
 * @param reviewReport the review report that calls it persistent
 * @param closing why it was resolved or withdrawn; empty before
 */
public record InconsistencyCase(
    PartyCode raisedBy,
    DocumentId id,
    CaseContent content,
    LocalDate detected,
    Optional<LocalDate> notified,
    Optional<LocalDate> deadline,
    List<CasePosition> positions,
    int comments,
    CaseStatus status,
    LocalDate lastStep,
    Optional<DocumentReference> reviewReport,
    String closing) {

  public static InconsistencyCase raised(
      PartyCode by, DocumentId id, CaseContent content, LocalDate date) {
    return new InconsistencyCase(
        by,
        id,
        content,
        date,
        Optional.empty(),
        Optional.empty(),
        content.parties().stream().map(CasePosition::none).toList(),
        0,
        CaseStatus.DETECTED,
        date,
        Optional.empty(),
        "");
  }

  public Optional<CasePosition> position(PartyCode party) {
    return positions.stream().filter(each -> each.party().equals(party)).findFirst();
  }

  /** Parties that were notified and have not answered. */
  public List<PartyCode> unanswered() {
    return status.awaitsParties()
        ? positions.stream()
            .filter(each -> each.answer().isEmpty())
            .map(CasePosition::party)
            .toList()
        : List.of();
  }

  public InconsistencyCase notified(LocalDate date, LocalDate answerBy) {
    return new InconsistencyCase(
        raisedBy,
        id,
        content,
        detected,
        Optional.of(date),
        Optional.of(answerBy),
        positions,
        comments,
        CaseStatus.NOTIFIED,
        date,
        reviewReport,
        closing);
  }

  public InconsistencyCase acknowledged(PartyCode party, LocalDate date) {
    return with(party, position -> new CasePosition(party, Optional.of(date), position.answer()))
        .on(date);
  }

  public InconsistencyCase answered(PartyCode party, CaseAnswer answer) {
    return with(
            party,
            position -> new CasePosition(party, position.acknowledged(), Optional.of(answer)))
        .on(answer.date());
  }

  public InconsistencyCase commented(LocalDate date) {
    return copy(positions, comments + 1, status, reviewReport, closing).on(date);
  }

  public InconsistencyCase persistent(LocalDate date, DocumentReference report) {
    return copy(positions, comments, CaseStatus.PERSISTENT, Optional.of(report), closing).on(date);
  }

  /** It is over, resolved or withdrawn. */
  public InconsistencyCase closed(CaseStatus end, LocalDate date, String reason) {
    return copy(positions, comments, end, reviewReport, reason).on(date);
  }

  private InconsistencyCase with(PartyCode party, UnaryOperator<CasePosition> change) {
    List<CasePosition> changed =
        positions.stream()
            .map(each -> each.party().equals(party) ? change.apply(each) : each)
            .toList();
    CaseStatus next = status == CaseStatus.PERSISTENT ? status : standing(changed);
    return copy(changed, comments, next, reviewReport, closing);
  }

  private static CaseStatus standing(List<CasePosition> positions) {
    if (!positions.stream().allMatch(each -> each.acknowledged().isPresent())) {
      return CaseStatus.NOTIFIED;
    }
    List<CaseStance> stances =
        positions.stream().flatMap(each -> each.answer().stream()).map(CaseAnswer::stance).toList();
    if (stances.size() < positions.size()) {
      return CaseStatus.ALL_ACKNOWLEDGED;
    }
    if (stances.contains(CaseStance.DISPUTED)) {
      return CaseStatus.DISPUTED;
    }
    return stances.contains(CaseStance.CORRECTED) ? CaseStatus.CORRECTED : CaseStatus.EXPLAINED;
  }

  private InconsistencyCase on(LocalDate date) {
    return new InconsistencyCase(
        raisedBy,
        id,
        content,
        detected,
        notified,
        deadline,
        positions,
        comments,
        status,
        date,
        reviewReport,
        closing);
  }

  private InconsistencyCase copy(
      List<CasePosition> newPositions,
      int newComments,
      CaseStatus newStatus,
      Optional<DocumentReference> newReport,
      String newClosing) {
    return new InconsistencyCase(
        raisedBy,
        id,
        content,
        detected,
        notified,
        deadline,
        newPositions,
        newComments,
        newStatus,
        lastStep,
        newReport,
        newClosing);
  }
}
