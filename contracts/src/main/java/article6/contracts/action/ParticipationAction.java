package article6.contracts.action;

import article6.contracts.domain.Attestation;
import article6.contracts.domain.DocumentReference;
import article6.contracts.domain.ParticipationRequirement;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.SpecialCircumstance;
import java.time.LocalDate;
import java.util.List;

/** How a Party shows that it may take part (2/CMA.3 annex ¶4–5, ¶18–19). */
public sealed interface ParticipationAction extends Action {
  PartyCode party();

  /**
   * A Party attests that it meets participation responsibilities; what it attested before about the
   * same ones is replaced and stays in the history.
   */
  record AttestParticipation(PartyCode party, List<Attestation> attestations)
      implements ParticipationAction {}

  /** A Party no longer meets a responsibility, or attested it by mistake. */
  record WithdrawAttestation(
      PartyCode party, ParticipationRequirement requirement, LocalDate date, String reason)
      implements ParticipationAction {}

  /**
   * The network recognises a Party's special circumstances: all of them with their days, in place
   * of those recognised before. Others take part by fewer duties because of them, so others agree.
   */
  record RecogniseCircumstances(PartyCode party, List<SpecialCircumstance> circumstances)
      implements ParticipationAction {}

  /**
   * A Party files its initial report, or an updated one.
   *
   * @param ndcFirstYear first year of the NDC period it is about
   * @param version such as 1.0, later than all before
   */
  record FileInitialReport(
      PartyCode party, int ndcFirstYear, String version, LocalDate date, DocumentReference document)
      implements ParticipationAction {}
}
