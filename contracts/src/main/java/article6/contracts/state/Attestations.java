package article6.contracts.state;

import article6.contracts.domain.Attestation;
import article6.contracts.domain.ParticipationProfile;
import article6.contracts.domain.ParticipationRequirement;
import article6.contracts.domain.PartyCode;
import article6.contracts.state.AttestationRecord.Withdrawal;
import article6.contracts.state.Tables.AttestationKey;
import java.util.List;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;

/**
 * What Parties attest: the profile of today, and the history it came from. Both are only written
 * together, here.
 */
public final class Attestations {
  private Attestations() {}

  public static ParticipationProfile of(StateView state, PartyCode party) {
    return Tables.PARTICIPATION.get(state, party).orElse(ParticipationProfile.NONE);
  }

  /** All attestations of a Party there ever were, responsibility by responsibility. */
  public static List<AttestationRecord> history(StateView state, PartyCode party) {
    return Tables.ATTESTATIONS.all(state, Keys.text(party.value()));
  }

  /** A Party attests from the first block on. */
  public static void found(StateOverlay state, PartyCode party, ParticipationProfile profile) {
    profile.attestations().forEach(each -> add(state, party, each));
    Tables.PARTICIPATION.put(state, party, profile);
  }

  public static void add(StateOverlay state, PartyCode party, Attestation attestation) {
    int number =
        latest(state, party, attestation.requirement()).map(AttestationRecord::number).orElse(0)
            + 1;
    Tables.ATTESTATIONS.put(
        state,
        new AttestationKey(party, attestation.requirement(), number),
        new AttestationRecord(party, number, attestation, Optional.empty()));
    Tables.PARTICIPATION.put(state, party, of(state, party).with(attestation));
  }

  public static void withdraw(StateOverlay state, AttestationRecord present, Withdrawal end) {
    ParticipationRequirement requirement = present.attestation().requirement();
    Tables.ATTESTATIONS.put(
        state,
        new AttestationKey(present.party(), requirement, present.number()),
        present.withdrawn(end));
    Tables.PARTICIPATION.put(
        state, present.party(), of(state, present.party()).without(requirement));
  }

  /** The last attestation of a responsibility, whether withdrawn or not. */
  public static Optional<AttestationRecord> latest(
      StateView state, PartyCode party, ParticipationRequirement requirement) {
    Bytes part = Bytes.concatenate(Keys.text(party.value()), Keys.text(requirement.name()));
    return Tables.ATTESTATIONS.floor(
        state, part, new AttestationKey(party, requirement, Integer.MAX_VALUE));
  }
}
