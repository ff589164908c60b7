package article6.node.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import article6.contracts.chain.Block;
import article6.contracts.chain.PreparedClaim;
import article6.contracts.crypto.Address;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AgreementTest {
  private final TestNetwork network = new TestNetwork(4);
  private final Block block = network.block(network.genesis, "X", "A");

  @Test
  void proposersTakeTurnsStartingBehindTheLastOne() {
    ChainHead after = network.headOf(network.certified(0, block, "A", "B", "C"));
    Rotation rotation = new Rotation(network.electorate, after.header().proposer());
    List<String> names =
        IntStream.range(0, 5).mapToObj(round -> network.name(rotation.proposer(round))).toList();
    assertThat(names).as("[Q-4]").containsExactly("B", "C", "D", "A", "B");
    assertThat(rotation.proposer(ConsensusLimits.ROUND_MAX)).isNotNull();
  }

  @Test
  void lockWhoseBodyIsForgedIsLeftOutOfTheNextProposal() {
    // C shows a true lock with a body that does not belong to its hash
    Block forgedBody = new Block(block.header(), List.of(TestNetwork.text("forged")));
    Lock forged = new Lock(0, forgedBody, network.prepares(0, block, "A", "C", "D"));
    ConsensusCore b = new ConsensusCore(network.settings, network.key("B"));
    b.step(new Input.Started(network.genesis, new JournalState.NeverVoted()));
    b.step(new Input.Received(network.roundChange("A", 1, 1, Optional.empty())));
    Effects effects =
        b.step(new Input.Received(network.roundChange("C", 1, 1, Optional.of(forged))));
    assertThat(effects.list()).contains(new Effect.ExecuteBlock(1, forgedBody));

    effects = b.step(new Input.BlockExecuted(1, 1, block.hash(), Optional.of("another body")));
    assertThat(effects.list()).noneMatch(Effect.BuildBlock.class::isInstance);

    effects = b.step(new Input.Received(network.roundChange("D", 1, 1, Optional.empty())));
    assertThat(effects.list())
        .as("three honest are a quorum")
        .contains(new Effect.BuildBlock(1, 1));
  }

  @Test
  void lateVerdictOfAnEarlierRoundIsNotTakenForThisOne() {
    Actor c = new Actor(network, "C", new ProtocolRules());
    c.timeOut(0);
    c.step(new Input.BlockExecuted(1, 0, block.hash(), Optional.empty()));
    assertThat(c.hasSaid(Prepare.class, 0)).isFalse();
  }

  @Test
  void finalBlockWithoutItsContentIsAskedFor() {
    ConsensusCore d = new ConsensusCore(network.settings, network.key("D"));
    d.step(new Input.Started(network.genesis, new JournalState.NeverVoted()));
    d.step(new Input.Received(network.commit("A", new At(1, 0), block)));
    d.step(new Input.Received(network.commit("B", new At(1, 0), block)));
    Effects effects = d.step(new Input.Received(network.commit("C", new At(1, 0), block)));
    assertThat(effects.list()).contains(new Effect.RequestSync(1));
  }

  @Test
  void statusSaysWhoIsMissing() {
    Actor c = new Actor(network, "C", new ProtocolRules());
    c.receive(
        network.proposal("A", 0, block, Justification.NONE),
        network.prepare("A", new At(1, 0), block),
        network.prepare("B", new At(1, 0), block));

    ConsensusStatus status = c.status();
    assertThat(status.height()).isEqualTo(1);
    assertThat(status.proposer()).isEqualTo(network.address("A"));
    assertThat(status.proposed()).contains(block.hash());
    assertThat(status.lock()).contains(new PreparedClaim(0, block.hash()));
    assertThat(status.missing()).extracting(network::name).containsExactly("D");
    assertThat(status.timerMillis()).isEqualTo(1_000);
    assertThat(status.validators())
        .filteredOn(ConsensusStatus.ValidatorStatus::committed)
        .extracting(each -> network.name(each.address()))
        .containsExactly("C");
  }

  @Test
  void workThatComesWhileNoneWasFoundIsLookedForAgain() {
    ConsensusCore a = new ConsensusCore(network.settings, network.key("A"));
    a.step(new Input.Started(network.genesis, new JournalState.NeverVoted()));
    Effect build = new Effect.BuildBlock(1, 0);
    assertThat(a.step(new Input.WorkAvailable(1)).list()).contains(build);
    a.step(new Input.WorkAvailable(1));

    Input nothing = new Input.BlockBuilt(1, 0, Optional.empty());
    assertThat(a.step(nothing).list()).as("[Q-17]").containsExactly(build);
    assertThat(a.step(nothing).list()).as("once").isEmpty();
    assertThat(a.step(new Input.WorkAvailable(1)).list()).contains(build);
  }

  @Test
  void nobodyGoesOnFromARoundAlone() {
    Actor d = new Actor(network, "D", new ProtocolRules());
    d.step(new Input.WorkAvailable(1));
    d.timeOut(0);
    d.timeOut(1);
    d.timeOut(1);
    assertThat(d.status().round())
        .as("two rounds apart at the capped time-out would be so for ever [Q-16]")
        .isEqualTo(1);
    d.receive(
        network.roundChange("B", 1, 1, Optional.empty()),
        network.roundChange("C", 1, 1, Optional.empty()));
    d.timeOut(1);
    assertThat(d.status().round()).as("a quorum has reached round 1").isEqualTo(2);
  }

  @Test
  void whoIsAloneOnPurposeGoesOn() {
    TestNetwork solo = new TestNetwork(1);
    Actor a = new Actor(solo, "A", new ProtocolRules());
    a.step(new Input.WorkAvailable(1));
    a.timeOut(0);
    a.restart();
    a.timeOut(1);
    assertThat(a.status().round()).as("(L-10)").isEqualTo(2);
  }

  @Test
  void nodeThatIsNoValidatorFollowsAndIsSilent() {
    TestNetwork bigger = new TestNetwork(5);
    List<Address> inside = network.validators.addresses();
    String outsider =
        List.of("A", "B", "C", "D", "E").stream()
            .filter(name -> !inside.contains(bigger.address(name)))
            .findFirst()
            .orElseThrow();
    ConsensusCore core = new ConsensusCore(network.settings, bigger.key(outsider));
    core.step(new Input.Started(network.genesis, new JournalState.NeverVoted()));
    core.step(new Input.Received(network.proposal("A", 0, block, Justification.NONE)));
    Effects effects = core.step(new Input.BlockExecuted(1, 0, block.hash(), Optional.empty()));
    assertThat(effects.list()).isEmpty();
    assertThat(core.status().voting()).isFalse();
    core.step(new Input.Received(network.commit("A", new At(1, 0), block)));
    core.step(new Input.Received(network.commit("B", new At(1, 0), block)));
    effects = core.step(new Input.Received(network.commit("C", new At(1, 0), block)));
    assertThat(effects.list()).anyMatch(Effect.Decide.class::isInstance);
  }

  @Test
  void voteBeforeItsJournalCannotEvenBeExpressed() {
    Effect broadcast = new Effect.Broadcast(network.prepare("A", new At(1, 0), block));
    assertThatThrownBy(() -> new Effects(List.of(broadcast)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("[Q-13]");
  }
}
