package article6.node.store;

import static article6.node.store.TestLedger.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import article6.contracts.state.Change;
import article6.node.store.StoreException.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a disk of a few megabytes; skipped where this user may not mount one. */
class FullDiskTest {
  private static final int BLOCKS_MAX = 200;
  private static final int VALUE_BYTES = 256 * 1024;

  @TempDir Path folder;
  private Path disk = Path.of("");

  @BeforeEach
  void mount() throws IOException, InterruptedException {
    disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(
        succeeds("mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", disk.toString()),
        "no right to mount a small disk");
  }

  @AfterEach
  void unmount() throws IOException, InterruptedException {
    succeeds("umount", disk.toString());
  }

  private static boolean succeeds(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
  }

  @Test
  void aFullDiskStopsTheStoreAndLosesNothingFinal() throws IOException {
    long lastFinal = -1;
    Path ballast = Files.write(disk.resolve("ballast"), new byte[2 * 1024 * 1024]);
    try (LedgerStore store = LedgerStore.open(options(disk.resolve("ledger")))) {
      StoreException full =
          catchThrowableOfType(StoreException.class, () -> fill(store, new Random(5)));
      assertThat(full.code()).isEqualTo(Code.DISK_FULL);
      assertThat(full).hasMessageContaining("is full").hasMessageContaining("Free some space");
      lastFinal = store.head().orElseThrow().height();
      assertThatThrownBy(() -> store.putJournal(TestLedger.votes(1))).isSameAs(full);
      assertThatThrownBy(store::requireHealthy).isSameAs(full);
      assertThat(store.block(lastFinal)).as("reading goes on").isPresent();
    }
    Files.delete(ballast);
    try (LedgerStore store = LedgerStore.open(options(disk.resolve("ledger")))) {
      assertThat(store.head().orElseThrow().height()).isGreaterThanOrEqualTo(lastFinal);
      TestLedger.commit(store, 1);
    }
  }

  private static void fill(LedgerStore store, Random random) {
    for (int block = 0; block < BLOCKS_MAX; block++) {
      byte[] value = new byte[VALUE_BYTES];
      random.nextBytes(value);
      Change change = new Change(Bytes.ofUnsignedInt(block), Optional.of(Bytes.wrap(value)));
      store.commit(TestLedger.next(store, List.of(), List.of(change)));
    }
  }
}
