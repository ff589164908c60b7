package article6.contracts.state;

import article6.contracts.crypto.PublicKey;
import article6.contracts.domain.PartyCode;

/**
 * A computer of a Party or of an observer that is admitted to the network.
 *
 * @param party the Party that runs it; the hosting organisation's own code for an observer
 * @param validator whether it votes; an observer follows and serves, and can't vote
 */
public record Node(PublicKey publicKey, PartyCode party, String name, boolean validator) {}
