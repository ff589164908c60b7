package article6.node.store;

import java.nio.file.Path;

/** Commits and votes as fast as it can and says each time what is safe, until it is killed. */
final class KilledWriter {
  private KilledWriter() {}

  static void main(String[] arguments) {
    try (LedgerStore store = LedgerStore.open(TestLedger.options(Path.of(arguments[0])))) {
      while (true) {
        store.commit(TestLedger.next(store));
        long height = store.head().orElseThrow().height();
        System.out.println("block " + height);
        store.putJournal(TestLedger.votes(height + 1));
        System.out.println("votes " + (height + 1));
      }
    }
  }
}
