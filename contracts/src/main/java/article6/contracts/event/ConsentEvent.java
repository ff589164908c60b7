package article6.contracts.event;

import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.ReviewOpinion;

/** Of actions that wait for consents. */
public sealed interface ConsentEvent extends LedgerEvent {
  record ProposalOpened(Hash proposal, String action, long expiresAtMillis)
      implements ConsentEvent {}

  record ConsentGiven(Hash proposal, Address officer) implements ConsentEvent {}

  record ProposalEffected(Hash proposal, String action) implements ConsentEvent {}

  /** It expired and was swept from the state. */
  record ProposalExpired(Hash proposal, String action) implements ConsentEvent {}

  record ProposalReviewed(
      Hash proposal, PartyCode party, Address reviewer, ReviewOpinion opinion, String statement)
      implements ConsentEvent {}

  record ProposalWithdrawn(Hash proposal, String action) implements ConsentEvent {}
}
