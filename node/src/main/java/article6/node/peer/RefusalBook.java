package article6.node.peer;

import article6.contracts.crypto.Address;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers the latest refusals for status, and logs each kind from each host once in a while
 * instead of at every attempt.
 */
final class RefusalBook {
  /** A screenful; strangers can't fill memory with their attempts. */
  static final int ENTRIES_MAX = 64;

  /** Often enough to be found in today's log. */
  static final long LOG_AGAIN_NANOS = TimeUnit.MINUTES.toNanos(10);

  private static final Logger log = LoggerFactory.getLogger(RefusalBook.class);

  private final LongSupplier nanoClock;
  private final Map<Key, Entry> entries = new LinkedHashMap<>();

  RefusalBook(LongSupplier nanoClock) {
    this.nanoClock = nanoClock;
  }

  private record Key(String host, @Nullable Address address, boolean byUs, CloseCode code) {}

  private record Entry(CloseReason reason, long times, long lastNanos, long loggedNanos) {}

  /**
   * @return whether it was worth a line in the log
   */
  synchronized boolean add(
      String host, @Nullable Address address, boolean byUs, CloseReason reason) {
    long now = nanoClock.getAsLong();
    Key key = new Key(host, address, byUs, reason.code());
    // removed and put again: the newest is last, the oldest goes first
    Entry known = entries.remove(key);
    boolean loud = known == null || now - known.loggedNanos >= LOG_AGAIN_NANOS;
    long times = known == null ? 1 : known.times + 1;
    entries.put(
        key, new Entry(reason, times, now, known == null || loud ? now : known.loggedNanos));
    if (entries.size() > ENTRIES_MAX) {
      entries.remove(entries.keySet().iterator().next());
    }
    if (loud) {
      log(key, reason, times);
    }
    return loud;
  }

  private static void log(Key key, CloseReason reason, long times) {
    String who = key.address == null ? key.host : key.host + " (" + key.address + ")";
    String what = key.byUs ? "refused peer {}: {} [{} times]" : "refused by peer {}: {} [{} times]";
    if (reason.code().noteworthy()) {
      log.warn(what, who, reason.text(), times);
    } else {
      log.debug(what, who, reason.text(), times);
    }
  }

  synchronized List<RefusalStatus> list() {
    long now = nanoClock.getAsLong();
    return entries.entrySet().stream()
        .map(
            entry ->
                new RefusalStatus(
                    entry.getKey().host,
                    entry.getKey().address,
                    entry.getKey().byUs,
                    entry.getValue().reason,
                    entry.getValue().times,
                    TimeUnit.NANOSECONDS.toMillis(now - entry.getValue().lastNanos)))
        .toList();
  }
}
