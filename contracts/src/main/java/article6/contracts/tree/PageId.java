package article6.contracts.tree;

import article6.contracts.crypto.Hash;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.MutableBytes;

/**
 * Where a page stands in the state tree.
 *
 * @param depth levels below the root, a multiple of {@link TreePage#LEVELS}
 * @param path the first {@code depth} bits of every key below it, then zero bits to a whole byte
 */
public record PageId(int depth, Bytes path) {
  public static final PageId ROOT = new PageId(0, Bytes.EMPTY);

  /** The page at this depth on the way to a key. */
  static PageId onTheWayTo(Hash key, int depth) {
    int bytes = (depth + Byte.SIZE - 1) / Byte.SIZE;
    MutableBytes path = key.bytes().slice(0, bytes).mutableCopy();
    int bitsInLast = depth % Byte.SIZE;
    if (bitsInLast != 0) {
      int mask = 0xff << (Byte.SIZE - bitsInLast);
      path.set(bytes - 1, (byte) (path.get(bytes - 1) & mask));
    }
    return new PageId(depth, path);
  }

  /** The key to store the page under: pages near the root sort first and close together. */
  public Bytes key() {
    return Bytes.concatenate(Bytes.of(depth), path);
  }

  @Override
  public String toString() {
    return depth + ":" + path.toUnprefixedHexString();
  }
}
