package article6.node.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import article6.contracts.chain.Certificate;
import article6.contracts.chain.CertifiedBlock;
import article6.contracts.light.Verdict;
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;
import article6.node.chain.EventCursor;
import article6.node.chain.History;
import article6.node.chain.HistoryNotKept;
import article6.node.chain.ImportResult;
import article6.node.chain.IncomingTransaction;
import article6.node.chain.TestChain;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Snapshots of a ledger whose validators have changed, and ledgers that begin with one. */
class SnapshotTest {
  @TempDir Path folder;
  private TestChain first;

  @BeforeEach
  void open() {
    first = Ledgers.begin(folder.resolve("first"));
  }

  @AfterEach
  void close() {
    first.close();
  }

  private TestChain install(Path snapshot, String into) throws Exception {
    SnapshotInstaller.install(
        first.genesis, new SnapshotFolder(snapshot).source(), folder.resolve(into));
    return TestChain.open(folder.resolve(into), first.genesis, "CHE");
  }

  @Test
  void twoNodesMakeTheSameSnapshotAlsoWithOtherSeals() throws Exception {
    Ledgers.fill(first, 700);
    Path one = folder.resolve("one");
    SnapshotManifest manifest = Ledgers.snapshot(first, one);
    assertThat(manifest.state()).as("several chunks").hasSizeGreaterThan(2);
    assertThat(manifest.recent()).hasSizeGreaterThan(2);

    try (TestChain second = TestChain.open(folder.resolve("second"), first.genesis, "CHE")) {
      for (long height = 1; height <= first.chain.head().height(); height++) {
        CertifiedBlock block = first.store.block(height).orElseThrow();
        Certificate others =
            height < 3
                ? block.certificate()
                : first.certificate(block.block(), Ledgers.SECOND, "CHE");
        second.chain.importBlock(new CertifiedBlock(block.block(), others));
      }
      Path other = folder.resolve("other");
      SnapshotManifest again = Ledgers.snapshot(second, other);
      assertThat(again).isEqualTo(manifest);
      assertThat(again.id()).isEqualTo(manifest.id());
      for (int i = 0; i < manifest.chunks(); i++) {
        assertThat(new SnapshotFolder(other).chunk(manifest, i))
            .isPresent()
            .isEqualTo(new SnapshotFolder(one).chunk(manifest, i));
      }
    }
  }

  @Test
  void chunksHoldEveryEntryOnceInTheirOrderAndStayWithinTheirBounds() throws Exception {
    Ledgers.fill(first, 600);
    Path one = folder.resolve("one");
    SnapshotManifest manifest = Ledgers.snapshot(first, one);
    List<StateView.Entry> all = new ArrayList<>();
    for (int i = 0; i < manifest.state().size(); i++) {
      Bytes chunk = new SnapshotFolder(one).chunk(manifest, i).orElseThrow();
      assertThat(chunk.size()).isLessThanOrEqualTo(SnapshotLimits.CHUNK_BYTES_TARGET + 128 * 1024);
      if (i < manifest.state().size() - 1) {
        assertThat(chunk.size()).isGreaterThanOrEqualTo(SnapshotLimits.CHUNK_BYTES_TARGET);
      }
      all.addAll(StateChunk.decode(chunk).entries());
    }
    assertThat(all)
        .isEqualTo(first.store.state().scan(Bytes.EMPTY, Bytes.EMPTY, Integer.MAX_VALUE))
        .hasSize((int) manifest.entries());
  }

  @Test
  void aLedgerFromASnapshotGoesOnAndSaysWhatItDoesNotKnow() throws Exception {
    IncomingTransaction old = first.openAccount("CHE-OLD");
    Ledgers.add(first, old);
    Path one = folder.resolve("one");
    SnapshotManifest manifest = Ledgers.snapshot(first, one);
    CertifiedBlock next = Ledgers.add(first, first.openAccount("CHE-NEW"));
    try (TestChain made = install(one, "made")) {
      assertThat(made.chain.head().hash()).isEqualTo(next.block().header().parent());
      assertThat(made.reader.history()).isEqualTo(new History(3, 3, 4));
      assertThat(made.chain.validators()).isEqualTo(first.chain.validators());

      assertThat(made.chain.importBlock(next)).isInstanceOf(ImportResult.Committed.class);

      assertThat(made.chain.head()).isEqualTo(first.chain.head());
      assertThat(made.reader.events(EventCursor.endOf(3), 10))
          .isEqualTo(first.reader.events(EventCursor.endOf(3), 10));
      assertNotKept(() -> made.reader.events(EventCursor.START, 10));
      assertNotKept(() -> made.reader.events(EventCursor.endOf(2), 10));
      assertNotKept(() -> made.reader.block(2));
      assertNotKept(() -> made.reader.header(1));
      assertNotKept(() -> made.reader.lightBlocks(0, 10));
      assertNotKept(() -> made.reader.receipt(first.openAccount("CHE-NEVER").id()));
      assertNotKept(() -> made.reader.find(first.openAccount("CHE-NEVER").id()));
      assertThat(made.reader.block(0)).isEqualTo(first.reader.block(0));
      assertThat(made.reader.block(3)).isEqualTo(first.reader.block(3));
    }
    assertThat(manifest.height()).isEqualTo(3);
  }

  private static void assertNotKept(org.assertj.core.api.ThrowableAssert.ThrowingCallable query) {
    assertThatThrownBy(query)
        .isInstanceOf(HistoryNotKept.class)
        .hasMessageContaining("this node begins at block 3");
  }

  @Test
  void receiptsAndProofsOfItStandUpAgainstTheGenesisAlone() throws Exception {
    IncomingTransaction last = first.openAccount("CHE-LAST");
    Ledgers.add(first, last);
    Path one = folder.resolve("one");
    Ledgers.snapshot(first, one);
    IncomingTransaction later = first.openAccount("CHE-LATER");
    CertifiedBlock next = Ledgers.add(first, later);
    try (TestChain made = install(one, "made")) {
      made.chain.importBlock(next);
      for (IncomingTransaction each : List.of(last, later)) {
        assertThat(made.reader.receipt(each.id()).orElseThrow().verify(made.genesis))
            .isInstanceOf(Verdict.Proven.class);
      }
      Bytes key = Tables.ACCOUNTS.key(new article6.contracts.domain.AccountId("CHE-LATER"));
      assertThat(made.reader.prove(key).verify(made.genesis)).isInstanceOf(Verdict.Proven.class);
      assertThat(made.reader.validatorChanges(0, 10))
          .isEqualTo(first.reader.validatorChanges(0, 10))
          .isNotEmpty();
      assertThat(made.reader.lightBlocks(2, 10)).isEqualTo(first.reader.lightBlocks(2, 10));
    }
  }

  @Test
  void aTransactionFromBeforeTheSnapshotIsNotAppliedAgain() throws Exception {
    IncomingTransaction old = first.openAccount("CHE-OLD");
    Ledgers.add(first, old);
    Ledgers.add(first);
    Path one = folder.resolve("one");
    Ledgers.snapshot(first, one);
    try (TestChain made = install(one, "made")) {
      assertThat(made.chain.rehearse(old, made.nowMillis()).toString()).contains("T-3");
      assertThat(first.chain.rehearse(old, made.nowMillis()).toString()).contains("T-3");
    }
  }

  @Test
  void blocksPastTheLifeOfTheirTransactionsAreNotTakenAlong() throws Exception {
    Ledgers.add(first);
    Ledgers.addNextDay(first);
    Path one = folder.resolve("one");
    SnapshotManifest manifest = Ledgers.snapshot(first, one);
    assertThat(manifest.before().height()).isEqualTo(3);
    assertThat(manifest.reachesBack()).isTrue();
    try (TestChain made = install(one, "made")) {
      Path again = folder.resolve("again");
      assertThat(Ledgers.snapshot(made, again))
          .as("a snapshot of a ledger that came from one")
          .isEqualTo(manifest);
    }
  }

  @Test
  void aNodeWithoutADayOfBlocksCanTakeNone() throws Exception {
    Ledgers.add(first);
    Ledgers.snapshot(first, folder.resolve("one"));
    try (TestChain made = install(folder.resolve("one"), "made")) {
      assertThatThrownBy(() -> Ledgers.snapshot(made, folder.resolve("two")))
          .isInstanceOfSatisfying(
              SnapshotException.class,
              e -> assertThat(e.code()).isEqualTo(SnapshotException.Code.HISTORY_TOO_SHORT));
    }
  }

  @Test
  void aFileCarriesItAndAFolderWithALedgerIsLeftAlone() throws Exception {
    Ledgers.fill(first, 300);
    Path file = folder.resolve("state.a6");
    SnapshotManifest written = SnapshotFile.write(first.reader, first.store, file);
    assertThat(SnapshotFile.install(file, first.genesis, folder.resolve("made")))
        .isEqualTo(written);
    assertThat(folder.resolve("state.a6.parts")).doesNotExist();
    assertThatThrownBy(() -> SnapshotFile.install(file, first.genesis, folder.resolve("made")))
        .isInstanceOfSatisfying(
            SnapshotException.class,
            e -> assertThat(e.code()).isEqualTo(SnapshotException.Code.NOT_EMPTY));
    try (TestChain made = TestChain.open(folder.resolve("made"), first.genesis, "CHE")) {
      assertThat(made.chain.head()).isEqualTo(first.chain.head());
      assertThat(made.store.journal()).isEqualTo(Optional.empty());
    }
  }
}
