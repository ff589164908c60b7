package article6.contracts.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Damages inputs in the ways that break decoders of lists, lengths and numbers. */
final class Mutator {
  /** Bytes at which the meaning of RLP, UTF-8, JSON or a sign changes. */
  private static final byte[] TELLING = {
    0,
    1,
    0x7f,
    (byte) 0x80,
    (byte) 0x81,
    (byte) 0xb7,
    (byte) 0xb8,
    (byte) 0xbb,
    (byte) 0xbf,
    (byte) 0xc0,
    (byte) 0xc1,
    (byte) 0xf7,
    (byte) 0xf8,
    (byte) 0xfb,
    (byte) 0xff,
    '"',
    '\\',
    '{',
    '['
  };

  private static final List<byte[]> PIECES =
      List.of(
          new byte[] {(byte) 0xbb, 0x7f, (byte) 0xff, (byte) 0xff, (byte) 0xff},
          new byte[] {(byte) 0xfb, (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff},
          new byte[] {(byte) 0xbf, -1, -1, -1, -1, -1, -1, -1, -1},
          new byte[] {0x7f, -1, -1, -1},
          text("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["),
          text("{\"type\":{\"type\":{\"type\":"),
          text("1e999999999"),
          text("-9223372036854775809"),
          text("\\ud800"),
          text("null"));

  private final RandomGenerator random;

  Mutator(RandomGenerator random) {
    this.random = random;
  }

  /** One to eight damages; sometimes the tail of another input. */
  byte[] damage(byte[] input, byte[] other) {
    byte[] damaged = input.clone();
    int times = 1 << random.nextInt(4);
    for (int i = 0; i < times; i++) {
      damaged = once(damaged, other);
    }
    return damaged;
  }

  private byte[] once(byte[] input, byte[] other) {
    int at = random.nextInt(input.length + 1);
    int length = Math.min(input.length - at, 1 << random.nextInt(10));
    return switch (random.nextInt(9)) {
      case 0 -> flipped(input);
      case 1 -> replaced(input, at, Math.min(1, length), telling());
      case 2 -> replaced(input, at, length, new byte[0]);
      case 3 -> replaced(input, at, 0, Arrays.copyOfRange(input, at, at + length));
      case 4 -> Arrays.copyOf(input, at);
      case 5 -> replaced(input, at, 0, piece());
      case 6 -> {
        byte[] piece = piece();
        yield replaced(input, at, Math.min(piece.length, input.length - at), piece);
      }
      case 7 -> {
        int from = random.nextInt(other.length + 1);
        yield replaced(input, at, input.length - at, Arrays.copyOfRange(other, from, other.length));
      }
      default -> {
        byte[] noise = new byte[1 << random.nextInt(6)];
        random.nextBytes(noise);
        yield replaced(input, at, Math.min(noise.length, input.length - at), noise);
      }
    };
  }

  private byte[] flipped(byte[] input) {
    byte[] flipped = input.clone();
    if (flipped.length > 0) {
      flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }

  private byte[] telling() {
    return new byte[] {TELLING[random.nextInt(TELLING.length)]};
  }

  private byte[] piece() {
    return PIECES.get(random.nextInt(PIECES.size()));
  }

  private static byte[] replaced(byte[] input, int at, int removed, byte[] added) {
    byte[] result = new byte[input.length - removed + added.length];
    System.arraycopy(input, 0, result, 0, at);
    System.arraycopy(added, 0, result, at, added.length);
    System.arraycopy(input, at + removed, result, at + added.length, input.length - at - removed);
    return result;
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
