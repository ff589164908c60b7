package article6.node.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.chain.Block;
import article6.contracts.chain.DoubleVote;
import article6.contracts.chain.ValidatorSet;
import article6.contracts.crypto.PrivateKey;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Two different signed messages for one (height, round, step) are evidence. */
class EvidenceTest {
  private final TestNetwork network = new TestNetwork(4);
  private final Block x = network.block(network.genesis, "X", "A");
  private final Block y = network.block(network.genesis, "Y", "A");
  private final At at = new At(1, 0);
  private final Actor b = new Actor(network, "B", new ProtocolRules());

  private DoubleVote ofPrepares(String sender) {
    return DoubleVote.of(
        network.address(sender),
        network.prepare(sender, at, x).vote(),
        network.prepare(sender, at, y).vote());
  }

  @Test
  void twoPreparesOfOneRoundAreKeptSpreadAndShown() {
    b.receive(network.prepare("C", at, x), network.prepare("C", at, y));

    assertThat(b.status().evidence()).as("[Q-21]").containsExactly(ofPrepares("C"));
    assertThat(b.spread()).containsExactly(ofPrepares("C"));
    assertThat(b.events()).contains(new ConsensusEvent.Equivocation(ofPrepares("C")));
    b.restart();
    assertThat(b.status().evidence()).as("after a restart").containsExactly(ofPrepares("C"));
    b.step(new Input.PeerConnected(network.address("D")));
    assertThat(b.spread()).as("told to whoever connects").hasSize(2);
  }

  @Test
  void everyStepCanBeDoubled() {
    Lock lock = new Lock(0, x, network.prepares(0, x, "A", "B", "C"));
    List<List<Message>> pairs =
        List.of(
            List.of(network.commit("C", at, x), network.commit("C", at, y)),
            List.of(
                network.roundChange("C", 1, 1, Optional.empty()),
                network.roundChange("C", 1, 1, Optional.of(lock))),
            List.of(
                network.proposal("A", 0, x, Justification.NONE),
                network.proposal("A", 0, y, Justification.NONE)));
    for (List<Message> pair : pairs) {
      Actor d = new Actor(network, "D", new ProtocolRules());
      d.receive(pair.toArray(Message[]::new));
      assertThat(d.status().evidence()).as("%s", pair.getFirst().step()).hasSize(1);
    }
  }

  @Test
  void theSameWordTwiceIsNoEvidence() {
    b.receive(network.prepare("C", at, x), network.prepare("C", at, x));
    b.receive(network.prepare("C", new At(1, 1), y));
    assertThat(b.status().evidence()).isEmpty();
  }

  @Test
  void evidenceOfOthersIsVerifiedThenSpreadOnce() {
    b.step(new Input.EvidenceReceived(ofPrepares("C")));
    b.step(new Input.EvidenceReceived(ofPrepares("C")));
    assertThat(b.spread()).containsExactly(ofPrepares("C"));

    DoubleVote honest = ofPrepares("D");
    DoubleVote forged = new DoubleVote(network.address("A"), honest.first(), honest.second());
    b.step(new Input.EvidenceReceived(forged));
    b.step(new Input.EvidenceReceived(ofStranger()));
    assertThat(b.status().evidence()).containsExactly(ofPrepares("C"));
  }

  private DoubleVote ofStranger() {
    PrivateKey key = PrivateKey.fromSeed("stranger");
    return DoubleVote.of(
        key.address(),
        Prepare.sign(key, network.network, 1, 0, x.hash()).vote(),
        Prepare.sign(key, network.network, 1, 0, y.hash()).vote());
  }

  @Test
  void oneConvictsAndMoreIsNotKept() {
    b.receive(network.prepare("C", at, x), network.prepare("C", at, y));
    b.receive(network.commit("C", at, x), network.commit("C", at, y));
    assertThat(b.status().evidence()).as("bounded by the validators [Q-22]").hasSize(1);
    assertThat(b.spread()).hasSize(1);
  }

  @Test
  void validatorsOfTheNextHeightAreThoseTheHeadNames() {
    TestNetwork bigger = new TestNetwork(7);
    ValidatorSet next = bigger.validators;
    Block last = network.blockBefore(next, "Z");
    b.step(new Input.HeadAdvanced(network.headOf(network.certified(0, last, "A", "B", "C"), next)));

    assertThat(b.status().height()).isEqualTo(2);
    assertThat(b.status().quorum()).as("of seven [Q-20] [Q-3]").isEqualTo(5);
    assertThat(b.status().validators()).hasSize(7);
  }

  @Test
  void whoHasLeftIsHeardNoMore() {
    ValidatorSet next =
        new ValidatorSet(
            network.validators.validators().stream()
                .filter(each -> !each.address().equals(network.address("D")))
                .toList());
    Block last = network.blockBefore(next, "Z");
    b.step(new Input.HeadAdvanced(network.headOf(network.certified(0, last, "A", "B", "C"), next)));

    b.receive(network.roundChange("D", 2, 1, Optional.empty()));

    assertThat(b.events())
        .as("[Q-20] (S-07)")
        .last()
        .isInstanceOf(ConsensusEvent.MessageRefused.class);
  }

  @Test
  void patienceEndsInRoundZeroOnly() {
    assertThat(Patience.isOver(0, ConsensusLimits.PENDING_MILLIS_MAX)).as("[Q-19]").isFalse();
    assertThat(Patience.isOver(0, ConsensusLimits.PENDING_MILLIS_MAX + 1)).isTrue();
    assertThat(Patience.isOver(1, ConsensusLimits.PENDING_MILLIS_MAX + 1))
        .as("a wrong suspicion costs one round")
        .isFalse();
  }
}
