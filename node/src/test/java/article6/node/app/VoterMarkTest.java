package article6.node.app;

import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.chain.VoteStep;
import article6.contracts.crypto.Hash;
import article6.node.consensus.JournalRecord;
import article6.node.consensus.JournalState;
import article6.node.consensus.VotePosition;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoterMarkTest {
  private static final Hash NETWORK = Hash.of(Bytes.of(1));
  private static final JournalRecord JOURNAL =
      new JournalRecord(
          new VotePosition(7, 0, VoteStep.COMMIT),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          List.of());

  @TempDir Path folder;

  @Test
  void aFirstStartIsToldFromAWipedFolder() {
    assertThat(mark().restore(Optional.empty())).isInstanceOf(JournalState.NeverVoted.class);
    mark().set();
    assertThat(mark().restore(Optional.empty())).as("[Q-15]").isInstanceOf(JournalState.Lost.class);
  }

  @Test
  void theMarkOfOneNetworkSaysNothingOfAnother() {
    mark().set();
    VoterMark other = new VoterMark(folder.resolve("data"), Hash.of(Bytes.of(2)));
    assertThat(other.restore(Optional.empty())).isInstanceOf(JournalState.NeverVoted.class);
  }

  @Test
  void aJournalIsRestoredAndADamagedOneCountsAsLost() {
    assertThat(mark().restore(Optional.of(JOURNAL.encode())))
        .isEqualTo(new JournalState.Kept(JOURNAL));
    assertThat(mark().restore(Optional.of(Bytes.of(1, 2, 3))))
        .isInstanceOf(JournalState.Lost.class);
  }

  @Test
  void aJournalWithoutItsMarkIsTheFirstOneAndSetsIt() {
    assertThat(mark().restore(Optional.of(JOURNAL.encode())))
        .as("power lost between journal and mark")
        .isEqualTo(new JournalState.Kept(JOURNAL));
    assertThat(mark().restore(Optional.empty()))
        .as("wiped afterwards [Q-15]")
        .isInstanceOf(JournalState.Lost.class);
  }

  private VoterMark mark() {
    return new VoterMark(folder.resolve("data"), NETWORK);
  }
}
