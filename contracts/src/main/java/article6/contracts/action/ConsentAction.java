package article6.contracts.action;

import article6.contracts.crypto.Hash;
import article6.contracts.domain.ReviewOpinion;

/** Consent to what waits for it. These never wait themselves. */
public sealed interface ConsentAction extends Action {
  /** An officer adds a consent to a proposal that waits for some. */
  record GiveConsent(Hash proposal) implements ConsentAction {}

  /** An officer who consented to a proposal takes it off the ledger before it took effect. */
  record WithdrawProposal(Hash proposal) implements ConsentAction {}

  /** A reviewer puts an opinion beside a proposal, in place of an earlier one. It is no consent. */
  record ReviewProposal(Hash proposal, ReviewOpinion opinion, String statement)
      implements ConsentAction {}
}
