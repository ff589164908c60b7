package article6.node.app;

import article6.node.app.LedgerInbox.Lane;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jetbrains.lincheck.Lincheck;
import org.junit.jupiter.api.Test;

/**
 * Connections put, the ledger thread takes, the node stops: nobody waits for ever and nothing that
 * was put is lost, in every order of steps (F17).
 */
class LedgerInboxInterleavingTest {
  private static final int ORDERS = 100;

  @Test
  void whoeverWaitsForRoomOrForWorkIsWoken() {
    Lincheck.runConcurrentTest(ORDERS, LedgerInboxInterleavingTest::putAndTake);
  }

  @Test
  void theEndWakesWhoeverWaits() {
    Lincheck.runConcurrentTest(ORDERS, LedgerInboxInterleavingTest::close);
  }

  /** The lane holds one, so the second has to wait for the first to be taken. */
  private static void putAndTake() {
    LedgerInbox inbox = new LedgerInbox();
    List<Optional<LedgerTask>> all =
        List.of(Optional.of(task(1)), Optional.of(task(2)), Optional.of(new LedgerTask.Arrivals()));
    List<Optional<LedgerTask>> taken = new ArrayList<>();
    Thread ledger = thread(() -> takeInto(taken, inbox, 3));
    Thread peer = thread(() -> put(inbox, task(1)));
    put(inbox, task(2));
    inbox.putOwn(new LedgerTask.Arrivals());
    join(peer);
    join(ledger);
    require(taken.size() == 3 && taken.containsAll(all), taken);
    require(inbox.isEmpty(), taken);
  }

  private static void close() {
    LedgerInbox inbox = new LedgerInbox();
    List<Optional<LedgerTask>> taken = new ArrayList<>();
    Thread ledger = thread(() -> takeInto(taken, inbox, 1));
    Thread peer =
        thread(
            () -> {
              put(inbox, task(1));
              put(inbox, task(2));
            });
    inbox.close();
    join(peer);
    join(ledger);
    require(taken.size() == 1, taken);
  }

  /** Thrown by hand: AssertJ can't be run in every order. */
  private static void require(boolean held, List<Optional<LedgerTask>> taken) {
    if (!held) {
      throw new AssertionError("taken: " + taken);
    }
  }

  private static void takeInto(List<Optional<LedgerTask>> taken, LedgerInbox inbox, int count) {
    try {
      for (int i = 0; i < count; i++) {
        taken.add(inbox.take());
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void put(LedgerInbox inbox, LedgerTask task) {
    try {
      inbox.put(Lane.IMPORTS, task);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static LedgerTask task(int number) {
    return new LedgerTask.RoundOver(number, 0);
  }

  private static Thread thread(Runnable run) {
    Thread thread = new Thread(run);
    thread.start();
    return thread;
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
