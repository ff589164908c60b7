package article6.contracts.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Three overlays on top of each other answer as one sorted map does. */
class StateOverlayTest {
  private static final int STEPS = 400;

  private final NavigableMap<Bytes, Bytes> model = new TreeMap<>(Keys.ORDER);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void answersAsASortedMap(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    MapState base = new MapState();
    List<StateOverlay> layers = new ArrayList<>();
    StateOverlay top = new StateOverlay(base);
    for (int step = 0; step < STEPS; step++) {
      Bytes key = key(random);
      switch (random.nextInt(10)) {
        case 0 -> {
          layers.add(top);
          top = new StateOverlay(top);
        }
        case 1 -> {
          if (!layers.isEmpty()) {
            StateOverlay below = layers.removeLast();
            below.apply(top);
            top = below;
          }
        }
        case 2, 3, 4 -> {
          top.delete(key);
          model.remove(key);
        }
        default -> {
          Bytes value = Bytes.ofUnsignedInt(step);
          top.put(key, value);
          model.put(key, value);
        }
      }
      assertSame(top, random);
      if (layers.isEmpty() && step % 97 == 0) {
        base.apply(top.changes());
        top = new StateOverlay(base);
      }
    }
  }

  private void assertSame(StateView view, SplittableRandom random) {
    Bytes key = key(random);
    Bytes prefix = key.slice(0, random.nextInt(2));
    int limit = 1 + random.nextInt(5);
    assertThat(view.get(key)).isEqualTo(Optional.ofNullable(model.get(key)));
    assertThat(view.floor(prefix, key).map(StateView.Entry::key))
        .isEqualTo(within(prefix, model.floorKey(key)));
    assertThat(view.lower(prefix, key).map(StateView.Entry::key))
        .isEqualTo(within(prefix, model.lowerKey(key)));
    assertThat(view.scan(prefix, key, limit).stream().map(StateView.Entry::key).toList())
        .isEqualTo(
            model.tailMap(key, true).keySet().stream()
                .takeWhile(each -> Keys.startsWith(each, prefix))
                .limit(limit)
                .toList());
  }

  private static Optional<Bytes> within(
      Bytes prefix, @org.jspecify.annotations.Nullable Bytes key) {
    return Optional.ofNullable(key).filter(each -> Keys.startsWith(each, prefix));
  }

  private static Bytes key(SplittableRandom random) {
    byte[] bytes = new byte[1 + random.nextInt(2)];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (random.nextInt(6) * 50);
    }
    return Bytes.wrap(bytes);
  }
}
