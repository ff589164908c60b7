package article6.contracts.action;

import article6.contracts.domain.ApproachId;
import article6.contracts.domain.ApproachStatus;
import article6.contracts.domain.ApproachTerms;
import article6.contracts.domain.PartyCode;
import java.time.LocalDate;
import java.util.List;

/**
 * Cooperative approaches as agreements: their terms, their members and the states of their life.
 */
public sealed interface AgreementAction extends Action {
  /**
   * Two or more Parties register their cooperative approach with its terms.
   *
   * @param draft whether the text is agreed and not in force yet
   */
  record AgreeApproach(
      ApproachId approach,
      String title,
      List<PartyCode> parties,
      ApproachTerms terms,
      LocalDate date,
      String description,
      boolean draft)
      implements AgreementAction {}

  /** All Parties of an approach give it other terms, from now on. */
  record AmendApproach(
      ApproachId approach, String title, ApproachTerms terms, LocalDate date, String description)
      implements AgreementAction {}

  /**
   * An approach comes into force, is suspended, resumed, completed or revoked.
   *
   * @param by the Party that asks for it; alone it can suspend, and drop a draft
   */
  record ChangeApproachStatus(
      ApproachId approach, ApproachStatus status, PartyCode by, LocalDate date, String reason)
      implements AgreementAction {}

  /** One more Party takes part, with the consent of all who do and its own. */
  record JoinApproach(ApproachId approach, PartyCode party, LocalDate date)
      implements AgreementAction {}

  /** A Party takes part no more, with the consent of all. */
  record LeaveApproach(ApproachId approach, PartyCode party, LocalDate date, String reason)
      implements AgreementAction {}
}
