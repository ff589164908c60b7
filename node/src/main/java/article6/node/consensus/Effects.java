package article6.node.consensus;

import java.util.List;

/**
 * What one step of the core asks for, in order. Only {@link ConsensusCore} makes it; {@link
 * #perform} is the one loop that carries it out.
 */
public record Effects(List<Effect> list) {
  /**
   * @throws IllegalStateException when a vote would leave before the journal covers it
   */
  public Effects {
    list = List.copyOf(list);
    VotePosition persisted = OwnVotes.NEVER_VOTED.position();
    for (Effect effect : list) {
      if (effect instanceof Effect.Persist(var journal)) {
        persisted = journal.position();
      } else if (effect instanceof Effect.Broadcast(var message)
          && message.position().isAbove(persisted)) {
        throw new IllegalStateException(
            "%s is sent before it is in the journal [Q-13]".formatted(message.position()));
      }
    }
  }

  /** Does everything in order: what stands behind a {@code Persist} waits for it. */
  public void perform(EffectHandler handler) {
    for (Effect effect : list) {
      perform(effect, handler);
    }
  }

  /** Does one of them, for a simulator that crashes between two. */
  public static void perform(Effect effect, EffectHandler handler) {
    switch (effect) {
      case Effect.Persist(var journal) -> handler.persist(journal);
      case Effect.Broadcast(var message) -> handler.broadcast(message);
      case Effect.Send(var validator, var message) -> handler.send(validator, message);
      case Effect.BuildBlock(var height, var round) -> handler.buildBlock(height, round);
      case Effect.ExecuteBlock(var round, var block) -> handler.executeBlock(round, block);
      case Effect.Decide(var block, var journal) -> handler.decide(block, journal);
      case Effect.SetTimer(var height, var round, var millis) ->
          handler.setTimer(height, round, millis);
      case Effect.RequestSync(var fromHeight) -> handler.requestSync(fromHeight);
      case Effect.HelpPeer(var validator, var height) -> handler.helpPeer(validator, height);
      case Effect.SpreadEvidence(var evidence) -> handler.spreadEvidence(evidence);
      case Effect.SendEvidence(var validator, var evidence) ->
          handler.sendEvidence(validator, evidence);
      case Effect.Report(var event) -> handler.report(event);
    }
  }
}
