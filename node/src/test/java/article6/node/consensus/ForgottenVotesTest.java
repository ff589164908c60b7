package article6.node.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.chain.Block;
import article6.contracts.chain.ValidatorSet;
import article6.contracts.chain.VoteStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The way back when more have forgotten votes than may lie [Q-15] (L-10). */
class ForgottenVotesTest {
  private static final Path PAGE = Path.of("../docs/operations.md");

  private final TestNetwork network = new TestNetwork(5);
  private final Block first = network.block(network.genesis, "X", "A");
  private final Block fresh = network.block(network.genesis, "Y", "B");

  private JournalRecord again(String name, Optional<JournalRecord> left) {
    return ForgottenVotes.journal(
        network.key(name), network.settings.network(), 0, ForgottenVotes.ROUND, left);
  }

  @Test
  void whoBeginsAnewGivesUpEveryRoundBefore() {
    JournalRecord journal = again("A", Optional.empty());
    assertThat(journal.position().round()).isEqualTo(ForgottenVotes.ROUND);
    assertThat(journal.doubt()).isEmpty();
    assertThat(journal.votes()).hasOnlyElementsOfType(RoundChange.class).hasSize(1);
    assertThat(JournalRecord.decode(journal.encode())).isEqualTo(journal);
  }

  @Test
  void whatIsLeftOfALaterRoundAndItsLockCount() {
    Lock lock = new Lock(200, first, List.of());
    JournalRecord left =
        new JournalRecord(
            new VotePosition(1, 200, VoteStep.COMMIT),
            List.of(),
            Optional.of(lock),
            Optional.of("a doubt"),
            List.of());
    JournalRecord journal = again("A", Optional.of(left));
    assertThat(journal.position().round()).isEqualTo(201);
    assertThat(journal.lock()).hasValue(lock);
  }

  @Test
  void whatIsLeftOfAnEarlierHeightDoesNotCount() {
    JournalRecord journal =
        ForgottenVotes.journal(
            network.key("A"),
            network.settings.network(),
            7,
            ForgottenVotes.ROUND,
            Optional.of(again("A", Optional.empty())));
    assertThat(journal.position().height()).isEqualTo(8);
    assertThat(journal.lock()).isEmpty();
  }

  /** A and B sealed X with C and D, so anybody may have made it final; then A and B forget. */
  @Test
  void twoOfFiveThatForgotBringBackWhatTheOthersHaveLocked() {
    assertThat(fresh).isNotEqualTo(first);
    Actor c = new Actor(network, "C", new ProtocolRules());
    Actor d = new Actor(network, "D", new ProtocolRules());
    Actor e = new Actor(network, "E", new ProtocolRules());
    for (Actor each : List.of(c, d)) {
      each.receive(network.proposal("A", 0, first, Justification.NONE));
      each.receive(network.prepare("A", new At(1, 0), first));
      each.receive(network.prepare("B", new At(1, 0), first));
    }
    c.receive(d.said(Prepare.class, 0));
    d.receive(c.said(Prepare.class, 0));
    assertThat(c.hasSaid(Commit.class, 0)).isTrue();
    assertThat(d.hasSaid(Commit.class, 0)).isTrue();

    Actor a = new Actor(network, "A", new ProtocolRules(), again("A", Optional.empty()));
    Actor b = new Actor(network, "B", new ProtocolRules(), again("B", Optional.empty()));
    b.wouldPropose(fresh);
    a.wouldPropose(fresh);
    e.wouldPropose(fresh);
    List<Actor> all = List.of(a, b, c, d, e);
    for (Actor each : all) {
      each.receive(a.firstWord(), b.firstWord());
    }
    talk(all);

    assertThat(all).allSatisfy(each -> assertThat(each.decided()).hasValue(first));
    assertThat(all)
        .allSatisfy(each -> assertThat(each.spread()).as("nobody votes twice").isEmpty());
  }

  /** Everything that anybody says comes to everybody, until nobody says more. */
  private static void talk(List<Actor> all) {
    int[] heard = new int[all.size()];
    boolean more = true;
    while (more) {
      more = false;
      for (int from = 0; from < all.size(); from++) {
        List<Message> sent = List.copyOf(all.get(from).sent());
        for (Message message : sent.subList(heard[from], sent.size())) {
          all.forEach(to -> to.receive(message));
          more = true;
        }
        heard[from] = sent.size();
      }
    }
  }

  @Test
  void operatorsAreToldHowManyMayForget() throws IOException {
    List<String> page = Files.readAllLines(PAGE);
    int[] sizes = numbers(page, "| validators |");
    int[] bearable =
        IntStream.of(sizes).map(size -> ForgottenVotes.bearable(setOf(size))).toArray();
    assertThat(numbers(page, "| may have forgotten |")).containsExactly(bearable);
  }

  private static ValidatorSet setOf(int size) {
    return new TestNetwork(size).validators;
  }

  private static int[] numbers(List<String> page, String head) {
    String row =
        page.stream()
            .map(String::strip)
            .filter(line -> line.startsWith(head))
            .findFirst()
            .orElseThrow();
    return Arrays.stream(row.substring(head.length()).split("\\|", -1))
        .map(String::strip)
        .filter(cell -> !cell.isEmpty())
        .mapToInt(Integer::parseInt)
        .toArray();
  }
}
