package article6.contracts.fuzz;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import article6.contracts.codec.CodecException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Decoders with the bugs of the field: the fuzzer finds each. */
class FuzzerTest {
  private static final byte[] GOOD = {0, 0, 0, 2, 7, 8};

  @Test
  void itIsContentWithADecoderThatRefusesInItsOwnWay() {
    assertThatCode(() -> fuzz(FuzzerTest::careful)).doesNotThrowAnyException();
  }

  @Test
  void itFindsAnIndexOutOfBounds() {
    assertFound(
        input -> {
          ByteBuffer bytes = ByteBuffer.wrap(input);
          bytes.get(new byte[Math.clamp(lengthIn(bytes), 0, 1_000)]);
        },
        "neither read nor refused");
  }

  @Test
  void itFindsAnAllocationByALengthThatOnlyTheSenderKnows() {
    assertFound(
        input -> {
          int length = lengthIn(ByteBuffer.wrap(input));
          if (length < 0 || new byte[Math.min(length, 64 * 1024 * 1024)].length > input.length) {
            throw new CodecException("too short");
          }
        },
        "bytes allocated");
  }

  @Test
  void itFindsAStackThatGrowsWithTheInput() {
    assertFound(
        input -> {
          if (input.length > 0 && input[input.length - 1] == '[') {
            sink(0);
          }
          careful(input);
        },
        "neither read nor refused");
  }

  private static int sink(int depth) {
    return depth < 0 ? depth : sink(depth + 1) + 1;
  }

  private static void careful(byte[] input) {
    ByteBuffer bytes = ByteBuffer.wrap(input);
    if (lengthIn(bytes) != bytes.remaining()) {
      throw new CodecException("another length than stated");
    }
  }

  private static int lengthIn(ByteBuffer bytes) {
    if (bytes.remaining() < Integer.BYTES) {
      throw new CodecException("too short");
    }
    return bytes.getInt();
  }

  private static void assertFound(Fuzzer.Decoder decoder, String what) {
    assertThatThrownBy(() -> fuzz(decoder))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(what);
  }

  private static void fuzz(Fuzzer.Decoder decoder) {
    Fuzzer.run("planted", Set.of(CodecException.class), decoder, List.of(GOOD));
  }
}
