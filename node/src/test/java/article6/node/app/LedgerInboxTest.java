package article6.node.app;

import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.chain.SampleNetwork;
import article6.node.app.LedgerInbox.Lane;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LedgerInboxTest {
  private static final LedgerTask VOTE =
      new LedgerTask.Connected(SampleNetwork.nodeKey("CHE").address());
  private static final LedgerTask PROPOSAL =
      new LedgerTask.Connected(SampleNetwork.nodeKey("THA").address());

  private final LedgerInbox inbox = new LedgerInbox();

  @Test
  void ownTimersGoFirstAndAreNeverDropped() throws InterruptedException {
    fill(Lane.VOTES, VOTE);
    LedgerTask timer = new LedgerTask.RoundOver(3, 1);

    inbox.putOwn(timer);

    assertThat(inbox.take()).as("[Q-16]").hasValue(timer);
  }

  @Test
  void aNoteSaidOftenIsHeardOnce() throws InterruptedException {
    inbox.putOwn(new LedgerTask.Arrivals());
    inbox.putOwn(new LedgerTask.Arrivals());
    inbox.take();
    assertThat(inbox.isEmpty()).isTrue();
  }

  @Test
  void aFullLaneHoldsUpNobodyElse() throws InterruptedException {
    fill(Lane.VOTES, VOTE);
    assertThat(inbox.put(Lane.PROPOSALS, PROPOSAL)).isTrue();

    Set<LedgerTask> firstTwo = new HashSet<>();
    firstTwo.add(inbox.take().orElseThrow());
    firstTwo.add(inbox.take().orElseThrow());

    assertThat(firstTwo).as("lanes take turns").containsExactlyInAnyOrder(VOTE, PROPOSAL);
  }

  @Test
  void whoFindsALaneFullWaitsUntilThereIsRoom() throws InterruptedException {
    fill(Lane.PROPOSALS, PROPOSAL);
    CompletableFuture<Boolean> waiting = putElsewhere(Lane.PROPOSALS);
    assertThat(waiting).isNotDone();

    inbox.take();

    assertThat(waiting.join()).isTrue();
  }

  @Test
  void closingWakesEverybody() throws InterruptedException {
    fill(Lane.PROPOSALS, PROPOSAL);
    CompletableFuture<Boolean> waiting = putElsewhere(Lane.PROPOSALS);

    inbox.close();

    assertThat(waiting.join()).as("not taken").isFalse();
    assertThat(inbox.take()).isEmpty();
    assertThat(inbox.put(Lane.VOTES, VOTE)).isFalse();
  }

  private void fill(Lane lane, LedgerTask task) throws InterruptedException {
    for (int i = 0; i < lane.capacity(); i++) {
      assertThat(inbox.put(lane, task)).isTrue();
    }
  }

  private CompletableFuture<Boolean> putElsewhere(Lane lane) {
    CompletableFuture<Boolean> result = new CompletableFuture<>();
    Thread.startVirtualThread(
        () -> {
          try {
            result.complete(inbox.put(lane, PROPOSAL));
          } catch (InterruptedException e) {
            result.completeExceptionally(e);
          }
        });
    return result;
  }
}
