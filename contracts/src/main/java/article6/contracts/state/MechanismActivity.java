package article6.contracts.state;

import article6.contracts.domain.ActivityId;
import article6.contracts.domain.AuthorizationId;
import article6.contracts.domain.HostStatement;
import article6.contracts.domain.Participant;
import article6.contracts.domain.PartyCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An activity of the mechanism.
 *
 * @param monitoredUntil last day of monitoring, after the crediting period (64-12)
 * @param bufferPerMille share of each issuance for the buffer pool, in thousandths
 * @param riskAssessed when that share was last assessed
 * @param position what the host has stated, once it has (64-1)
 * @param reversals how many there were; they are numbered from 1
 */
public record MechanismActivity(
    ActivityId id,
    PartyCode host,
    String title,
    List<Participant> participants,
    LocalDate creditingFrom,
    LocalDate monitoredUntil,
    int bufferPerMille,
    LocalDate riskAssessed,
    Optional<Position> position,
    int reversals) {

  /**
   * The host's statement in force.
   *
   * @param authorization the letter of an authorising statement
   * @param issuedAuthorised units issued as authorised under that letter
   */
  public record Position(
      HostStatement statement,
      Optional<AuthorizationId> authorization,
      LocalDate date,
      long issuedAuthorised) {}

  public MechanismActivity with(Position next) {
    return new MechanismActivity(
        id,
        host,
        title,
        participants,
        creditingFrom,
        monitoredUntil,
        bufferPerMille,
        riskAssessed,
        Optional.of(next),
        reversals);
  }

  public MechanismActivity assessed(int perMille, LocalDate date) {
    return new MechanismActivity(
        id,
        host,
        title,
        participants,
        creditingFrom,
        monitoredUntil,
        perMille,
        date,
        position,
        reversals);
  }

  public MechanismActivity withOneMoreReversal() {
    return new MechanismActivity(
        id,
        host,
        title,
        participants,
        creditingFrom,
        monitoredUntil,
        bufferPerMille,
        riskAssessed,
        position,
        reversals + 1);
  }

  /** Whether the account is one of somebody who takes part. */
  public boolean isParticipants(Account account) {
    return participants.contains(new Participant(account.party(), account.entity()));
  }
}
