package article6.contracts.event;

import article6.contracts.domain.ApproachId;
import article6.contracts.domain.ApproachStatus;
import article6.contracts.domain.PartyCode;
import java.time.LocalDate;
import java.util.List;

/** Of cooperative approaches as agreements. */
public sealed interface AgreementEvent extends LedgerEvent {
  ApproachId approach();

  record ApproachAgreed(
      ApproachId approach,
      String title,
      List<PartyCode> parties,
      ApproachStatus status,
      LocalDate date)
      implements AgreementEvent {}

  record ApproachAmended(ApproachId approach, String title, LocalDate date)
      implements AgreementEvent {}

  record ApproachStatusChanged(
      ApproachId approach, ApproachStatus status, PartyCode by, LocalDate date, String reason)
      implements AgreementEvent {}

  record ApproachJoined(ApproachId approach, PartyCode party, LocalDate date)
      implements AgreementEvent {}

  record ApproachLeft(ApproachId approach, PartyCode party, LocalDate date, String reason)
      implements AgreementEvent {}
}
