package article6.contracts.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.Test;

/** A record that has grown reads and writes what it was before, byte for byte. */
class AddedTest {
  private static final int BYTES_MAX = 1_000;

  record Before(String name, long count) {}

  record After(
      String name,
      long count,
      @Added String note,
      @Added int year,
      @Added boolean closed,
      @Added List<String> tags,
      @Added Optional<Before> inner) {
    After(String name, long count) {
      this(name, count, "", 0, false, List.of(), Optional.empty());
    }
  }

  record Holder(Optional<After> one, List<After> many) {}

  record Misplaced(@Added String early, long late) {}

  private static final Codec<Before> BEFORE = Codec.of(Before.class);
  private static final Codec<After> AFTER = Codec.of(After.class);

  @Test
  void withoutAnythingNewTheEncodingIsTheOldOne() {
    Bytes old = BEFORE.encode(new Before("units", 50));
    After read = AFTER.decode(old, BYTES_MAX);

    assertThat(read).isEqualTo(new After("units", 50));
    assertThat(AFTER.encode(read)).isEqualTo(old);
    assertThat(AFTER.usesAdded(read)).isFalse();
  }

  @Test
  void whatIsNewIsWrittenUpToTheLastThatIsNotEmpty() {
    After year = new After("units", 50, "", 2030, false, List.of(), Optional.empty());
    After inner = new After("units", 50, "", 0, false, List.of(), Optional.of(new Before("x", 1)));

    for (After each : List.of(year, inner)) {
      assertThat(AFTER.decode(AFTER.encode(each), BYTES_MAX)).isEqualTo(each);
      assertThat(AFTER.usesAdded(each)).isTrue();
    }
  }

  @Test
  void anEncodingThatSpellsOutAnEmptyEndIsNotCanonical() {
    Bytes spelledOut = Bytes.fromHexString("0xc885756e6974733280");

    assertThatThrownBy(() -> AFTER.decode(spelledOut, BYTES_MAX))
        .isInstanceOf(CodecException.class)
        .hasMessageContaining("canonical");
  }

  @Test
  void whatIsNewIsSeenInside() {
    Codec<Holder> holder = Codec.of(Holder.class);
    After plain = new After("a", 1);
    After grown = new After("b", 2, "note", 0, false, List.of(), Optional.empty());

    assertThat(holder.usesAdded(new Holder(Optional.of(plain), List.of(plain)))).isFalse();
    assertThat(holder.usesAdded(new Holder(Optional.of(grown), List.of()))).isTrue();
    assertThat(holder.usesAdded(new Holder(Optional.empty(), List.of(plain, grown)))).isTrue();
  }

  enum Colour {
    RED,
    @Added
    BLUE
  }

  record Painted(Colour colour) {}

  @Test
  void aNewConstantOfAnEnumIsNew() {
    Codec<Painted> painted = Codec.of(Painted.class);

    assertThat(painted.usesAdded(new Painted(Colour.RED))).isFalse();
    assertThat(painted.usesAdded(new Painted(Colour.BLUE))).isTrue();
  }

  @Test
  void whatIsNewStandsAtTheEnd() {
    assertThatThrownBy(() -> Codec.of(Misplaced.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at the end");
  }
}
