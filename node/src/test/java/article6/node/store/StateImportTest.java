package article6.node.store;

import static article6.node.store.TestLedger.options;
import static article6.node.store.TestLedger.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import article6.contracts.chain.CertifiedBlock;
import article6.contracts.crypto.Hash;
import article6.contracts.state.StateView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stores that begin with the state after a later block, whole or not at all. */
class StateImportTest {
  private static final int ENTRIES = 50_000;
  private static final List<StateView.Entry> STATE =
      IntStream.range(0, ENTRIES)
          .mapToObj(i -> new StateView.Entry(Bytes.ofUnsignedInt(i), text("value " + i)))
          .toList();

  @TempDir Path folder;

  private static CertifiedBlock genesis() {
    return TestLedger.certified(Optional.empty(), List.of(), Hash.ZERO);
  }

  /** Of height 9, over whatever came before. */
  private static CertifiedBlock base(Hash stateRoot) {
    StoredHead before = new StoredHead(8, Hash.of(text("block 8")), Hash.ZERO, 1_008);
    return TestLedger.certified(Optional.of(before), TestLedger.transactions(9), stateRoot);
  }

  private static CertifiedBlock fill(StateImport target) {
    target.state(STATE);
    target.index(TestLedger.EVENTS, text("key"), text("value"));
    target.transactions(8, List.of(Hash.of(text("recent"))));
    return base(target.stateRoot());
  }

  @Test
  void whatWasImportedIsALedgerThatGoesOn() {
    try (StateImport target = StateImport.open(options(folder))) {
      CertifiedBlock base = fill(target);
      target.finish(genesis(), base);
    }
    try (LedgerStore store = LedgerStore.open(options(folder))) {
      assertThat(store.head().orElseThrow().height()).isEqualTo(9);
      assertThat(store.history()).isEqualTo(new StoredHistory(9, 9));
      assertThat(store.state().scan(Bytes.EMPTY, Bytes.EMPTY, ENTRIES + 1)).isEqualTo(STATE);
      assertThat(store.block(0)).contains(genesis());
      assertThat(store.header(8)).isEmpty();
      assertThat(store.transaction(Hash.of(text("recent")))).contains(new TransactionPlace(8, 0));
      assertThat(store.index(TestLedger.EVENTS).get(text("key"))).contains(text("value"));
      TestLedger.commit(store, 3);
      assertThat(store.head().orElseThrow().height()).isEqualTo(12);
    }
    try (LedgerStore store = LedgerStore.open(options(folder))) {
      assertThat(store.history()).isEqualTo(new StoredHistory(9, 9));
    }
  }

  @Test
  void powerLostInTheMiddleLeavesAnEmptyStoreAndItsVotes() throws IOException {
    try (LedgerStore store = LedgerStore.open(options(folder.resolve("data")))) {
      TestLedger.commit(store, 1);
      store.putJournal(text("votes"));
    }
    try (StateImport target = StateImport.open(options(folder.resolve("data")))) {
      copy("begun");
      CertifiedBlock base = fill(target);
      copy("filled");
      target.finish(genesis(), base);
      copy("finished");
    }
    for (String name : List.of("begun", "filled")) {
      try (LedgerStore store = LedgerStore.open(options(folder.resolve(name)))) {
        assertThat(store.head()).as(name).isEmpty();
        assertThat(store.state().scan(Bytes.EMPTY, Bytes.EMPTY, 1)).as(name).isEmpty();
        assertThat(store.index(TestLedger.EVENTS).scan(Bytes.EMPTY, Bytes.EMPTY, 1)).isEmpty();
        assertThat(store.transaction(Hash.of(text("recent")))).isEmpty();
        assertThat(store.journal()).as("[Q-13]").contains(text("votes"));
        TestLedger.commit(store, 2);
      }
    }
    try (LedgerStore store = LedgerStore.open(options(folder.resolve("finished")))) {
      assertThat(store.head().orElseThrow().height()).isEqualTo(9);
      assertThat(store.journal()).contains(text("votes"));
    }
  }

  /** What is on the disk at this moment. */
  private void copy(String name) throws IOException {
    Path target = Files.createDirectories(folder.resolve(name));
    try (Stream<Path> files = Files.list(folder.resolve("data"))) {
      for (Path file : files.filter(each -> !each.endsWith("LOCK")).toList()) {
        Files.copy(file, target.resolve(file.getFileName()));
      }
    }
  }

  @Test
  void entriesThatLeadElsewhereLeaveNothing() {
    try (StateImport target = StateImport.open(options(folder))) {
      fill(target);
      assertThatThrownBy(() -> target.finish(genesis(), base(Hash.ZERO)))
          .hasMessageContaining("the entries lead to");
    }
    try (LedgerStore store = LedgerStore.open(options(folder))) {
      assertThat(store.head()).isEmpty();
      assertThat(store.state().scan(Bytes.EMPTY, Bytes.EMPTY, 1)).isEmpty();
    }
  }

  @Test
  void aLedgerThatHasBegunIsLeftAlone() {
    try (LedgerStore store = LedgerStore.open(options(folder))) {
      TestLedger.commit(store, 2);
    }
    assertThatThrownBy(() -> StateImport.open(options(folder)))
        .hasMessageContaining("holds a ledger up to block 1 already");
    try (LedgerStore store = LedgerStore.open(options(folder))) {
      assertThat(store.head().orElseThrow().height()).isEqualTo(1);
    }
  }

  @Test
  void anEarlierReleaseDoesNotTakeItForAWholeOne() {
    try (StateImport target = StateImport.open(options(folder))) {
      CertifiedBlock base = fill(target);
      target.finish(genesis(), base);
    }
    try (RocksFolder raw = RocksFolder.open(options(folder))) {
      assertThat(raw.latest().view(Column.META).get(StoreKeys.FORMAT).orElseThrow().toLong())
          .isEqualTo(StoreIdentity.FORMAT_WITH_GAPS);
    }
  }
}
