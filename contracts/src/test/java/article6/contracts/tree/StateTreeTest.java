package article6.contracts.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import article6.contracts.crypto.Hash;
import article6.contracts.state.Change;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateTreeTest {
  private final MemoryPages pages = new MemoryPages();

  private static Bytes key(int number) {
    return Bytes.concatenate(Bytes.of('u'), Bytes.ofUnsignedInt(number));
  }

  private static Optional<Bytes> value(int number) {
    return Optional.of(Bytes.ofUnsignedInt(number));
  }

  private static Map<Bytes, Optional<Bytes>> numbers(int from, int to) {
    Map<Bytes, Optional<Bytes>> changes = new LinkedHashMap<>();
    for (int number = from; number < to; number++) {
      changes.put(key(number), value(number));
    }
    return changes;
  }

  private static Map<Bytes, Optional<Bytes>> removal(Set<Bytes> keys) {
    Map<Bytes, Optional<Bytes>> changes = new LinkedHashMap<>();
    keys.forEach(key -> changes.put(key, Optional.empty()));
    return changes;
  }

  @Test
  void theEmptyTreeIsZero() {
    assertThat(StateTree.root(pages)).isEqualTo(Hash.ZERO);
    assertThat(pages.apply(Map.of()).root()).isEqualTo(Hash.ZERO);
    assertThat(pages.apply(removal(Set.of(key(1), key(2)))).pages()).isEmpty();
  }

  @Test
  void theRootsArePinned() {
    assertThat(pages.apply(numbers(0, 1)).root())
        .hasToString("0x64d50f9bc27bd944d584ca4adcf9de96ad6ba4372da9d6df158891182ee6dbab");
    assertThat(pages.apply(numbers(1, 2)).root())
        .hasToString("0x6d54a087744d3d0664e8777326c091c2a96317a60dcc7cace6397a4b94275675");
    assertThat(pages.apply(numbers(2, 1000)).root())
        .hasToString("0x2d54200899111645b8d46ed87e9bf77babe5da62f1546bda0a8b57bb7d3f9dac");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void followsTheNaiveModelThroughRandomBatches(long seed) {
    RandomGenerator random = new Random(seed);
    Map<Bytes, Bytes> model = new HashMap<>();
    int keySpace = 1 + random.nextInt(400);
    for (int batch = 0; batch < 60; batch++) {
      Map<Bytes, Optional<Bytes>> changes = new HashMap<>();
      for (int i = random.nextInt(30); i > 0; i--) {
        Bytes key = key(random.nextInt(keySpace));
        boolean isRemoved = random.nextInt(100) < (batch % 20 < 10 ? 30 : 70);
        changes.put(key, isRemoved ? Optional.empty() : value(random.nextInt(3)));
      }
      Hash root = pages.apply(changes).root();
      changes.forEach(
          (key, value) -> value.ifPresentOrElse(it -> model.put(key, it), () -> model.remove(key)));
      assertThat(root).isEqualTo(NaiveStateTree.root(model)).isEqualTo(StateTree.root(pages));
    }
    pages.apply(removal(model.keySet()));
    assertThat(pages.stored).as("no page is left behind").isEmpty();
  }

  @Test
  void theOrderOfInsertionLeavesNoTrace() {
    Map<Bytes, Optional<Bytes>> all = numbers(0, 300);
    pages.apply(all);
    for (long seed = 1; seed <= 3; seed++) {
      List<Bytes> keys = new ArrayList<>(all.keySet());
      Collections.shuffle(keys, new Random(seed));
      MemoryPages other = new MemoryPages();
      for (Bytes key : keys) {
        other.apply(Map.of(key, all.get(key)));
      }
      assertThat(other.stored).isEqualTo(pages.stored);
    }
  }

  @Test
  void removingWhatWasAddedRestoresTheFormerRootAndPages() {
    pages.apply(numbers(0, 500));
    Map<Bytes, Bytes> before = new HashMap<>(pages.stored);
    Map<Bytes, Optional<Bytes>> added = numbers(500, 700);
    pages.apply(added);
    assertThat(pages.stored).isNotEqualTo(before);
    pages.apply(removal(added.keySet()));
    assertThat(pages.stored).isEqualTo(before);
  }

  @Test
  void whatChangesNothingWritesNothing() {
    pages.apply(numbers(0, 500));
    Map<Bytes, Optional<Bytes>> changes = numbers(10, 20);
    changes.putAll(removal(numbers(500, 600).keySet()));
    assertThat(pages.apply(changes).pages()).isEmpty();
  }

  @Test
  void refusesTwoChangesOfOneKey() {
    List<Change> twice = List.of(new Change(key(1), value(1)), new Change(key(1), value(2)));
    assertThatThrownBy(() -> StateTree.update(pages, twice)).hasMessageContaining("twice");
  }

  @Test
  void eachPageIsHandedBackOnce() {
    TreeUpdate update = StateTree.update(pages, MemoryPages.listOf(numbers(0, 2000)));
    Set<PageId> ids = new HashSet<>();
    update.pages().forEach(change -> assertThat(ids.add(change.id())).isTrue());
  }

  @Test
  void anUpdateCanBeComputedOverOneThatIsNotWritten() {
    TreeUpdate first = StateTree.update(pages, MemoryPages.listOf(numbers(0, 100)));
    TreeUpdate second = StateTree.update(first.over(pages), MemoryPages.listOf(numbers(100, 200)));
    assertThat(pages.stored).isEmpty();
    assertThat(second.root()).isEqualTo(pages.apply(numbers(0, 200)).root());
    assertThat(StateTree.root(second.over(first.over(pages)))).isEqualTo(second.root());
  }

  @Test
  void aPathIsAboutAsLongAsTheLogarithmOfTheKeys() {
    pages.apply(numbers(0, 4096));
    for (int number = 0; number < 2496; number++) {
      assertThat(StateTree.prove(pages, key(number)).siblings()).hasSizeLessThan(12 + 16);
    }
  }

  @Test
  void everyFlippedBitOfAPageIsNoticed() {
    pages.apply(numbers(0, 24));
    Map<Bytes, Bytes> sound = Map.copyOf(pages.stored);
    Hash root = StateTree.root(pages);
    sound.forEach(
        (id, page) -> {
          for (int bit = 0; bit < page.size() * Byte.SIZE; bit++) {
            pages.stored.put(id, flipped(page, bit));
            assertThat(isNoticed(root)).as("bit %d of page %s", bit, id).isTrue();
          }
          pages.stored.put(id, page);
        });
  }

  private boolean isNoticed(Hash root) {
    try {
      for (int number = 0; number < 24; number++) {
        if (!StateTree.prove(pages, key(number)).verify(root, key(number), value(number))) {
          return true;
        }
      }
      return false;
    } catch (TreeDamagedException e) {
      return true;
    }
  }

  private static Bytes flipped(Bytes bytes, int bit) {
    byte[] copy = bytes.toArray();
    copy[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
    return Bytes.wrap(copy);
  }

  @Test
  void aMissingPageIsNamed() {
    pages.apply(numbers(0, 400));
    Bytes lost = pages.stored.keySet().stream().filter(id -> id.size() > 1).findFirst().get();
    pages.stored.remove(lost);
    assertThatThrownBy(() -> pages.apply(removal(numbers(0, 400).keySet())))
        .isInstanceOf(TreeDamagedException.class)
        .hasMessageContaining("of the state tree is missing");
  }

  @Test
  void aPageIsNeverLongerThanItsBound() {
    pages.apply(numbers(0, 20_000));
    assertThat(pages.stored.values())
        .allSatisfy(page -> assertThat(page.size()).isLessThanOrEqualTo(TreePage.BYTES_MAX));
  }

  @Test
  void refusesPagesThatAreCutOrLonger() {
    pages.apply(numbers(0, 100));
    Bytes page = pages.page(PageId.ROOT).orElseThrow().encode();
    for (int size = 0; size < page.size(); size++) {
      Bytes cut = page.slice(0, size);
      assertThatThrownBy(() -> TreePage.decode(cut)).isInstanceOf(TreeDamagedException.class);
    }
    Bytes longer = Bytes.concatenate(page, Bytes.of(0));
    assertThatThrownBy(() -> TreePage.decode(longer)).isInstanceOf(TreeDamagedException.class);
  }
}
