package article6.node.consensus;

import article6.contracts.chain.Validator;
import article6.contracts.crypto.Hash;
import java.util.Optional;

/** The gate: who says it, and did they? Passed before anything is kept. */
final class MessageCheck {
  private final ProtocolRules rules;
  private final Hash network;

  MessageCheck(ProtocolRules rules, Hash network) {
    this.rules = rules;
    this.network = network;
  }

  /** Nothing when a validator of this set signed the message for this network. */
  Optional<String> whyRefused(Message message, Electorate validators) {
    if (message.round() > ConsensusLimits.ROUND_MAX) {
      return Optional.of("round above the limit of " + ConsensusLimits.ROUND_MAX);
    }
    Optional<Validator> validator = validators.find(message.sender());
    if (validator.isEmpty()) {
      return Optional.of("the sender is no validator");
    }
    if (!rules.isSigned(message, validator.get(), network)) {
      return Optional.of("the signature does not verify");
    }
    return Optional.empty();
  }
}
