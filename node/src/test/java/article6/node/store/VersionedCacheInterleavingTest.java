package article6.node.store;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Test;

/**
 * Whoever commits reads what it has committed, whatever others load into the cache meanwhile (F17).
 */
class VersionedCacheInterleavingTest {
  /** Room for one of the two keys, so that entries are pushed out and loaded again. */
  private static final int ENTRIES_MAX = 1;

  @Test
  void theWriterReadsWhatItCommittedInEveryOrderOfSteps() {
    new ModelCheckingOptions()
        .iterations(20)
        .invocationsPerIteration(50)
        .actorsBefore(1)
        .threads(2)
        .actorsPerThread(3)
        .actorsAfter(2)
        .check(Scenario.class);
  }

  /** One thread commits and reads; the others only read. */
  @Param(name = "key", gen = IntGen.class, conf = "1:2")
  public static class Scenario {
    private final Map<Integer, Integer> disk = new ConcurrentHashMap<>();
    private final VersionedCache<Integer, Integer> cache = new VersionedCache<>(ENTRIES_MAX);
    private int last;

    @Operation(nonParallelGroup = "writer")
    public void commit(@Param(name = "key") int key) {
      last++;
      disk.put(key, last);
      cache.committed(Map.of(key, Optional.of(last)));
    }

    @Operation(nonParallelGroup = "writer")
    public Optional<Integer> read(@Param(name = "key") int key) {
      return cache.get(key, () -> Optional.ofNullable(disk.get(key)));
    }

    /** What others read while a commit is under way may be from before or after it. */
    @Operation
    public void readElsewhere(@Param(name = "key") int key) {
      read(key);
    }
  }
}
