package article6.node.api;

import article6.contracts.domain.Attestation;
import article6.contracts.domain.Integrity;
import article6.contracts.domain.ParticipationProfile;
import article6.contracts.domain.ParticipationRequirement;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.SpecialCircumstance;
import article6.contracts.state.AttestationRecord;
import article6.contracts.state.InitialReport;
import article6.contracts.state.Ndc;
import article6.contracts.state.NdcStatement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the API says about the participation and the NDCs of a Party. */
final class NdcViews {
  private NdcViews() {}

  /** One of the six responsibilities, and what holds for it. */
  record ResponsibilityDetail(
      ParticipationRequirement requirement, Optional<Attestation> attestation) {}

  /**
   * How a Party may take part.
   *
   * @param complete whether everything is attested
   * @param history every attestation there was
   */
  record ParticipationDetail(
      PartyCode party,
      boolean complete,
      List<ResponsibilityDetail> responsibilities,
      List<SpecialCircumstance> circumstances,
      List<InitialReport> initialReports,
      List<AttestationRecord> history) {
    static ParticipationDetail of(
        PartyCode party,
        ParticipationProfile profile,
        List<InitialReport> initialReports,
        List<AttestationRecord> history) {
      return new ParticipationDetail(
          party,
          profile.missing().isEmpty(),
          Arrays.stream(ParticipationRequirement.values())
              .map(
                  each ->
                      new ResponsibilityDetail(
                          each,
                          profile.attestations().stream()
                              .filter(it -> it.requirement() == each)
                              .findFirst()))
              .toList(),
          profile.circumstances(),
          initialReports,
          history);
    }
  }

  /**
   * The NDCs of a Party.
   *
   * @param periods what holds now, with the locks
   * @param statements everything it ever stated, the oldest first
   * @param integrity whether taking part led to a net increase within or between the periods
   */
  record NdcDetail(
      PartyCode party, List<Ndc> periods, List<NdcStatement> statements, Integrity integrity) {}
}
