package article6.node.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.chain.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Bugs that other ledgers shipped: the page that lists them all, and those tested nowhere else. */
class KnownBugsTest {
  private static final Path PAGE = Path.of("../docs/consensus-bugs.md");
  private static final Pattern ROW = Pattern.compile("\\| ([SLR]-\\d\\d) \\|[^|]+\\|([^|]+)\\|");

  private final TestNetwork network = new TestNetwork(4);
  private final Block x = network.block(network.genesis, "X", "A");
  private final Block y = network.block(network.genesis, "Y", "A");

  private static List<String> ids() {
    return Stream.of(ids("S", 16), ids("L", 16), ids("R", 8)).flatMap(each -> each).toList();
  }

  private static Stream<String> ids(String kind, int last) {
    return IntStream.rangeClosed(1, last).mapToObj(number -> "%s-%02d".formatted(kind, number));
  }

  @Test
  void everyOneIsATestOrSaysWhyItCannotApply() throws IOException {
    List<String> listed = new ArrayList<>();
    List<String> empty = new ArrayList<>();
    Matcher row = ROW.matcher(Files.readString(PAGE));
    while (row.find()) {
      listed.add(row.group(1));
      boolean says = row.group(2).contains("can't apply:") || row.group(2).contains("`");
      if (!says) {
        empty.add(row.group(1));
      }
    }
    assertThat(listed).containsExactlyElementsOf(ids());
    assertThat(empty).isEmpty();
  }

  @Test
  void everyTestThatThePageNamesExists() throws IOException {
    assertThat(NamedTests.missing(PAGE)).isEmpty();
  }

  // ---- S-04, S-05, S-08, S-12, L-05, L-12

  @Test
  void timerBetweenDecisionAndNewHeadDoesNothing() {
    Actor d = new Actor(network, "D", new ProtocolRules());
    At at = new At(1, 0);
    d.receive(network.proposal("A", 0, x, Justification.NONE));
    d.receive(network.commit("A", at, x), network.commit("B", at, x), network.commit("C", at, x));
    assertThat(d.decided()).contains(x);
    d.timeOut(0);
    assertThat(d.hasSaid(RoundChange.class, 1)).as("S-04").isFalse();
  }

  @Test
  void quorumsMeetInAnHonestValidatorForEverySize() {
    for (int n = 1; n <= 13; n++) {
      TestNetwork sized = new TestNetwork(n);
      int quorum = sized.validators.quorum();
      int faults = sized.validators.faultsTolerated();
      assertThat(2 * quorum - n).as("S-05, %d: two quorums meet [Q-3]", n).isGreaterThan(faults);
      assertThat(quorum).as("%d: the honest are a quorum", n).isLessThanOrEqualTo(n - faults);
    }
  }

  @Test
  void lockProvenThriceByOneValidatorIsNone() {
    Block chosenByD = network.block(network.genesis, "Z", "D");
    Lock lock = new Lock(0, chosenByD, network.prepares(0, chosenByD, "D", "D", "D"));
    Actor b = new Actor(network, "B", new ProtocolRules());
    b.wouldPropose(network.block(network.genesis, "Y", "B"));
    b.receive(
        network.roundChange("D", 1, 1, Optional.of(lock)),
        network.roundChange("C", 1, 1, Optional.empty()),
        network.roundChange("A", 1, 1, Optional.empty()));
    assertThat(network.label(b.said(Proposal.class, 1).block().hash())).as("S-08").isEqualTo("Y");
  }

  @Test
  void placeOfAVoteIsNeverVotedAtAgain() {
    Actor c = new Actor(network, "C", new ProtocolRules());
    c.receive(network.proposal("A", 0, x, Justification.NONE));
    Prepare first = c.said(Prepare.class, 0);
    c.restart();
    c.receive(
        network.proposal("A", 0, y, Justification.NONE),
        network.proposal("A", 0, x, Justification.NONE));
    assertThat(c.said(Prepare.class, 0)).as("S-12, S-01").isEqualTo(first);
    assertThat(c.sent()).filteredOn(Prepare.class::isInstance).containsExactly(first);
  }

  @Test
  void farFutureRoundOfOneDragsNobody() {
    Actor d = new Actor(network, "D", new ProtocolRules());
    d.receive(network.roundChange("B", 1, ConsensusLimits.ROUND_MAX, Optional.empty()));
    assertThat(d.status().round()).as("L-05").isZero();
    d.receive(network.roundChange("C", 1, 3, Optional.empty()));
    assertThat(d.status().round()).as("f + 1, and no further than the honest one").isEqualTo(3);
  }

  @Test
  void threeOfSevenThatRestartTogetherTakeTheBlockUpAgain() {
    TestNetwork seven = new TestNetwork(7);
    Block block = seven.block(seven.genesis, "X", "A");
    List<Actor> all =
        Stream.of("A", "B", "C", "D", "E", "F", "G")
            .map(name -> new Actor(seven, name, new ProtocolRules()))
            .toList();
    all.getFirst().wouldPropose(block);
    all.getFirst().step(new Input.WorkAvailable(1));
    tellEachOther(all, Proposal.class, 0);
    tellEachOther(all, Prepare.class, 0);
    assertThat(all).allMatch(each -> each.hasSaid(Commit.class, 0));

    // the power goes at three before any commit has arrived
    all.subList(4, 7).forEach(Actor::restart);
    all.forEach(each -> each.timeOut(0));
    tellEachOther(all, RoundChange.class, 1);
    tellEachOther(all, Proposal.class, 1);
    tellEachOther(all, Prepare.class, 1);
    tellEachOther(all, Commit.class, 1);

    assertThat(all).as("L-12").allMatch(each -> each.decided().equals(Optional.of(block)));
  }

  private static void tellEachOther(List<Actor> all, Class<? extends Message> kind, int round) {
    for (Actor sender : all) {
      if (sender.hasSaid(kind, round)) {
        Message message = sender.said(kind, round);
        all.stream().filter(each -> each != sender).forEach(each -> each.receive(message));
      }
    }
  }
}
