package article6.contracts.state;

import article6.contracts.crypto.Address;
import article6.contracts.crypto.PublicKey;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Role;
import java.util.List;

/** Somebody who signs for a Party. A revoked officer stays on record and can't sign any more. */
public record Officer(
    PartyCode party, String name, PublicKey publicKey, List<Role> roles, boolean active) {
  public Address address() {
    return publicKey.address();
  }

  public boolean mayActAs(Role role) {
    return active && roles.contains(role);
  }
}
