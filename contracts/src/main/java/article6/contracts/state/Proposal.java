package article6.contracts.state;

import article6.contracts.action.Action;
import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import java.util.List;

/**
 * An action that waits for consents.
 *
 * @param id the transaction that opened it
 * @param consents officers who have signed, in the order of their addresses
 * @param expiresAtMillis block time after which it can't take effect any more
 */
public record Proposal(Hash id, Action action, List<Address> consents, long expiresAtMillis) {}
