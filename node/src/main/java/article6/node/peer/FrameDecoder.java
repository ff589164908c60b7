package article6.node.peer;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.tuweni.bytes.Bytes;

/**
 * Cuts the decrypted stream into chunks and puts them together to messages. Everything that can be
 * said against a chunk is said from its header, before its content is kept: memory only grows with
 * bytes that have arrived and are within the limit of their kind.
 */
final class FrameDecoder extends ByteToMessageDecoder {
  private final Map<TrafficClass, Partial> partials = new EnumMap<>(TrafficClass.class);
  private boolean welcomed;
  private boolean broken;

  /** From now on all kinds may come, not only those of the handshake. */
  void welcome() {
    welcomed = true;
  }

  @Override
  protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
    if (broken) {
      in.skipBytes(in.readableBytes());
      return;
    }
    if (in.readableBytes() < Chunk.HEADER_BYTES) {
      return;
    }
    int start = in.readerIndex();
    int length = in.getInt(start);
    FrameKind kind = FrameKind.ofCode(in.getUnsignedByte(start + Integer.BYTES));
    int flag = in.getUnsignedByte(start + Integer.BYTES + 1);
    if (kind == null) {
      throw broken(CloseCode.MALFORMED, "a frame of an unknown kind");
    }
    check(kind, length, flag);
    if (in.readableBytes() < Chunk.HEADER_BYTES + length) {
      return;
    }
    byte[] content = new byte[length];
    in.skipBytes(Chunk.HEADER_BYTES).readBytes(content);
    Partial partial = partials.computeIfAbsent(kind.trafficClass(), any -> new Partial(kind));
    partial.add(Bytes.wrap(content));
    if (flag == Chunk.FLAG_LAST) {
      partials.remove(kind.trafficClass());
      out.add(new Frame(kind, partial.whole()));
    }
  }

  private void check(FrameKind kind, int length, int flag) {
    if (length < 0 || length > Chunk.CONTENT_BYTES_MAX) {
      throw broken(
          CloseCode.OVERSIZE,
          "a chunk of %d bytes, at most %d"
              .formatted(Integer.toUnsignedLong(length), Chunk.CONTENT_BYTES_MAX));
    }
    if (flag != Chunk.FLAG_LAST && flag != Chunk.FLAG_MORE) {
      throw broken(CloseCode.MALFORMED, "a frame with an unknown flag");
    }
    if (flag == Chunk.FLAG_MORE
        && (length != Chunk.CONTENT_BYTES_MAX || kind.trafficClass() == TrafficClass.CONTROL)) {
      throw broken(CloseCode.MALFORMED, "a chunk that is not full and not the last");
    }
    if (!welcomed && kind.trafficClass() != TrafficClass.CONTROL) {
      throw broken(CloseCode.MALFORMED, "a %s before the handshake was complete".formatted(kind));
    }
    Partial partial = partials.get(kind.trafficClass());
    if (partial != null && partial.kind != kind) {
      throw broken(CloseCode.MALFORMED, "a %s inside a %s".formatted(kind, partial.kind));
    }
    int sizeBytes = length + (partial == null ? 0 : partial.sizeBytes());
    if (sizeBytes > kind.bytesMax()) {
      throw broken(
          CloseCode.OVERSIZE,
          "a %s of %d bytes or more, at most %d".formatted(kind, sizeBytes, kind.bytesMax()));
    }
  }

  private WireException broken(CloseCode code, String detail) {
    broken = true;
    partials.clear();
    return new WireException(code, detail);
  }
}
