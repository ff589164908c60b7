package article6.node.app;

import article6.node.consensus.ConsensusEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an operator should know of the agreement, in words. */
final class ConsensusLog {
  private static final Logger LOG = LoggerFactory.getLogger(ConsensusLog.class);

  private final String name;

  ConsensusLog(String name) {
    this.name = name;
  }

  void report(ConsensusEvent event) {
    switch (event) {
      case ConsensusEvent.RoundEntered(var height, var round, var cause) ->
          LOG.info("{}: round {} of height {} begins: {}", name, round, height, cause);
      case ConsensusEvent.Locked(var height, var round, var block) ->
          LOG.debug("{}: locked {} in round {} of height {}", name, block, round, height);
      case ConsensusEvent.Decided(var height, var round, var block) ->
          LOG.debug("{}: decided {} in round {} of height {}", name, block, round, height);
      case ConsensusEvent.MessageRefused(var sender, var position, var reason) ->
          LOG.warn("{}: a message of {} at {} refused: {}", name, sender, position, reason);
      case ConsensusEvent.BlockRefused(var height, var round, var block, var reason) ->
          LOG.warn(
              "{}: block {} in round {} of height {} refused: {}",
              name,
              block,
              round,
              height,
              reason);
      case ConsensusEvent.Equivocation(var evidence) ->
          LOG.error(
              "{}: {} has said two things at one place: {} and {} [Q-21]",
              name,
              evidence.validator(),
              evidence.first().content(),
              evidence.second().content());
      case ConsensusEvent.SittingOut(var reason) ->
          LOG.warn("{}: this validator does not vote: {}", name, reason);
      case ConsensusEvent.VotingAgain(var height) ->
          LOG.info("{}: this validator votes again above height {}", name, height);
    }
  }
}
