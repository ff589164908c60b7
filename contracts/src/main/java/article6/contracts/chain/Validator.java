package article6.contracts.chain;

import article6.contracts.crypto.Address;
import article6.contracts.crypto.PublicKey;

/**
 * A node that may vote.
 *
 * @param party alpha-3 code of the Party that runs it
 * @param publicKey the key its votes are signed with
 */
public record Validator(String party, PublicKey publicKey) {
  public Address address() {
    return publicKey.address();
  }
}
