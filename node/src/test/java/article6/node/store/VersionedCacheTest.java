package article6.node.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VersionedCacheTest {
  private static final int ENTRIES_MAX = 3;

  private final VersionedCache<String, Integer> cache = new VersionedCache<>(ENTRIES_MAX);
  private final Map<String, Integer> stored = new HashMap<>();
  private int loads;

  private Optional<Integer> read(String key) {
    return cache.get(
        key,
        () -> {
          loads++;
          return Optional.ofNullable(stored.get(key));
        });
  }

  @Test
  void loadsOnceWhatIsThereAndWhatIsNot() {
    stored.put("there", 1);
    for (int i = 0; i < 3; i++) {
      assertThat(read("there")).contains(1);
      assertThat(read("absent")).isEmpty();
    }
    assertThat(loads).isEqualTo(2);
  }

  @Test
  void keepsWhatWasUsedLastAndNoMore() {
    for (String key : new String[] {"a", "b", "c", "a", "d"}) {
      assertThat(read(key)).isEmpty();
    }
    assertThat(cache.size()).isEqualTo(ENTRIES_MAX);
    loads = 0;
    assertThat(read("a")).isEmpty();
    assertThat(loads).as("a was used again and stayed").isZero();
    assertThat(read("b")).isEmpty();
    assertThat(loads).as("b had to go").isEqualTo(1);
  }

  @Test
  void aCommitReplacesWhatIsKnown() {
    assertThat(read("key")).isEmpty();
    cache.committed(Map.of("key", Optional.of(2)));
    assertThat(read("key")).contains(2);
    cache.committed(Map.of("key", Optional.empty()));
    assertThat(read("key")).isEmpty();
  }

  @Test
  void aValueLoadedWhileACommitWentThroughIsNotKept() {
    stored.put("key", 1);
    Optional<Integer> overtaken =
        cache.get(
            "key",
            () -> {
              cache.committed(Map.of("other", Optional.of(9)));
              stored.put("key", 2);
              return Optional.of(1);
            });
    assertThat(overtaken).contains(1);
    assertThat(read("key")).contains(2);
  }
}
