package article6.contracts.event;

import article6.contracts.crypto.Address;
import article6.contracts.domain.ApproachId;
import article6.contracts.domain.DateWindow;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Role;
import java.util.Optional;

/** Of how a Party's officers sign together. */
public sealed interface OfficerEvent extends LedgerEvent {
  record ThresholdsSet(PartyCode party, int thresholds, int proposalDays) implements OfficerEvent {}

  record RoleDelegated(
      PartyCode party,
      Address delegate,
      Role role,
      Optional<ApproachId> approach,
      DateWindow window)
      implements OfficerEvent {}

  record DelegationEnded(
      PartyCode party, Address delegate, Role role, Optional<ApproachId> approach)
      implements OfficerEvent {}

  /**
   * @param lost whether the old key was given up as lost
   */
  record KeyReplaced(PartyCode party, Address before, Address after, boolean lost)
      implements OfficerEvent {}
}
