package article6.contracts.action;

import article6.contracts.crypto.Address;
import article6.contracts.crypto.PublicKey;
import article6.contracts.domain.ApproachId;
import article6.contracts.domain.DateWindow;
import article6.contracts.domain.EntityConsent;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Role;
import article6.contracts.domain.Threshold;
import java.util.List;
import java.util.Optional;

/** How a Party's officers sign together: thresholds, delegation and keys. */
public sealed interface OfficerAction extends Action {
  /**
   * A Party decides how many of its officers sign what. It replaces what was decided before.
   *
   * @param entityAccounts who signs for accounts that the Party keeps for entities
   * @param proposalDays how long what its officers propose waits for consents, in days
   */
  record SetThresholds(
      PartyCode party, List<Threshold> thresholds, EntityConsent entityAccounts, int proposalDays)
      implements OfficerAction {
    public SetThresholds {
      thresholds = List.copyOf(thresholds);
    }
  }

  /**
   * A Party lends a role for some time to an officer of its own or of another Party. Given again
   * for the same officer, role and approach it replaces the dates.
   *
   * @param delegate whose signature counts as one of the Party's
   * @param approach only for actions under this cooperative approach; nothing for all of them
   * @param window first and last day, both included
   */
  record DelegateRole(
      PartyCode party,
      Address delegate,
      Role role,
      Optional<ApproachId> approach,
      DateWindow window)
      implements OfficerAction {}

  /** A Party takes a lent role back, at once. */
  record EndDelegation(PartyCode party, Address delegate, Role role, Optional<ApproachId> approach)
      implements OfficerAction {}

  /** An officer goes over to a new key; the old one signs. What it consented to stays consented. */
  record RotateKey(PartyCode party, Address officer, PublicKey newKey) implements OfficerAction {}

  /**
   * A Party's administrators replace the key of an officer who lost it, or of whom it was stolen.
   * What the old key consented to no longer counts.
   */
  record ReplaceLostKey(PartyCode party, Address officer, PublicKey newKey)
      implements OfficerAction {}
}
