package article6.node.store;

import static article6.node.store.TestLedger.EVENTS;
import static article6.node.store.TestLedger.options;
import static article6.node.store.TestLedger.text;
import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.crypto.Hash;
import article6.contracts.state.Change;
import article6.contracts.state.MapState;
import article6.contracts.state.StateView.Entry;
import article6.contracts.tree.PageSource;
import article6.contracts.tree.StateTree;
import article6.contracts.tree.TreeUpdate;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Killed with -9 again and again on the same folder [Q-13] [Q-14] [S-01]. */
class StoreKillTest {
  private static final int KILLS = 3;
  private static final int LINES_MAX = 200;
  private static final Pattern LINE = Pattern.compile("(block|votes) [0-9]+");

  @TempDir Path folder;

  @Test
  @Timeout(120)
  void aKilledStoreIsAtABlockBoundaryAndRemembersItsVotes()
      throws IOException, InterruptedException {
    Random random = new Random(7);
    long heightBefore = -1;
    for (int kill = 0; kill < KILLS; kill++) {
      String lastSaid = runAndKill(1 + random.nextInt(LINES_MAX));
      long number = Long.parseLong(lastSaid.substring(lastSaid.indexOf(' ') + 1));
      boolean isBlock = lastSaid.startsWith("block");
      long heightSaid = isBlock ? number : number - 1;
      try (LedgerStore store = LedgerStore.open(options(folder))) {
        long height = store.head().orElseThrow().height();
        assertThat(height).isGreaterThan(heightBefore).isGreaterThanOrEqualTo(heightSaid);
        expectExactly(store, height);
        assertThat(store.journal().orElseThrow())
            .isIn(TestLedger.votes(height), TestLedger.votes(height + 1))
            .satisfies(votes -> assertThat(heightOf(votes)).isGreaterThanOrEqualTo(number));
        heightBefore = height;
      }
    }
  }

  /** Starts a writer, kills it after so many lines, and returns the last line it had finished. */
  private String runAndKill(int lines) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KilledWriter.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
      for (int line = 1; line < lines; line++) {
        said.readLine();
      }
      String last = said.readLine();
      // by its handle: killing the process itself would close the stream as well
      process.toHandle().destroyForcibly();
      process.waitFor();
      // what it still said before it died was safe as well
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        last = LINE.matcher(line).matches() ? line : last;
      }
      assertThat(last).as("the writer ran").isNotNull();
      return last;
    }
  }

  private static long heightOf(Bytes votes) {
    String words = new String(votes.toArrayUnsafe(), StandardCharsets.UTF_8);
    return Long.parseLong(words.substring(words.lastIndexOf(' ') + 1));
  }

  private static void expectExactly(LedgerStore store, long height) {
    MapState model = new MapState();
    LongStream.rangeClosed(0, height).forEach(at -> model.apply(TestLedger.changes(at)));
    List<Entry> expected = model.scan(Bytes.EMPTY, Bytes.EMPTY, Integer.MAX_VALUE);
    assertThat(store.state().scan(Bytes.EMPTY, Bytes.EMPTY, Integer.MAX_VALUE)).isEqualTo(expected);
    List<Change> all =
        expected.stream().map(e -> new Change(e.key(), Optional.of(e.value()))).toList();
    TreeUpdate rebuilt = StateTree.update(PageSource.EMPTY, all);
    assertThat(StateTree.root(store.pages())).isEqualTo(rebuilt.root());
    assertThat(store.index(EVENTS).scan(Bytes.EMPTY, Bytes.EMPTY, Integer.MAX_VALUE))
        .hasSize((int) height + 1);
    assertThat(store.encodedBlock(height + 1)).isEmpty();
    assertThat(store.transaction(Hash.of(text("transaction 0 of block " + (height + 1)))))
        .isEmpty();
    assertThat(store.transaction(Hash.of(text("transaction 4 of block " + height))))
        .contains(new TransactionPlace(height, 4));
  }
}
