package article6.node.peer;

import java.util.ArrayList;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;

/** The pieces of a message that have come so far. */
final class Partial {
  final FrameKind kind;
  private final List<Bytes> pieces = new ArrayList<>(1);
  private int sizeBytes;

  Partial(FrameKind kind) {
    this.kind = kind;
  }

  int sizeBytes() {
    return sizeBytes;
  }

  void add(Bytes piece) {
    pieces.add(piece);
    sizeBytes += piece.size();
  }

  /** One array, without the views and links of a composite value. */
  Bytes whole() {
    if (pieces.size() == 1) {
      return pieces.getFirst();
    }
    byte[] whole = new byte[sizeBytes];
    int at = 0;
    for (Bytes piece : pieces) {
      byte[] part = piece.toArrayUnsafe();
      System.arraycopy(part, 0, whole, at, part.length);
      at += part.length;
    }
    return Bytes.wrap(whole);
  }
}
