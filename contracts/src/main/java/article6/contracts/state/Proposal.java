package article6.contracts.state;

import article6.contracts.action.Action;
import article6.contracts.codec.Added;
import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import java.util.List;

/**
 * An action that waits for consents.
 *
 * @param id the transaction that opened it
 * @param consents officers who have signed, in the order of their addresses
 * @param expiresAtMillis block time after which it can't take effect any more
 * @param reviews opinions beside it, each reviewer once; they change nothing
 */
public record Proposal(
    Hash id,
    Action action,
    List<Address> consents,
    long expiresAtMillis,
    @Added List<Review> reviews) {
  public Proposal {
    reviews = List.copyOf(reviews);
  }

  public Proposal(Hash id, Action action, List<Address> consents, long expiresAtMillis) {
    this(id, action, consents, expiresAtMillis, List.of());
  }

  public Proposal withConsents(List<Address> gathered) {
    return new Proposal(id, action, gathered, expiresAtMillis, reviews);
  }

  public Proposal withReviews(List<Review> given) {
    return new Proposal(id, action, consents, expiresAtMillis, given);
  }
}
