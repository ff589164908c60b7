package article6.node.consensus;

import article6.contracts.chain.Validator;
import article6.contracts.chain.ValidatorSet;
import article6.contracts.crypto.Hash;
import java.util.Optional;

/** The gate: who says it, and did they? Passed before anything is kept. */
final class MessageCheck {
  private MessageCheck() {}

  /** Nothing when a validator of this set signed the message for this network. */
  static Optional<String> whyRefused(Message message, ValidatorSet validators, Hash network) {
    if (message.round() > ConsensusLimits.ROUND_MAX) {
      return Optional.of("round above the limit of " + ConsensusLimits.ROUND_MAX);
    }
    Optional<Validator> validator = validators.find(message.sender());
    if (validator.isEmpty()) {
      return Optional.of("the sender is no validator");
    }
    if (!validator.get().publicKey().verifies(message.digest(network), message.signature())) {
      return Optional.of("the signature does not verify");
    }
    return Optional.empty();
  }
}
