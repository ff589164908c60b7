package article6.node.store;

import static article6.node.store.TestLedger.EVENTS;
import static article6.node.store.TestLedger.options;
import static article6.node.store.TestLedger.text;
import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.tree.StateProof;
import article6.contracts.tree.StateTree;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One writer, many readers, and a store that is closed under their feet. */
class StoreConcurrencyTest {
  private static final int READERS = 4;
  private static final int BLOCKS = 150;

  @TempDir Path folder;

  @Test
  @Timeout(60)
  void everySnapshotIsExactlyAtABlockBoundary() throws InterruptedException, ExecutionException {
    AtomicBoolean done = new AtomicBoolean();
    try (LedgerStore store = LedgerStore.open(options(folder));
        ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
      TestLedger.commit(store, 1);
      List<Future<Long>> results = new ArrayList<>();
      for (int i = 0; i < READERS; i++) {
        results.add(readers.submit(() -> readUntil(done, store)));
      }
      TestLedger.commit(store, BLOCKS);
      done.set(true);
      for (Future<Long> result : results) {
        assertThat(result.get()).as("snapshots checked").isPositive();
      }
    }
  }

  private static long readUntil(AtomicBoolean done, LedgerStore store) {
    long checked = 0;
    while (!done.get() || checked == 0) {
      try (StoreSnapshot snapshot = store.snapshot()) {
        check(snapshot);
        checked++;
      }
    }
    return checked;
  }

  private static void check(StoreSnapshot snapshot) {
    StoredHead head = snapshot.head().orElseThrow();
    Optional<Bytes> height = Optional.of(Bytes.ofUnsignedLong(head.height()));
    assertThat(snapshot.state().get(text("counter"))).isEqualTo(height);
    assertThat(StateTree.root(snapshot.pages())).isEqualTo(head.stateRoot());
    StateProof proof = StateTree.prove(snapshot.pages(), text("counter"));
    assertThat(proof.verify(head.stateRoot(), text("counter"), height)).isTrue();
    Bytes newest = Bytes.ofUnsignedLong(Long.MAX_VALUE);
    assertThat(snapshot.index(EVENTS).scanBackwards(Bytes.EMPTY, newest, 1).getFirst().key())
        .isEqualTo(height.get());
    assertThat(snapshot.block(head.height() + 1)).isEmpty();
  }

  @Test
  @Timeout(60)
  void closingUnderReadersEndsThemWithAnException() {
    LedgerStore store = LedgerStore.open(options(folder));
    TestLedger.commit(store, 5);
    try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Long>> results = new ArrayList<>();
      for (int i = 0; i < READERS; i++) {
        results.add(readers.submit(() -> readUntil(new AtomicBoolean(), store)));
      }
      store.close();
      for (Future<Long> result : results) {
        assertThat(result)
            .failsWithin(Duration.ofSeconds(30))
            .withThrowableOfType(ExecutionException.class)
            .withMessageContaining("closed");
      }
    }
  }
}
