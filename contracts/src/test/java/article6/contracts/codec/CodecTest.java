package article6.contracts.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.Test;

class CodecTest {
  enum Colour {
    GREEN
  }

  record Name(String value) implements Scalar {}

  record Everything(
      Name name,
      long count,
      @Signed long balance,
      boolean flag,
      LocalDate date,
      Colour colour,
      Optional<Name> other,
      List<Integer> years,
      Bytes raw) {}

  sealed interface Shape {}

  record Circle(long radius) implements Shape {}

  record Point() implements Shape {}

  private static final Everything SAMPLE =
      new Everything(
          new Name("バンコク"),
          1916,
          -50,
          true,
          LocalDate.of(2023, 12, 15),
          Colour.GREEN,
          Optional.of(new Name("E-Bus")),
          List.of(2021, 2022),
          Bytes.of(0, 1));

  private static final Codec<Everything> CODEC = Codec.of(Everything.class);

  private static Everything decode(Bytes bytes) {
    return CODEC.decode(bytes, 1000);
  }

  @Test
  void whatWasWrittenIsRead() {
    assertThat(decode(CODEC.encode(SAMPLE))).isEqualTo(SAMPLE);
  }

  @Test
  void theFormIsPinned() {
    assertThat(CODEC.encode(SAMPLE).toHexString())
        .isEqualTo(
            "0xee8ce38390e383b3e382b3e382af82077c63018401"
                + "34b42f85475245454ec685452d427573c68207e58207e6820001");
  }

  @Test
  void sealedTypesAreNamed() {
    Codec<Shape> codec = Codec.of(Shape.class);
    assertThat(codec.encode(new Circle(7)).toHexString()).isEqualTo("0xc986436972636c65c107");
    assertThat(codec.decode(codec.encode(new Point()), 100)).isEqualTo(new Point());
  }

  @Test
  void everySliceOfALargeEncodingCanBeRead() {
    record Nested(List<Everything> items) {}
    Bytes large = Codec.of(Nested.class).encode(new Nested(Collections.nCopies(1_000, SAMPLE)));
    byte[] whole = large.toArray();
    for (int from = 0; from < whole.length; from += 997) {
      int size = Math.min(4_096, whole.length - from);
      assertThat(large.slice(from, size).toArray())
          .isEqualTo(Arrays.copyOfRange(whole, from, from + size));
    }
  }

  @Test
  void refusesTrailingBytes() {
    Bytes more = Bytes.concatenate(CODEC.encode(SAMPLE), Bytes.of(0));
    assertThatThrownBy(() -> decode(more)).isInstanceOf(CodecException.class);
  }

  @Test
  void refusesEveryTruncation() {
    Bytes whole = CODEC.encode(SAMPLE);
    for (int size = 0; size < whole.size(); size++) {
      Bytes part = whole.slice(0, size);
      assertThatThrownBy(() -> decode(part)).isInstanceOf(CodecException.class);
    }
  }

  @Test
  void refusesLongIntegerForms() {
    Codec<Shape> codec = Codec.of(Shape.class);
    Bytes padded = Bytes.fromHexString("0xcb86436972636c65c3820007");
    assertThatThrownBy(() -> codec.decode(padded, 100)).isInstanceOf(CodecException.class);
  }

  @Test
  void refusesWhatIsTooLongBeforeLooking() {
    assertThatThrownBy(() -> CODEC.decode(Bytes.wrap(new byte[1001]), 1000))
        .isInstanceOf(CodecException.class)
        .hasMessageContaining("1001 bytes exceeds the limit of 1000");
  }

  @Test
  void refusesNegativeCounts() {
    assertThatThrownBy(() -> Codec.of(Shape.class).encode(new Circle(-1)))
        .isInstanceOf(CodecException.class);
  }

  @Test
  void refusesLongLists() {
    record Years(List<Integer> years) {}
    Codec<Years> codec = Codec.of(Years.class);
    Bytes tooMany = codec.encode(new Years(Collections.nCopies(CodecLimits.LIST_ITEMS_MAX + 1, 1)));
    assertThatThrownBy(() -> codec.decode(tooMany, 1 << 20))
        .hasMessageContaining("a list of more than");
  }

  @Test
  void refusesLongTexts() {
    Codec<Everything> codec = CODEC;
    Everything tooLong =
        new Everything(
            new Name("x".repeat(CodecLimits.TEXT_BYTES_MAX + 1)),
            0,
            0,
            false,
            LocalDate.of(2021, 1, 1),
            Colour.GREEN,
            Optional.empty(),
            List.of(),
            Bytes.EMPTY);
    assertThatThrownBy(() -> codec.encode(tooLong)).isInstanceOf(CodecException.class);
  }

  @Test
  void everyByteChangedIsRefusedOrAnotherValue() {
    Bytes whole = CODEC.encode(SAMPLE);
    for (int i = 0; i < whole.size(); i++) {
      byte[] changed = whole.toArray();
      changed[i] ^= 1;
      try {
        assertThat(decode(Bytes.wrap(changed))).isNotEqualTo(SAMPLE);
      } catch (CodecException expected) {
        assertThat(expected).hasMessageNotContaining("null");
      }
    }
  }
}
