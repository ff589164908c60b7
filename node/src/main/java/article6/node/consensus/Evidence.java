package article6.node.consensus;

import article6.contracts.chain.DoubleVote;
import article6.contracts.chain.Validator;
import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import java.util.Optional;

/**
 * Double votes of others: found here or told by another validator, kept in the journal, told
 * to everybody once and to whoever connects. One convicts; a second against the same validator adds
 * nothing and is dropped before any signature is looked at, so liars can't fill the journal.
 */
final class Evidence {
  private final Hash network;
  private final Outbox out;
  private final OwnVotes own;

  Evidence(Hash network, Outbox out, OwnVotes own) {
    this.network = network;
    this.out = out;
    this.own = own;
  }

  /**
   * Two verified messages of one validator at one position. By what was signed: a second signature
   * under the same words is no second vote.
   */
  void compare(Message first, Message second) {
    if (!first.content().equals(second.content()) && isNews(first.sender())) {
      keep(DoubleVote.of(first.sender(), first.vote(), second.vote()));
    }
  }

  /** From another validator. It counts against those whose key this node knows. */
  void told(DoubleVote evidence, Electorate validators) {
    Optional<Validator> accused = validators.find(evidence.validator());
    if (accused.isPresent()
        && isNews(evidence.validator())
        && evidence.whyInvalid(network, accused.get().publicKey()).isEmpty()) {
      keep(evidence);
    }
  }

  void repeatTo(Address validator, Electorate validators) {
    if (validators.contains(validator)) {
      own.evidence().forEach(each -> out.add(new Effect.SendEvidence(validator, each)));
    }
  }

  private boolean isNews(Address validator) {
    return own.evidence().size() < ConsensusLimits.EVIDENCE_MAX
        && own.evidence().stream().noneMatch(each -> each.validator().equals(validator));
  }

  private void keep(DoubleVote evidence) {
    out.report(new ConsensusEvent.Equivocation(evidence));
    own.keep(evidence);
    out.add(new Effect.SpreadEvidence(evidence));
  }
}
