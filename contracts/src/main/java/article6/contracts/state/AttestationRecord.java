package article6.contracts.state;

import article6.contracts.domain.Attestation;
import article6.contracts.domain.PartyCode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An attestation in the history of a Party's participation. It holds until the next of the same
 * responsibility, or until it is withdrawn.
 *
 * @param number from 1, by Party and responsibility
 */
public record AttestationRecord(
    PartyCode party, int number, Attestation attestation, Optional<Withdrawal> withdrawal) {

  /** The end of an attestation that no other replaced. */
  public record Withdrawal(LocalDate date, String reason) {}

  public AttestationRecord withdrawn(Withdrawal end) {
    return new AttestationRecord(party, number, attestation, Optional.of(end));
  }
}
