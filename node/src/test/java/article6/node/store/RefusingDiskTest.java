package article6.node.store;

import static article6.node.store.TestLedger.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A disk that refuses writes from some moment on, although it is not full. */
class RefusingDiskTest {
  private static final int LINES_BEFORE = 40;

  /** Less than the log grows by within seconds. */
  private static final long BYTES_LEFT = 64 * 1024;

  @TempDir Path folder;
  @TempDir Path errors;

  @Test
  @Timeout(60)
  void aRefusedWriteStopsTheStoreAndLosesNothingSaid() throws IOException, InterruptedException {
    Path said = errors.resolve("errors");
    String lastSaid;
    try (WriterProcess writer = WriterProcess.start(folder, said)) {
      writer.read(LINES_BEFORE);
      assumeTrue(
          limitFiles(writer.pid(), longestFile() + BYTES_LEFT),
          "no command to limit the files of another process (prlimit, Linux)");
      writer.readToTheEnd();
      assertThat(writer.awaitEnd()).as("the writer fails").isNotZero();
      lastSaid = writer.last();
    }
    assertThat(Files.readString(said)).contains("StoreException").contains("File too large");

    try (LedgerStore store = LedgerStore.open(options(folder))) {
      TestLedger.expectEverythingSaid(store, lastSaid);
      TestLedger.commit(store, 1);
    }
  }

  /** Writes beyond it fail, with an error that has nothing to do with the room on the disk. */
  private static boolean limitFiles(long process, long bytes)
      throws IOException, InterruptedException {
    try {
      Process limit =
          new ProcessBuilder("prlimit", "--pid", Long.toString(process), "--fsize=" + bytes)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return limit.waitFor(10, TimeUnit.SECONDS) && limit.exitValue() == 0;
    } catch (IOException e) {
      return false; // there is no such command here
    }
  }

  private long longestFile() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(Path::toFile).mapToLong(java.io.File::length).max().orElseThrow();
    }
  }
}
