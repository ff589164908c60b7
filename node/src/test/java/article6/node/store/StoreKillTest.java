package article6.node.store;

import static article6.node.store.TestLedger.options;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Killed with -9 again and again on the same folder [Q-13] [Q-14] [S-01]. */
class StoreKillTest {
  private static final int KILLS = 3;
  private static final int LINES_MAX = 200;

  @TempDir Path folder;
  @TempDir Path errors;

  @Test
  @Timeout(120)
  void aKilledStoreIsAtABlockBoundaryAndRemembersItsVotes()
      throws IOException, InterruptedException {
    Random random = new Random(7);
    long heightBefore = -1;
    for (int kill = 0; kill < KILLS; kill++) {
      String lastSaid = runAndKill(1 + random.nextInt(LINES_MAX));
      try (LedgerStore store = LedgerStore.open(options(folder))) {
        long height = store.head().orElseThrow().height();
        assertThat(height).isGreaterThan(heightBefore);
        TestLedger.expectEverythingSaid(store, lastSaid);
        heightBefore = height;
      }
    }
  }

  /** Starts a writer, kills it after so many lines, and returns the last line it had finished. */
  private String runAndKill(int lines) throws IOException, InterruptedException {
    try (WriterProcess writer = WriterProcess.start(folder, errors.resolve("errors"))) {
      writer.read(lines);
      writer.kill();
      // what it still said before it died was safe as well
      writer.readToTheEnd();
      return writer.last();
    }
  }
}
