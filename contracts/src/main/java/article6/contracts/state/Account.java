package article6.contracts.state;

import article6.contracts.codec.Added;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.AccountKind;
import article6.contracts.domain.EntityId;
import article6.contracts.domain.PartyCode;
import java.util.Optional;

/**
 * An account in a Party's section.
 *
 * @param keptFor what it is for, where that is not holding units
 */
public record Account(
    AccountId id, String name, Optional<EntityId> entity, @Added Optional<AccountKind> keptFor) {
  public Account(AccountId id, String name, Optional<EntityId> entity) {
    this(id, name, entity, Optional.empty());
  }

  public PartyCode party() {
    return id.party();
  }

  public boolean isAdaptationFund() {
    return keptFor.equals(Optional.of(AccountKind.ADAPTATION_FUND));
  }

  /** The Party whose units are in it; nobody's, where the Adaptation Fund holds them. */
  public Optional<PartyCode> owner() {
    return isAdaptationFund() ? Optional.empty() : Optional.of(party());
  }
}
