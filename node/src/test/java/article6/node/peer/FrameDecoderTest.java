package article6.node.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.DecoderException;
import java.util.Random;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FrameDecoderTest {
  private static final int FULL = Chunk.CONTENT_BYTES_MAX;
  private static final long SEED = 6;

  private final FrameDecoder decoder = new FrameDecoder();
  private final EmbeddedChannel channel = new EmbeddedChannel(decoder);

  @AfterEach
  void giveTheBuffersBack() {
    channel.finishAndReleaseAll();
  }

  private static ByteBuf chunk(FrameKind kind, int length, boolean last) {
    return new Chunk(kind, Bytes.wrap(new byte[length]), last).encode(ByteBufAllocator.DEFAULT);
  }

  private static ByteBuf header(int length, int kind, int flag) {
    return Unpooled.buffer().writeInt(length).writeByte(kind).writeByte(flag);
  }

  private void assertRefused(ByteBuf bytes, CloseCode code) {
    assertThatThrownBy(() -> channel.writeInbound(bytes))
        .isInstanceOf(DecoderException.class)
        .cause()
        .isInstanceOfSatisfying(
            WireException.class, broken -> assertThat(broken.reason().code()).isEqualTo(code));
    Frame nothing = channel.readInbound();
    assertThat(nothing).isNull();
  }

  @Test
  void bytesMayArriveOneByOne() {
    decoder.welcome();
    ByteBuf bytes = chunk(FrameKind.VOTE, 3, true);
    while (bytes.isReadable()) {
      channel.writeInbound(bytes.readRetainedSlice(1));
    }
    bytes.release();
    Frame frame = channel.readInbound();
    assertThat(frame).isEqualTo(new Frame(FrameKind.VOTE, Bytes.wrap(new byte[3])));
  }

  @Test
  void messagesOfDifferentClassesInterleave() {
    decoder.welcome();
    channel.writeInbound(
        chunk(FrameKind.PROPOSAL, FULL, false),
        chunk(FrameKind.TRANSACTIONS, FULL, false),
        chunk(FrameKind.VOTE, 1, true),
        chunk(FrameKind.PROPOSAL, 2, true),
        chunk(FrameKind.TRANSACTIONS, 0, true));
    assertThat(channel.<Frame>readInbound().payload().size()).isEqualTo(1);
    assertThat(channel.<Frame>readInbound().payload().size()).isEqualTo(FULL + 2);
    assertThat(channel.<Frame>readInbound().payload().size()).isEqualTo(FULL);
  }

  @ParameterizedTest
  @EnumSource(FrameKind.class)
  void theLimitOfEveryKindIsHeldToTheByte(FrameKind kind) {
    decoder.welcome();
    assertThat(deliver(kind, kind.bytesMax())).isNull();
    assertThat(channel.<Frame>readInbound().payload().size()).isEqualTo(kind.bytesMax());
    assertThat(deliver(kind, kind.bytesMax() + 1)).hasCauseInstanceOf(WireException.class);
  }

  private Throwable deliver(FrameKind kind, int size) {
    return catchThrowable(
        () -> {
          int left = size;
          while (left > FULL) {
            channel.writeInbound(chunk(kind, FULL, false));
            left -= FULL;
          }
          channel.writeInbound(chunk(kind, left, true));
        });
  }

  @Test
  void aLengthBeyondAChunkIsRefusedBeforeAnyContent() {
    decoder.welcome();
    assertRefused(header(FULL + 1, FrameKind.VOTE.code(), 0), CloseCode.OVERSIZE);
  }

  @Test
  void aNegativeLengthIsRefused() {
    assertRefused(header(-1, FrameKind.HELLO.code(), 0), CloseCode.OVERSIZE);
  }

  @Test
  void anUnknownKindIsRefused() {
    decoder.welcome();
    assertRefused(header(1, 0xee, 0), CloseCode.MALFORMED);
  }

  @Test
  void anUnknownFlagIsRefused() {
    assertRefused(header(1, FrameKind.HELLO.code(), 2), CloseCode.MALFORMED);
  }

  @Test
  void endlessEmptyPiecesAreRefused() {
    decoder.welcome();
    assertRefused(header(0, FrameKind.VOTE.code(), 1), CloseCode.MALFORMED);
  }

  @Test
  void aHandshakeInPiecesIsRefused() {
    assertRefused(header(FULL, FrameKind.HELLO.code(), 1), CloseCode.MALFORMED);
  }

  @Test
  void anotherKindInsideAMessageOfTheSameClassIsRefused() {
    decoder.welcome();
    channel.writeInbound(chunk(FrameKind.RESPONSE, FULL, false));
    assertRefused(chunk(FrameKind.REQUEST, 1, true), CloseCode.MALFORMED);
  }

  @Test
  void messagesBeforeTheWelcomeAreRefused() {
    assertRefused(chunk(FrameKind.TRANSACTIONS, 1, true), CloseCode.MALFORMED);
  }

  @Test
  void afterAFaultNothingIsReadAnyMore() {
    assertRefused(header(1, 0xee, 0), CloseCode.MALFORMED);
    assertThat(channel.writeInbound(chunk(FrameKind.PING, 0, true))).isFalse();
  }

  @Test
  void randomBytesAreFramesOrRefusedAndNothingElse() {
    Random random = new Random(SEED);
    for (int i = 0; i < 20_000; i++) {
      FrameDecoder fresh = new FrameDecoder();
      if (random.nextBoolean()) {
        fresh.welcome();
      }
      EmbeddedChannel wire = new EmbeddedChannel(fresh);
      byte[] bytes = new byte[random.nextInt(64)];
      random.nextBytes(bytes);
      if (bytes.length > 5 && random.nextBoolean()) {
        // likely enough to reach the later checks
        bytes[0] = 0;
        bytes[1] = 0;
        bytes[2] = 0;
        bytes[4] = (byte) random.nextInt(0x31);
        bytes[5] = (byte) random.nextInt(3);
      }
      Throwable thrown = catchThrowable(() -> wire.writeInbound(Unpooled.wrappedBuffer(bytes)));
      if (thrown != null) {
        assertThat(thrown).hasCauseInstanceOf(WireException.class);
      }
      wire.finishAndReleaseAll();
    }
  }
}
