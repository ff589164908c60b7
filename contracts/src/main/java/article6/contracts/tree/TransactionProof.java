package article6.contracts.tree;

import article6.contracts.codec.CodecLimits;
import article6.contracts.crypto.Hash;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;

/**
 * The path from a transaction to the transactions root of its block. Its length follows from index
 * and count; any other is refused [S-14].
 *
 * @param index place of the transaction in the block, from 0
 * @param count transactions in the block
 * @param siblings hashes beside the path, from the transaction upwards
 */
public record TransactionProof(int index, int count, List<Hash> siblings) {
  /** As many as a block can list. */
  static final int COUNT_MAX = CodecLimits.LIST_ITEMS_MAX;

  /**
   * @throws IllegalArgumentException when no tree has such a path
   */
  public TransactionProof {
    if (index < 0 || index >= count || count > COUNT_MAX) {
      throw new IllegalArgumentException(
          "place %d of %d transactions, at most %d".formatted(index, count, COUNT_MAX));
    }
    int length = length(index, count);
    if (siblings.size() != length) {
      throw new IllegalArgumentException(
          "a path of %d hashes where %d lead from place %d of %d"
              .formatted(siblings.size(), length, index, count));
    }
    siblings = List.copyOf(siblings);
  }

  /** Whether this proves that the transaction stands at its place under the given root. */
  public boolean verify(Hash root, Bytes transaction) {
    TreeHasher hasher = new TreeHasher();
    Hash head = climb(0, count, siblings.size(), hasher.transactionLeaf(transaction), hasher);
    return hasher.transactionCount(count, head).equals(root);
  }

  /** Hash of the subtree over {@code size} transactions from {@code first} on, seen from inside. */
  private Hash climb(int first, int size, int level, Hash leaf, TreeHasher hasher) {
    if (size == 1) {
      return leaf;
    }
    int split = TransactionTree.split(size);
    Hash sibling = siblings.get(level - 1);
    return index < first + split
        ? hasher.transactionInner(climb(first, split, level - 1, leaf, hasher), sibling)
        : hasher.transactionInner(
            sibling, climb(first + split, size - split, level - 1, leaf, hasher));
  }

  private static int length(int index, int count) {
    int length = 0;
    int place = index;
    int size = count;
    while (size > 1) {
      int split = TransactionTree.split(size);
      boolean isLeft = place < split;
      place = isLeft ? place : place - split;
      size = isLeft ? split : size - split;
      length++;
    }
    return length;
  }
}
