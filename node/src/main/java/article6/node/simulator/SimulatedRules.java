package article6.node.simulator;

import article6.contracts.chain.Block;
import article6.contracts.chain.BlockHeader;
import article6.contracts.chain.Validator;
import article6.contracts.chain.ValidatorSet;
import article6.contracts.crypto.Hash;
import article6.node.consensus.ChainHead;
import article6.node.consensus.ConsensusEvent.Cause;
import article6.node.consensus.Electorate;
import article6.node.consensus.Lock;
import article6.node.consensus.Message;
import article6.node.consensus.ProtocolRules;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules of the protocol, but for what is planted. */
final class SimulatedRules extends ProtocolRules {
  /** What a buffer without a bound takes; still small enough for the machine that simulates. */
  private static final long UNBOUNDED = 1_000_000;

  private final Plan plan;
  private final SignatureMemo memo;
  private @Nullable ValidatorSet first;

  SimulatedRules(Plan plan, SignatureMemo memo) {
    this.plan = plan;
    this.memo = memo;
  }

  @Override
  protected boolean isSigned(Message message, Validator sender, Hash network) {
    return memo.verifies(sender.publicKey(), message.digest(network), message.signature());
  }

  @Override
  protected ValidatorSet validatorsAbove(ChainHead head) {
    if (first == null) {
      first = head.nextValidators();
    }
    return plan.has(PlantedBug.STALE_VALIDATORS) ? first : super.validatorsAbove(head);
  }

  @Override
  protected int quorum(Electorate validators) {
    int right = super.quorum(validators);
    return plan.has(PlantedBug.QUORUM_OFF_BY_ONE) ? Math.max(1, right - 1) : right;
  }

  @Override
  protected int count(Electorate validators, Collection<? extends Message> votes) {
    return plan.has(PlantedBug.COUNT_MESSAGES) ? votes.size() : super.count(validators, votes);
  }

  @Override
  protected Optional<Lock> carriedIntoRound(Optional<Lock> lock, Cause cause) {
    boolean lost =
        switch (cause) {
          case TIME_OUT -> false;
          case OTHERS_AHEAD, PROPOSAL -> plan.has(PlantedBug.DROP_LOCK_ON_JUMP);
          case RESTART -> plan.has(PlantedBug.CLEAR_LOCK_ON_RESTART);
        };
    return lost ? Optional.empty() : super.carriedIntoRound(lock, cause);
  }

  @Override
  protected Block proposedAgain(Block locked, int round) {
    if (!plan.has(PlantedBug.ROUND_IN_HASH)) {
      return super.proposedAgain(locked, round);
    }
    BlockHeader header = locked.header();
    return new Block(
        new BlockHeader(
            header.network(),
            header.height(),
            header.parent(),
            header.timeMillis(),
            header.proposer(),
            header.transactionsRoot(),
            header.stateRoot(),
            header.nextValidators(),
            header.rulebook() + round),
        locked.transactions());
  }

  @Override
  protected boolean isOfHeight(Message message, long height) {
    return super.isOfHeight(message, height)
        || (plan.has(PlantedBug.REPLAY_OTHER_HEIGHT) && message.height() < height);
  }

  @Override
  protected long heightsAheadMax() {
    return plan.has(PlantedBug.UNBOUNDED_BUFFER) ? UNBOUNDED : super.heightsAheadMax();
  }
}
