package article6.contracts.event;

import article6.contracts.domain.ParticipationRequirement;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.SpecialCircumstance;
import java.time.LocalDate;
import java.util.List;

/** Of what Parties attest about their participation. */
public sealed interface ParticipationEvent extends LedgerEvent {
  record ParticipationAttested(
      PartyCode party, ParticipationRequirement requirement, String reference, LocalDate date)
      implements ParticipationEvent {}

  record AttestationWithdrawn(
      PartyCode party, ParticipationRequirement requirement, String reason, LocalDate date)
      implements ParticipationEvent {}

  record CircumstancesRecognised(PartyCode party, List<SpecialCircumstance> circumstances)
      implements ParticipationEvent {}

  record InitialReportFiled(PartyCode party, int ndcFirstYear, String version, LocalDate date)
      implements ParticipationEvent {}
}
