package article6.node.peer;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import org.apache.tuweni.bytes.Bytes;

/**
 * A piece of a message, the unit on the wire: {@code length (4 bytes), kind (1), more (1),
 * content}. Messages of different classes interleave piece by piece, so a vote waits for at most
 * one piece of a large block; within a class they follow each other.
 *
 * @param last whether the message ends here; all pieces but the last have full length
 */
record Chunk(FrameKind kind, Bytes content, boolean last) {
  /**
   * Two TLS records: small enough that a vote does not wait, large enough that headers cost
   * nothing.
   */
  static final int CONTENT_BYTES_MAX = 32 * 1024;

  static final int HEADER_BYTES = Integer.BYTES + 2;

  static final int FLAG_LAST = 0;
  static final int FLAG_MORE = 1;

  ByteBuf encode(ByteBufAllocator allocator) {
    return allocator
        .buffer(HEADER_BYTES + content.size())
        .writeInt(content.size())
        .writeByte(kind.code())
        .writeByte(last ? FLAG_LAST : FLAG_MORE)
        .writeBytes(content.toArrayUnsafe());
  }
}
