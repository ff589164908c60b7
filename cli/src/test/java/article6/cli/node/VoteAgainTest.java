package article6.cli.node;

import static org.assertj.core.api.Assertions.assertThat;

import article6.cli.A6Run;
import article6.cli.network.GenesisFile;
import article6.contracts.crypto.Hash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoteAgainTest {
  @TempDir private Path folder = Path.of("");
  private Path member = Path.of("");

  @BeforeEach
  void createANetwork() {
    A6Run run =
        A6Run.of(
            "network",
            "create",
            folder.resolve("network").toString(),
            "--parties",
            "CHE,THA",
            "--observer",
            "OBS",
            "--training");
    assertThat(run.exitCode()).as(run.err()).isZero();
    member = folder.resolve("network/parties/CHE");
  }

  private A6Run voteAgain(String... more) {
    List<String> words =
        new ArrayList<>(
            List.of("node", "vote-again", "--config", member.resolve("node.yaml").toString()));
    words.addAll(List.of(more));
    return A6Run.of(words.toArray(String[]::new));
  }

  /** As after a disk was replaced: the mark beside the folder says that the key has voted. */
  private void forget() throws IOException {
    Hash network = GenesisFile.read(folder.resolve("network/genesis.json")).networkId();
    String start = network.value().slice(0, 4).toUnprefixedHexString();
    Files.writeString(member.resolve("data.voted-" + start), "This node has voted.\n");
  }

  @Test
  void whoHasForgottenNothingNeedsNothing() {
    A6Run run = voteAgain("--confirmed");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("CHE validator does not sit out");
  }

  @Test
  void withoutConfirmationItTellsWhatToMakeSureOfAndChangesNothing() throws IOException {
    forget();
    A6Run run = voteAgain();
    assertThat(run.exitCode()).isEqualTo(64);
    assertThat(run.err())
        .contains("Of 2 validators at most 1 may have forgotten", "block 1")
        .contains("no other machine runs with this key", "round below 100", "--confirmed");
    assertThat(voteAgain().exitCode()).as("still sits out").isEqualTo(64);
  }

  @Test
  void confirmedItVotesAgain() throws IOException {
    forget();
    A6Run run = voteAgain("--confirmed", "--round", "250");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("votes again at height 1, from round 250 on");
    assertThat(voteAgain("--confirmed").out()).contains("does not sit out");
  }

  @Test
  void programsReadWhatWasDone() throws IOException {
    forget();
    A6Run run = voteAgain("--confirmed", "--json");
    assertThat(run.out()).contains("\"changed\" : true", "\"round\" : 100");
  }

  @Test
  void aRoundThatIsNoneIsRefused() {
    A6Run run = voteAgain("--round", "0");
    assertThat(run.exitCode()).isEqualTo(64);
    assertThat(run.err()).contains("0 is no round", "from 1 to 999");
  }

  @Test
  void anObserverHasNoVotes() throws IOException {
    member = folder.resolve("network/observers/OBS");
    A6Run run = voteAgain();
    assertThat(run.exitCode()).isEqualTo(77);
    assertThat(run.err()).contains("no validator of block 1");
  }
}
