package article6.node.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.chain.Block;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VotingRightTest {
  private final Outbox out = new Outbox();
  private final VotingRight right = new VotingRight(out);

  private void heard(TestNetwork network, String name, long height) {
    right.heard(network.address(name), height, network.electorate);
  }

  @Test
  void forgetfulValidatorWaitsForTheHeightAboveTheHighestHeard() {
    TestNetwork network = new TestNetwork(4);
    right.sitOut("journal lost", 0);
    heard(network, "A", 7);
    heard(network, "B", 9);
    right.headAdvanced(50);
    assertThat(right.isVoting()).as("two of three heard [Q-15]").isFalse();
    heard(network, "C", 8);
    right.headAdvanced(9);
    assertThat(right.isVoting()).isFalse();
    right.headAdvanced(10);
    assertThat(right.isVoting()).isTrue();
    assertThat(right.whyNot()).isEmpty();
  }

  @Test
  void liarWhoAlwaysClaimsMoreDoesNotProlongItForEver() {
    TestNetwork network = new TestNetwork(4);
    right.sitOut("journal lost", 0);
    heard(network, "A", 1);
    heard(network, "B", 1);
    heard(network, "C", 1);
    heard(network, "C", 1_000);
    right.headAdvanced(2);
    assertThat(right.isVoting()).isTrue();
  }

  @Test
  void ownVoteFoundLaterProlongsIt() {
    TestNetwork network = new TestNetwork(4);
    right.sitOut("journal lost", 0);
    heard(network, "A", 1);
    heard(network, "B", 1);
    heard(network, "C", 1);
    right.sitOut("own vote seen", 20);
    right.headAdvanced(19);
    assertThat(right.isVoting()).isFalse();
    right.headAdvanced(20);
    assertThat(right.isVoting()).isTrue();
  }

  @Test
  void aloneNobodyCanTellSoTheOperatorHasTo() {
    TestNetwork network = new TestNetwork(1);
    right.sitOut("journal lost", 0);
    right.heard(TestNetwork.NOBODY, 5, network.electorate);
    right.headAdvanced(100);
    assertThat(right.isVoting()).as("[Q-15] (L-10)").isFalse();
  }

  /** Seed 1264: two of five sat out for good, one of them because of a vote of long ago. */
  @Test
  void oldVoteShownAgainDoesNotTakeBackTheRightThatHasComeBack() {
    TestNetwork network = new TestNetwork(4);
    Block x = network.block(network.genesis, "X", "A");
    Actor d = new Actor(network, "D", new ProtocolRules());
    Prepare old = network.prepare("D", new At(1, 0), x);
    Prepare older = network.prepare("D", new At(1, 3), x);
    d.receive(old);
    assertThat(d.status().voting()).isFalse();
    for (String name : List.of("A", "B", "C")) {
      d.receive(network.roundChange(name, 1, 1, Optional.empty()));
    }
    ChainHead first = network.headOf(network.certified(0, x, "A", "B", "C"));
    d.step(new Input.HeadAdvanced(first));
    Block y = network.block(first, "Y", "B");
    ChainHead second = network.headOf(network.certified(0, y, "A", "B", "C"));
    d.step(new Input.HeadAdvanced(second));
    assertThat(d.status().voting()).as("[Q-15]").isTrue();

    d.receive(old, older);
    assertThat(d.status().voting()).isTrue();
    d.receive(network.prepare("D", new At(3, 0), network.block(second, "Z", "C")));
    assertThat(d.status().voting()).as("a vote above all that is decided").isFalse();
  }

  @Test
  void twoMachinesWithOneKeyAreNoticed() {
    TestNetwork network = new TestNetwork(4);
    Actor a = new Actor(network, "A", new ProtocolRules());
    a.receive(network.prepare("A", new At(1, 0), network.block(network.genesis, "X", "A")));
    assertThat(a.status().voting()).isFalse();
    assertThat(a.status().reason().orElseThrow()).contains("two machines");
    a.restart();
    assertThat(a.status().voting()).as("a restart changes nothing").isFalse();
  }
}
