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
import java.nio.file.StandardCopyOption;
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
  private static final int SECTOR_BYTES = 512;
  private static final int SECTORS_LOST = 40;

  @TempDir Path folder;
  @TempDir Path copies;

  private List<Path> files(String ending) throws IOException {
    return files(folder, ending);
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
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

  private void commitAndFlush() {
    try (LedgerStore store = LedgerStore.open(options(folder))) {
      commit(store, BLOCKS);
    }
    // opening flushes the log into table files
    openAndReadEverything();
  }

  private Path copyOfTheFolder(int number) throws IOException {
    Path copy = Files.createDirectory(copies.resolve(Integer.toString(number)));
    for (Path file : files("")) {
      Files.copy(file, copy.resolve(file.getFileName()));
    }
    return copy;
  }

  private static void loseSector(Path log, int number) throws IOException {
    byte[] content = Files.readAllBytes(log);
    int at = (int) ((long) number * content.length / SECTORS_LOST) / SECTOR_BYTES * SECTOR_BYTES;
    Arrays.fill(content, at, Math.min(at + SECTOR_BYTES, content.length), (byte) 0);
    Files.write(log, content);
  }

  @Test
  void everyFlippedBitOfATableFileIsNoticed() throws IOException {
    commitAndFlush();
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
  void aSectorFromAnotherPlaceIsNoticed() throws IOException {
    commitAndFlush();
    Random random = new Random(12);
    for (Path table : files(".sst")) {
      byte[] whole = Files.readAllBytes(table);
      int from = random.nextInt(whole.length / 2 / SECTOR_BYTES) * SECTOR_BYTES;
      int to = (whole.length / 2 + from) / SECTOR_BYTES * SECTOR_BYTES;
      byte[] damaged = whole.clone();
      System.arraycopy(whole, from, damaged, to, Math.min(SECTOR_BYTES, whole.length - to));
      Files.write(table, damaged);
      assertThat(damage()).as("%s, %d onto %d", table, from, to).isNotNull();
      assertThat(damage().code()).isEqualTo(Code.CORRUPT);
      Files.write(table, whole);
    }
    openAndReadEverything();
  }

  @Test
  void aTableInThePlaceOfAnotherIsNoticed() throws IOException {
    commitAndFlush();
    List<Path> tables = files(".sst");
    Files.copy(tables.getFirst(), tables.getLast(), StandardCopyOption.REPLACE_EXISTING);
    assertThat(damage()).isNotNull();
    assertThat(damage().code()).isEqualTo(Code.CORRUPT);
  }

  /** A disk that lies about a sync: what it forgot may be missed at the end only, never inside. */
  @Test
  void aSectorOfTheLogThatNeverArrivedLeavesNoGap() throws IOException {
    try (LedgerStore store = LedgerStore.open(options(folder))) {
      commit(store, BLOCKS);
    }
    int refused = 0;
    for (int i = 0; i < SECTORS_LOST; i++) {
      Path copy = copyOfTheFolder(i);
      Path log =
          files(copy, ".log").stream().filter(DamagedFileTest::isFilled).findFirst().orElseThrow();
      loseSector(log, i);
      try (LedgerStore store = LedgerStore.open(options(copy))) {
        TestLedger.expectExactly(store, store.head().orElseThrow().height());
      } catch (StoreException e) {
        assertThat(e.code()).isEqualTo(Code.CORRUPT);
        refused++;
      }
    }
    assertThat(refused).isPositive();
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
