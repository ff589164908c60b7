package article6.contracts.state;

import article6.contracts.domain.EntityConsent;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Role;
import article6.contracts.domain.Threshold;
import java.util.List;

/**
 * How a Party's officers sign together.
 *
 * @param proposalDays how long what they propose waits for consents
 */
public record ConsentPolicy(
    PartyCode party, List<Threshold> thresholds, EntityConsent entityAccounts, int proposalDays) {
  public ConsentPolicy {
    thresholds = List.copyOf(thresholds);
  }

  /** The most officers of a role that any action can need of this Party by this policy. */
  public int most(Role role) {
    return thresholds.stream()
        .filter(each -> each.role() == role)
        .mapToInt(Threshold::officers)
        .max()
        .orElse(0);
  }
}
