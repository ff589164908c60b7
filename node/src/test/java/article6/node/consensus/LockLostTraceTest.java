package article6.node.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.chain.Block;
import article6.contracts.chain.Certificate;
import article6.contracts.chain.PreparedClaim;
import article6.contracts.chain.Seal;
import article6.node.consensus.ConsensusEvent.Cause;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * S-03, the fork by a lock that is lost on the way into a higher round, as one exact trace. A leads
 * round 0 and is Byzantine; B leads round 1, C round 2; D gets cut off.
 */
class LockLostTraceTest {
  private final TestNetwork network = new TestNetwork(4);
  private final Block first = network.block(network.genesis, "X", "A");
  private final Block fresh = network.block(network.genesis, "Y", "C");
  private final Commit withheldSeal = network.commit("A", new At(1, 0), first);

  /** What the trace leaves behind: C at the door of round 2, and A's own useless words for it. */
  private record Fork(Actor b, Actor c, Actor d, RoundChange changeOfA) {}

  private Fork untilRound2(ProtocolRules rules, boolean restarts) {
    Actor b = new Actor(network, "B", rules);
    Actor c = new Actor(network, "C", rules);
    Actor d = new Actor(network, "D", rules);
    c.wouldPropose(fresh);

    // round 0: A shows X to C and D only, and prepares with them; both lock and seal
    Proposal proposal = network.proposal("A", 0, first, Justification.NONE);
    Prepare prepareOfA = network.prepare("A", new At(1, 0), first);
    c.receive(proposal, prepareOfA);
    d.receive(proposal, prepareOfA);
    c.receive(d.said(Prepare.class, 0));
    d.receive(c.said(Prepare.class, 0));
    assertThat(c.hasSaid(Commit.class, 0)).isTrue();
    assertThat(d.hasSaid(Commit.class, 0)).isTrue();
    // A keeps its seal for itself: with those of C and D it can prove X final at any time
    assertThat(proofOfFirst(c, d).whyInvalid(first.header(), network.validators)).isEmpty();

    // round 1: B and D time out, B takes X from D's lock, C follows the proposal
    d.timeOut(0);
    b.receive(d.said(RoundChange.class, 1), network.roundChange("A", 1, 1, Optional.empty()));
    Proposal again = b.said(Proposal.class, 1);
    assertThat(again.block()).isEqualTo(first);
    c.receive(again);
    assertThat(c.hasSaid(Prepare.class, 1)).isTrue();

    // D is cut off, A silent: two prepares are no quorum, the round passes
    c.receive(b.said(Prepare.class, 1));
    b.receive(c.said(Prepare.class, 1));
    if (restarts) {
      c.restart();
    }
    b.timeOut(1);
    c.timeOut(1);
    return new Fork(b, c, d, network.roundChange("A", 1, 2, Optional.empty()));
  }

  private Certificate proofOfFirst(Actor c, Actor d) {
    List<Seal> seals =
        List.of(
            withheldSeal.seal(), c.said(Commit.class, 0).seal(), d.said(Commit.class, 0).seal());
    return new Certificate(1, 0, first.hash(), seals);
  }

  @Test
  void lockKeptOnTheJumpBringsTheSameBlockBack() {
    Fork fork = untilRound2(new ProtocolRules(), false);
    assertThat(fork.c.said(RoundChange.class, 2).prepared())
        .as("[Q-8] [Q-9]")
        .contains(new PreparedClaim(0, first.hash()));

    fork.c.receive(fork.b.said(RoundChange.class, 2), fork.changeOfA);

    assertThat(fork.c.said(Proposal.class, 2).block()).as("[Q-10]").isEqualTo(first);
  }

  @Test
  void lockKeptOverARestartBringsTheSameBlockBack() {
    Fork fork = untilRound2(new ProtocolRules(), true);

    fork.c.receive(fork.b.said(RoundChange.class, 2), fork.changeOfA);

    assertThat(fork.c.said(Proposal.class, 2).block()).as("[Q-8] [Q-13]").isEqualTo(first);
  }

  @Test
  void freshBlockIsNotJustifiedWhileOneRoundChangeShowsTheLock() {
    Fork fork = untilRound2(new ProtocolRules(), false);
    List<RoundChange> shown =
        List.of(
            fork.changeOfA,
            fork.b.said(RoundChange.class, 2).bare(),
            fork.c.said(RoundChange.class, 2).bare());
    Proposal forged = network.proposal("C", 2, fresh, new Justification(shown, List.of()));

    fork.b.receive(forged);

    assertThat(fork.b.hasSaid(Prepare.class, 2)).isFalse();
  }

  @Test
  void lockDroppedOnTheJumpForksTheChain() {
    ProtocolRules forgetful =
        new ProtocolRules() {
          @Override
          protected Optional<Lock> carriedIntoRound(Optional<Lock> lock, Cause cause) {
            return cause == Cause.TIME_OUT ? lock : Optional.empty();
          }
        };
    Fork fork = untilRound2(forgetful, false);
    fork.c.receive(fork.b.said(RoundChange.class, 2), fork.changeOfA);
    Proposal second = fork.c.said(Proposal.class, 2);
    assertThat(second.block()).isEqualTo(fresh);

    fork.b.receive(second, fork.c.said(Prepare.class, 2));
    Prepare prepareOfA = network.prepare("A", new At(1, 2), fresh);
    fork.b.receive(prepareOfA);
    fork.c.receive(fork.b.said(Prepare.class, 2), prepareOfA);
    fork.c.receive(fork.b.said(Commit.class, 2), network.commit("A", new At(1, 2), fresh));

    assertThat(fork.c.decided()).as("final at C").contains(fresh);
    fork.d.receive(withheldSeal, fork.c.said(Commit.class, 0));
    assertThat(proofOfFirst(fork.c, fork.d).whyInvalid(first.header(), network.validators))
        .as("and X is as final as Y: the trace does what it says when the bug is in")
        .isEmpty();
  }
}
