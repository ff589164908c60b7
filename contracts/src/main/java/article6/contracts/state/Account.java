package article6.contracts.state;

import article6.contracts.domain.AccountId;
import article6.contracts.domain.EntityId;
import article6.contracts.domain.PartyCode;
import java.util.Optional;

/** An account in a Party's section. */
public record Account(AccountId id, String name, Optional<EntityId> entity) {
  public PartyCode party() {
    return id.party();
  }
}
