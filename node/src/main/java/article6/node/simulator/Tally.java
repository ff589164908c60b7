package article6.node.simulator;

import article6.node.consensus.ConsensusEvent;
import java.util.HashMap;
import java.util.Map;

/** What has happened in a simulation, in numbers. */
final class Tally {
  private final Map<Class<?>, Long> events = new HashMap<>();
  private long crashes;
  private long spoiledDisks;
  private long longestSettlingMillis;

  void crashed() {
    crashes++;
  }

  void spoiledDisk() {
    spoiledDisks++;
  }

  void settled(long millis) {
    longestSettlingMillis = Math.max(longestSettlingMillis, millis);
  }

  void count(ConsensusEvent event) {
    events.merge(event.getClass(), 1L, Long::sum);
  }

  long of(Class<? extends ConsensusEvent> event) {
    return events.getOrDefault(event, 0L);
  }

  long crashes() {
    return crashes;
  }

  long spoiledDisks() {
    return spoiledDisks;
  }

  long longestSettlingMillis() {
    return longestSettlingMillis;
  }
}
