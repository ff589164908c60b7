package article6.node.store;

import static article6.node.store.TestLedger.EVENTS;
import static article6.node.store.TestLedger.commit;
import static article6.node.store.TestLedger.next;
import static article6.node.store.TestLedger.options;
import static article6.node.store.TestLedger.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import article6.contracts.chain.CertifiedBlock;
import article6.contracts.codec.Codec;
import article6.contracts.crypto.Hash;
import article6.contracts.state.StateView.Entry;
import article6.contracts.tree.StateProof;
import article6.contracts.tree.StateTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerStoreTest {
  @TempDir Path folder;

  private LedgerStore open() {
    return LedgerStore.open(options(folder));
  }

  @Test
  void aNewFolderHasNoHeadNoStateAndNoVotes() {
    try (LedgerStore store = LedgerStore.open(options(folder.resolve("deep/new")))) {
      assertThat(store.head()).isEmpty();
      assertThat(store.journal()).isEmpty();
      assertThat(store.block(0)).isEmpty();
      assertThat(StateTree.root(store.pages())).isEqualTo(Hash.ZERO);
    }
  }

  @Test
  void everythingOfABlockIsThereAfterReopening() {
    CertifiedBlock block;
    try (LedgerStore store = open()) {
      commit(store, 3);
      CommitBatch batch = next(store);
      block = batch.block();
      store.commit(batch);
    }
    try (LedgerStore store = open()) {
      Hash hash = block.block().hash();
      assertThat(store.head()).contains(StoredHead.of(block.block().header()));
      assertThat(store.block(3)).contains(block);
      assertThat(store.encodedBlock(3)).contains(Codec.of(CertifiedBlock.class).encode(block));
      assertThat(store.header(3)).get().extracting(SealedHeader::transactionCount).isEqualTo(5);
      assertThat(store.heightOf(hash)).contains(3L);
      assertThat(store.transaction(Hash.of(TestLedger.transactions(3).get(4))))
          .contains(new TransactionPlace(3, 4));
      assertThat(store.state().get(text("counter"))).contains(Bytes.ofUnsignedLong(3));
      assertThat(store.state().get(text("passing 2"))).isEmpty();
      assertThat(store.index(EVENTS).scan(Bytes.EMPTY, Bytes.EMPTY, 10)).hasSize(4);
      assertThat(store.journal()).contains(TestLedger.votes(3));
      assertThat(StateTree.root(store.pages())).isEqualTo(block.block().header().stateRoot());
    }
  }

  @Test
  void whatIsUnknownIsNotThere() {
    try (LedgerStore store = open()) {
      commit(store, 1);
      assertThat(store.block(1)).isEmpty();
      assertThat(store.header(1)).isEmpty();
      assertThat(store.heightOf(Hash.ZERO)).isEmpty();
      assertThat(store.transaction(Hash.ZERO)).isEmpty();
      assertThatThrownBy(() -> store.index(new Index("another")))
          .hasMessageContaining("opened without index.another");
    }
  }

  @Test
  void theLatestStateIsReadThroughItsCache() {
    try (LedgerStore store = open()) {
      for (long height = 0; height < 20; height++) {
        assertThat(store.state().get(TestLedger.stays(height))).isEmpty();
        store.commit(next(store));
        assertThat(store.state().get(TestLedger.stays(height))).isPresent();
        assertThat(store.state().get(text("counter"))).contains(Bytes.ofUnsignedLong(height));
      }
    }
  }

  @Test
  void votesAreReplacedAndSurvive() {
    try (LedgerStore store = open()) {
      store.putJournal(text("first"));
      store.putJournal(text("second"));
    }
    try (LedgerStore store = open()) {
      assertThat(store.journal()).contains(text("second"));
    }
  }

  @Test
  void aSnapshotStaysAtItsBlockWhileCommitsGoOn() {
    try (LedgerStore store = open()) {
      commit(store, 2);
      try (StoreSnapshot before = store.snapshot()) {
        commit(store, 3);
        assertThat(before.head()).get().extracting(StoredHead::height).isEqualTo(1L);
        assertThat(before.state().get(text("counter"))).contains(Bytes.ofUnsignedLong(1));
        assertThat(before.state().scan(text("stays "), text("stays "), 10)).hasSize(2);
        assertThat(before.index(EVENTS).scan(Bytes.EMPTY, Bytes.EMPTY, 10)).hasSize(2);
        assertThat(before.block(2)).isEmpty();
        StateProof proof = StateTree.prove(before.pages(), text("counter"));
        Hash root = before.head().orElseThrow().stateRoot();
        assertThat(proof.verify(root, text("counter"), Optional.of(Bytes.ofUnsignedLong(1))))
            .isTrue();
      }
      assertThat(store.head()).get().extracting(StoredHead::height).isEqualTo(4L);
    }
  }

  @Test
  void nothingIsWrittenOfABlockThatDoesNotFollow() {
    try (LedgerStore store = open()) {
      CommitBatch first = next(store);
      store.commit(first);
      assertThatThrownBy(() -> store.commit(first)).hasMessageContaining("does not follow");
      CommitBatch good = next(store);
      CommitBatch otherRoot =
          CommitBatch.of(good.block(), List.of(), StateTree.update(store.pages(), List.of()))
              .transactions(good.transactions());
      assertThatThrownBy(() -> store.commit(otherRoot)).hasMessageContaining("state root");
      CommitBatch unnamed = CommitBatch.of(good.block(), good.stateChanges(), good.treeUpdate());
      assertThatThrownBy(() -> store.commit(unnamed)).hasMessageContaining("0 hashes for 5");
      assertThat(store.head()).get().extracting(StoredHead::height).isEqualTo(0L);
      store.commit(good);
      assertThat(store.head()).get().extracting(StoredHead::height).isEqualTo(1L);
    }
  }

  @Test
  void nothingIsWrittenOfABlockThatCouldNotBeReadAgain() {
    try (LedgerStore store = open()) {
      Bytes huge = Bytes.wrap(new byte[StoreKeys.CERTIFIED_BLOCK_BYTES_MAX]);
      CommitBatch batch = next(store, List.of(huge), List.of());
      assertThatThrownBy(() -> store.commit(batch)).hasMessageContaining("can be read again");
      store.requireHealthy();
      commit(store, 1);
    }
  }

  @Test
  void severalStoresLiveInOneProcess() {
    try (LedgerStore one = open();
        LedgerStore other = LedgerStore.open(options(folder.resolve("other")))) {
      commit(one, 2);
      commit(other, 1);
      assertThat(one.head()).isNotEqualTo(other.head());
    }
  }

  @Test
  void anIndexCanBeAddedLater() {
    try (LedgerStore store = open()) {
      commit(store, 1);
    }
    Index history = new Index("history");
    StoreOptions more = StoreOptions.of(folder, TestLedger.NETWORK, Set.of(history));
    try (LedgerStore store = LedgerStore.open(more)) {
      List<Bytes> none = List.of();
      store.commit(next(store, none, List.of()).put(history, text("key"), text("value")));
      store.commit(next(store, none, List.of()).delete(history, text("key")));
      assertThat(store.index(history).get(text("key"))).isEmpty();
      assertThat(store.index(EVENTS).scan(Bytes.EMPTY, Bytes.EMPTY, 10)).hasSize(1);
    }
  }

  @Test
  void anIndexReadsFromBothEnds() {
    try (LedgerStore store = open()) {
      commit(store, 6);
      Bytes newest = Bytes.ofUnsignedLong(Long.MAX_VALUE);
      assertThat(store.index(EVENTS).scanBackwards(Bytes.EMPTY, newest, 2))
          .containsExactly(
              new Entry(Bytes.ofUnsignedLong(5), text("event 5")),
              new Entry(Bytes.ofUnsignedLong(4), text("event 4")));
    }
  }

  @Test
  void afterCloseEveryUseIsRefusedInsteadOfCrashing() {
    LedgerStore store = open();
    commit(store, 1);
    StoreSnapshot snapshot = store.snapshot();
    SortedView state = snapshot.state();
    store.close();
    store.close();
    snapshot.close();
    assertThatThrownBy(() -> state.get(text("counter"))).hasMessageContaining("closed");
    assertThatThrownBy(() -> store.block(0)).hasMessageContaining("closed");
    assertThatThrownBy(store::snapshot).hasMessageContaining("closed");
    assertThatThrownBy(() -> store.putJournal(text("late"))).hasMessageContaining("closed");
  }

  @Test
  void aClosedSnapshotIsRefusedWhileTheStoreGoesOn() {
    try (LedgerStore store = open()) {
      commit(store, 1);
      StoreSnapshot snapshot = store.snapshot();
      snapshot.close();
      assertThatThrownBy(snapshot::head).hasMessageContaining("the snapshot is closed");
      assertThat(store.block(0)).isPresent();
    }
  }
}
