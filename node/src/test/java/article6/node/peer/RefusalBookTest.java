package article6.node.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RefusalBookTest {
  private static final CloseReason REASON = CloseReason.of(CloseCode.NETWORK, "another one");

  private long now = 17;
  private final RefusalBook book = new RefusalBook(() -> now);

  @Test
  void theSameRefusalIsLoggedOnceInAWhileAndCountedAlways() {
    assertThat(book.add("10.0.0.1", null, true, REASON)).isTrue();
    for (int i = 0; i < 9; i++) {
      now += TimeUnit.MINUTES.toNanos(1);
      assertThat(book.add("10.0.0.1", null, true, REASON)).isFalse();
    }
    assertThat(book.list().getFirst().times()).isEqualTo(10);
    now += TimeUnit.MINUTES.toNanos(1);
    assertThat(book.add("10.0.0.1", null, true, REASON)).isTrue();
    assertThat(book.add("10.0.0.2", null, true, REASON)).isTrue();
    assertThat(book.add("10.0.0.1", TestNode.address("che"), true, REASON)).isTrue();
    assertThat(book.add("10.0.0.1", null, false, REASON)).isTrue();
    assertThat(book.list()).hasSize(4);
  }

  @Test
  void strangersCanNotFillTheBook() {
    for (int i = 0; i < 3 * RefusalBook.ENTRIES_MAX; i++) {
      book.add("10.0.0." + i, null, true, REASON);
      now += TimeUnit.SECONDS.toNanos(1);
    }
    assertThat(book.list()).hasSize(RefusalBook.ENTRIES_MAX);
    assertThat(book.list().getLast().host())
        .isEqualTo("10.0.0." + (3 * RefusalBook.ENTRIES_MAX - 1));
    assertThat(book.list().getLast().lastMillisAgo()).isEqualTo(1_000);
  }
}
