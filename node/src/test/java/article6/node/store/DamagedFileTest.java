package article6.node.store;

import static article6.node.store.TestLedger.commit;
import static article6.node.store.TestLedger.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import article6.node.store.StoreException.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a disk does to files behind everybody's back. */
class DamagedFileTest {
  private static final int BLOCKS = 40;
  private static final int FLIPS = 12;

  @TempDir Path folder;

  private List<Path> files(String ending) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private void openAndReadEverything() {
    try (LedgerStore store = LedgerStore.open(options(folder))) {
      store.checkFiles();
    }
  }

  private StoreException damage() {
    return catchThrowableOfType(StoreException.class, this::openAndReadEverything);
  }

  private static void flip(Path file, int at) throws IOException {
    byte[] content = Files.readAllBytes(file);
    content[at] ^= 1;
    Files.write(file, content);
  }

  @Test
  void everyFlippedBitOfATableFileIsNoticed() throws IOException {
    try (LedgerStore store = LedgerStore.open(options(folder))) {
      commit(store, BLOCKS);
    }
    // opening flushes the log into table files
    openAndReadEverything();
    List<Path> tables = files(".sst");
    assertThat(tables).isNotEmpty();
    Random random = new Random(11);
    for (int i = 0; i < FLIPS; i++) {
      Path table = tables.get(i % tables.size());
      int at = random.nextInt((int) Files.size(table));
      flip(table, at);
      assertThat(damage()).as("%s, byte %d", table, at).isNotNull();
      assertThat(damage().code()).isEqualTo(Code.CORRUPT);
      assertThat(damage()).hasMessageContaining("Move the folder away");
      flip(table, at);
    }
    openAndReadEverything();
  }

  @Test
  void damageInTheLogIsRefusedInsteadOfForgettingWhatFollows() throws IOException {
    try (LedgerStore store = LedgerStore.open(options(folder))) {
      commit(store, BLOCKS);
    }
    List<Path> logs = files(".log").stream().filter(DamagedFileTest::isFilled).toList();
    assertThat(logs).hasSize(1);
    flip(logs.getFirst(), (int) Files.size(logs.getFirst()) / 2);
    assertThat(damage().code()).isEqualTo(Code.CORRUPT);
  }

  @Test
  void aTornEndOfTheLogIsDroppedBackToABlockBoundary() throws IOException {
    try (LedgerStore store = LedgerStore.open(options(folder))) {
      commit(store, BLOCKS);
    }
    Path log = files(".log").stream().filter(DamagedFileTest::isFilled).findFirst().orElseThrow();
    byte[] whole = Files.readAllBytes(log);
    Files.write(log, Arrays.copyOf(whole, whole.length - 7));
    try (LedgerStore store = LedgerStore.open(options(folder))) {
      assertThat(store.head()).get().extracting(StoredHead::height).isEqualTo(BLOCKS - 2L);
      assertThat(store.journal()).contains(TestLedger.votes(BLOCKS - 2));
    }
  }

  @Test
  void aLostFileIsNoticed() throws IOException {
    try (LedgerStore store = LedgerStore.open(options(folder))) {
      commit(store, BLOCKS);
    }
    openAndReadEverything();
    Files.delete(files(".sst").getLast());
    assertThat(damage().code()).isIn(Code.CORRUPT, Code.IO_ERROR);
  }

  private static boolean isFilled(Path file) {
    try {
      return Files.size(file) > 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
