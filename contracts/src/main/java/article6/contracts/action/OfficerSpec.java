package article6.contracts.action;

import article6.contracts.crypto.PublicKey;
import article6.contracts.domain.Role;
import java.util.List;

/** An officer to be registered: a name, a key and what it may sign. */
public record OfficerSpec(String name, PublicKey publicKey, List<Role> roles) {
  public OfficerSpec {
    roles = roles.stream().distinct().sorted().toList();
  }
}
