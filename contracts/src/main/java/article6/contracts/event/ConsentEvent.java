package article6.contracts.event;

import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;

/** Of actions that wait for consents. */
public sealed interface ConsentEvent extends LedgerEvent {
  record ProposalOpened(Hash proposal, String action, long expiresAtMillis)
      implements ConsentEvent {}

  record ConsentGiven(Hash proposal, Address officer) implements ConsentEvent {}

  record ProposalEffected(Hash proposal, String action) implements ConsentEvent {}

  record ProposalWithdrawn(Hash proposal, String action) implements ConsentEvent {}
}
