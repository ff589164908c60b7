package article6.node.chain;

import article6.node.chain.LedgerReader.Subscription;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Who wants to know of new heads. For any thread. */
final class HeadListeners {
  /** Has an identity of its own: the same listener may subscribe twice. */
  private static final class Entry {
    private final Consumer<Head> listener;

    Entry(Consumer<Head> listener) {
      this.listener = listener;
    }
  }

  private final List<Entry> entries = new CopyOnWriteArrayList<>();

  Subscription add(Consumer<Head> listener) {
    Entry entry = new Entry(listener);
    entries.add(entry);
    return () -> entries.remove(entry);
  }

  void tell(Head head) {
    entries.forEach(entry -> entry.listener.accept(head));
  }
}
