package article6.contracts.state;

import article6.contracts.crypto.Address;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.ReviewOpinion;

/** What a reviewer of a Party thinks of a proposal. */
public record Review(PartyCode party, Address reviewer, ReviewOpinion opinion, String statement) {}
