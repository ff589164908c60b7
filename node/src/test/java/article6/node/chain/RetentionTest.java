package article6.node.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import article6.contracts.chain.Block;
import article6.contracts.light.Verdict;
import article6.node.store.LedgerStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node that lets old blocks go, and one beside it that keeps them. */
class RetentionTest {
  private static final long DAY_MILLIS = 24L * 60 * 60 * 1000;
  private static final int KEPT = 5;

  @TempDir Path folder;
  private TestChain whole;
  private TestChain pruned;
  private final List<IncomingTransaction> made = new ArrayList<>();

  @BeforeEach
  void open() {
    whole = TestChain.open(folder.resolve("whole"), "CHE");
    pruned = TestChain.open(folder.resolve("pruned"), whole.genesis, new Retention(KEPT), "CHE");
  }

  @AfterEach
  void close() {
    whole.close();
    pruned.close();
  }

  private void grow(int blocks, long stepMillis) {
    for (int i = 0; i < blocks; i++) {
      IncomingTransaction opening = whole.openAccount("CHE-" + made.size());
      made.add(opening);
      Block block =
          whole
              .chain
              .build(List.of(opening), whole.chain.head().timeMillis() + stepMillis, true)
              .block()
              .orElseThrow();
      whole.chain.importBlock(whole.certify(block));
      assertThat(pruned.chain.importBlock(whole.certify(block)))
          .isInstanceOf(ImportResult.Committed.class);
    }
  }

  @Test
  void blocksWithinTheLifeOfATransactionStayHoweverFewAreKept() {
    grow(20, 1_000);
    assertThat(pruned.reader.history()).isEqualTo(History.WHOLE);
    assertThat(pruned.reader.block(1)).isPresent();
  }

  @Test
  void oldBlocksGoABoundedNumberAtATimeAndEverythingElseStays() {
    int old = 2 * Retention.LET_GO_MAX;
    grow(old, 1_000);
    grow(1, 3_600_000 - 1);
    assertThat(pruned.reader.history()).isEqualTo(History.WHOLE);
    for (int i = 0; i < 24; i++) {
      grow(1, 3_600_000 - 1);
    }
    assertThat(pruned.reader.history().blocksFrom())
        .as("what is past its life goes in a few commits")
        .isEqualTo(old + 1);
    assertThat(pruned.reader.history().eventsFrom()).isZero();

    assertThatThrownBy(() -> pruned.reader.block(old))
        .isInstanceOf(HistoryNotKept.class)
        .hasMessageContaining("blocks from %d on".formatted(old + 1));
    assertThatThrownBy(() -> pruned.reader.receipt(made.getFirst().id()))
        .isInstanceOf(HistoryNotKept.class);
    assertThat(pruned.reader.block(0)).isEqualTo(whole.reader.block(0));
    assertThat(pruned.reader.block(old + 1)).isEqualTo(whole.reader.block(old + 1));
    assertThat(pruned.reader.header(1)).isEqualTo(whole.reader.header(1));
    assertThat(pruned.reader.lightBlocks(0, 10)).isEqualTo(whole.reader.lightBlocks(0, 10));
    assertThat(pruned.reader.locate(made.getFirst().id()))
        .as("that it is final is known")
        .isEqualTo(whole.reader.locate(made.getFirst().id()));
    assertThat(pruned.reader.receipt(made.getLast().id()).orElseThrow().verify(whole.genesis))
        .isInstanceOf(Verdict.Proven.class);
    assertThat(pruned.reader.events(EventCursor.START, 1_000))
        .as("reports are complete")
        .isEqualTo(whole.reader.events(EventCursor.START, 1_000));
    assertThat(pruned.chain.head()).isEqualTo(whole.chain.head());
  }

  @Test
  void oneCommitLetsABoundedNumberGo() {
    grow(3 * Retention.LET_GO_MAX, 1_000);
    grow(1, DAY_MILLIS);
    assertThat(pruned.reader.history().blocksFrom()).isEqualTo(Retention.LET_GO_MAX + 1);
    grow(1, 1_000);
    assertThat(pruned.reader.history().blocksFrom()).isEqualTo(2 * Retention.LET_GO_MAX + 1);
  }

  @Test
  void aRestartKnowsWhatWasLetGoAndAnArchiveFromThenOnKeepsTheRest() {
    grow(20, 1_000);
    grow(1, DAY_MILLIS);
    History before = pruned.reader.history();
    assertThat(before.blocksFrom()).isEqualTo(21 - KEPT + 1);
    pruned.close();
    pruned = TestChain.open(folder.resolve("pruned"), whole.genesis, "CHE");
    assertThat(pruned.reader.history()).isEqualTo(before);
    grow(5, DAY_MILLIS);
    assertThat(pruned.reader.history()).as("an archive lets nothing go").isEqualTo(before);
    LedgerStore store = pruned.store;
    assertThat(store.encodedBlock(before.blocksFrom() - 1)).isEmpty();
    assertThat(store.encodedBlock(before.blocksFrom())).isPresent();
  }

  @Test
  void fewerThanOthersNeedIsNoConfiguration() {
    assertThat(Retention.pruned(Retention.BLOCKS_MIN).isArchive()).isFalse();
    assertThatThrownBy(() -> Retention.pruned(Retention.BLOCKS_MIN - 1))
        .hasMessageContaining("1000 blocks at least");
    assertThatThrownBy(() -> new Retention(0)).isInstanceOf(IllegalArgumentException.class);
  }
}
