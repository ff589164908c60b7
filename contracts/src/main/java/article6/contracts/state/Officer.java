package article6.contracts.state;

import article6.contracts.codec.Added;
import article6.contracts.crypto.Address;
import article6.contracts.crypto.PublicKey;
import article6.contracts.domain.EntityId;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Role;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who signs for a Party. A revoked officer stays on record and can't sign any more.
 *
 * @param entity whom an entity officer signs for
 * @param successor the key this officer went over to, where the old one itself said so
 */
public record Officer(
    PartyCode party,
    String name,
    PublicKey publicKey,
    List<Role> roles,
    boolean active,
    @Added Optional<EntityId> entity,
    @Added Optional<Address> successor) {

  public Officer(
      PartyCode party, String name, PublicKey publicKey, List<Role> roles, boolean active) {
    this(party, name, publicKey, roles, active, Optional.empty(), Optional.empty());
  }

  public Address address() {
    return publicKey.address();
  }

  public boolean mayActAs(Role role) {
    return active && roles.contains(role);
  }

  public Officer revoked() {
    return new Officer(party, name, publicKey, roles, false, entity, Optional.empty());
  }

  /** The same person with a new key. */
  public Officer withKey(PublicKey newKey) {
    return new Officer(party, name, newKey, roles, active, entity, Optional.empty());
  }

  /** What stays of this key when its holder has gone over to another. */
  public Officer succeededBy(Address newKey) {
    return new Officer(party, name, publicKey, roles, false, entity, Optional.of(newKey));
  }
}
