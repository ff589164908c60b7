package article6.contracts.action;

import article6.contracts.codec.Added;
import article6.contracts.crypto.PublicKey;
import article6.contracts.domain.EntityId;
import article6.contracts.domain.Role;
import java.util.List;
import java.util.Optional;

/**
 * An officer to be registered: a name, a key and what it may sign.
 *
 * @param entity whom an entity officer signs for; nothing for every other officer
 */
public record OfficerSpec(
    String name, PublicKey publicKey, List<Role> roles, @Added Optional<EntityId> entity) {
  public OfficerSpec {
    roles = roles.stream().distinct().sorted().toList();
  }

  public OfficerSpec(String name, PublicKey publicKey, List<Role> roles) {
    this(name, publicKey, roles, Optional.empty());
  }
}
