package article6.node.store;

import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.state.Change;
import article6.contracts.state.MapState;
import article6.contracts.state.StateView.Entry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.MutableBytes;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortedViewTest {
  private static final int KEY_BYTES_MAX = 4;
  private static final int QUESTIONS = 300;

  @TempDir Path folder;

  /** Few byte values, so that keys are often each other's beginning or neighbour. */
  private static Bytes anyKey(RandomGenerator random) {
    MutableBytes key = MutableBytes.create(random.nextInt(KEY_BYTES_MAX + 1));
    for (int i = 0; i < key.size(); i++) {
      key.set(i, (byte) new int[] {0, 1, 0x7f, 0x80, 0xff}[random.nextInt(5)]);
    }
    return key;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void answersAsAMapInMemoryDoes(long seed) {
    RandomGenerator random = new Random(seed);
    MapState model = new MapState();
    try (LedgerStore store = LedgerStore.open(TestLedger.options(folder))) {
      for (int block = 0; block < 10; block++) {
        List<Change> changes = anyChanges(random);
        store.commit(TestLedger.next(store, List.of(), changes));
        model.apply(changes);
        try (StoreSnapshot snapshot = store.snapshot()) {
          for (int question = 0; question < QUESTIONS; question++) {
            ask(random, store.state(), model);
            ask(random, snapshot.state(), model);
          }
        }
      }
    }
  }

  private static List<Change> anyChanges(RandomGenerator random) {
    Map<Bytes, Change> changes = new HashMap<>();
    for (int i = random.nextInt(40); i > 0; i--) {
      Bytes key = anyKey(random);
      boolean isRemoved = random.nextInt(3) == 0;
      changes.put(
          key,
          new Change(key, isRemoved ? Optional.empty() : Optional.of(Bytes.of(random.nextInt(9)))));
    }
    return List.copyOf(changes.values());
  }

  private static void ask(RandomGenerator random, SortedView view, MapState model) {
    Bytes key = anyKey(random);
    Bytes prefix = key.slice(0, random.nextInt(key.size() + 1));
    if (random.nextInt(4) == 0) {
      prefix = anyKey(random);
    }
    int limit = random.nextInt(6);
    assertThat(view.get(key)).isEqualTo(model.get(key));
    assertThat(view.floor(prefix, key)).isEqualTo(model.floor(prefix, key));
    assertThat(view.lower(prefix, key)).isEqualTo(model.lower(prefix, key));
    assertThat(view.scan(prefix, key, limit)).isEqualTo(model.scan(prefix, key, limit));
    assertThat(view.scanBackwards(prefix, key, limit))
        .isEqualTo(backwards(model, prefix, key, limit));
  }

  private static List<Entry> backwards(MapState model, Bytes prefix, Bytes from, int limit) {
    List<Entry> found = new ArrayList<>();
    Optional<Entry> next = model.floor(prefix, from);
    while (next.isPresent() && found.size() < limit) {
      found.add(next.get());
      next = model.lower(prefix, next.get().key());
    }
    return found;
  }
}
