package article6.node.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import article6.contracts.chain.Block;
import article6.contracts.chain.ValidatorSet;
import article6.node.consensus.ConsensusEvent.Cause;
import article6.node.simulator.CoreFactory;
import article6.node.simulator.Habits;
import article6.node.simulator.Plan;
import article6.node.simulator.Simulation;
import article6.node.simulator.Violation;
import article6.node.simulator.Weather;
import java.util.Collection;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The simulator is only worth its time if it finds bugs. These are planted, and it has to. */
class PlantedBugsTest {
  /** Every bug here shows within a few; a bug that hides longer would slip through a build. */
  private static final int SEEDS_MAX = 24;

  private static void runUntilFound(int nodes, UnaryOperator<Plan> planting) {
    for (long seed = 1; seed <= SEEDS_MAX; seed++) {
      Simulation.throughTheStorm(planting.apply(Plan.of(seed, nodes, Weather.STORM)));
    }
  }

  private static CoreFactory with(ProtocolRules rules) {
    return (settings, key) -> new ConsensusCore(settings, key, rules);
  }

  @Test
  void lockDroppedOnAJumpIsFound() {
    ProtocolRules forgetful =
        new ProtocolRules() {
          @Override
          Optional<Lock> carriedIntoRound(Optional<Lock> lock, Cause cause) {
            return cause == Cause.TIME_OUT ? lock : Optional.empty();
          }
        };
    assertThatThrownBy(() -> runUntilFound(4, plan -> plan.with(with(forgetful))))
        .isInstanceOf(Violation.class)
        .hasMessageContaining("without the lock")
        .hasMessageContaining("-Dsimulator.seed=");
  }

  @Test
  void quorumTooSmallByOneIsFound() {
    ProtocolRules generous =
        new ProtocolRules() {
          @Override
          int quorum(ValidatorSet validators) {
            return super.quorum(validators) - 1;
          }
        };
    assertThatThrownBy(() -> runUntilFound(4, plan -> plan.with(with(generous))))
        .isInstanceOf(Violation.class);
  }

  @Test
  void journalThatIsNotSyncedIsFound() {
    assertThatThrownBy(() -> runUntilFound(4, plan -> plan.with(new Habits(false, true))))
        .isInstanceOf(Violation.class)
        .hasMessageMatching("(?s).*(two votes|without the lock|does not know).*");
  }

  @Test
  void voteSentBeforeItIsPersistedIsFound() {
    assertThatThrownBy(() -> runUntilFound(4, plan -> plan.with(new Habits(true, false))))
        .isInstanceOf(Violation.class)
        .hasMessageMatching("(?s).*(two votes|without the lock|does not know).*");
  }

  @Test
  void messagesCountedInsteadOfSignersIsFound() {
    ProtocolRules careless =
        new ProtocolRules() {
          @Override
          int count(ValidatorSet validators, Collection<? extends Message> votes) {
            return votes.size();
          }
        };
    assertThat(proposedAfterAForgedLock(new ProtocolRules())).isEqualTo("Y");
    assertThat(proposedAfterAForgedLock(careless)).isEqualTo("Z");
  }

  /** D alone "proves" a lock three times over, with a block of its own choice (S-08). */
  private static String proposedAfterAForgedLock(ProtocolRules rules) {
    TestNetwork network = new TestNetwork(4);
    Block chosenByD = network.block(network.genesis, "Z", "D");
    Lock lock = new Lock(0, chosenByD, network.prepares(0, chosenByD, "D", "D", "D"));
    Actor b = new Actor(network, "B", rules);
    b.wouldPropose(network.block(network.genesis, "Y", "B"));
    b.receive(
        network.roundChange("D", 1, 1, Optional.of(lock)),
        network.roundChange("C", 1, 1, Optional.empty()),
        network.roundChange("A", 1, 1, Optional.empty()));
    return network.label(b.said(Proposal.class, 1).block().hash());
  }
}
