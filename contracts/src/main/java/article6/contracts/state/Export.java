package article6.contracts.state;

import article6.contracts.crypto.Hash;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.MessageId;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.UnitRange;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Units on their way to another registry: lock, prove, mint.
 *
 * @param target the registry they go to
 * @param receiver the Party in whose section they arrive there
 * @param deadline last day on which the target may mint them
 * @param answered when the target's answer was recorded, once it was
 * @param proof digest of what the target answered
 */
public record Export(
    MessageId message,
    UnitRange units,
    AccountId account,
    String target,
    PartyCode receiver,
    LocalDate locked,
    LocalDate deadline,
    Status status,
    Optional<LocalDate> answered,
    Optional<Hash> proof) {

  /** What has become of it. */
  public enum Status {
    /** Bound here, the answer is awaited. */
    LOCKED,
    /** Minted there; here the units are gone. */
    ACKNOWLEDGED,
    /** Not minted there; here the units are free again. */
    RELEASED
  }

  public Export answered(Status outcome, LocalDate date, Hash answer) {
    return new Export(
        message,
        units,
        account,
        target,
        receiver,
        locked,
        deadline,
        outcome,
        Optional.of(date),
        Optional.of(answer));
  }
}
