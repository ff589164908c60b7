package article6.contracts.tree;

import article6.contracts.crypto.Hash;
import java.util.ArrayList;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;

/**
 * The Merkle tree over the transactions of a block, in their order: that of RFC 6962 (Certificate
 * Transparency), with the count of transactions hashed in at the end.
 *
 * <ul>
 *   <li>one transaction: SHA-256(0 ‖ its bytes);
 *   <li>more: SHA-256(1 ‖ hash of the first k ‖ hash of the others), k the largest power of two
 *       below their number, so no leaf is ever doubled;
 *   <li>none: SHA-256 of nothing;
 *   <li>the root in the header: SHA-256(2 ‖ count as four bytes ‖ that hash). Without the count a
 *       proof for place 0 of four would pass as one for place 0 of three [S-14].
 * </ul>
 */
public final class TransactionTree {
  private TransactionTree() {}

  public static Hash root(List<Bytes> transactions) {
    TreeHasher hasher = new TreeHasher();
    return hasher.transactionCount(transactions.size(), head(transactions, hasher));
  }

  /**
   * Proves that a transaction stands at its place in the block.
   *
   * @throws IndexOutOfBoundsException when the block has no such place
   */
  public static TransactionProof prove(List<Bytes> transactions, int index) {
    TreeHasher hasher = new TreeHasher();
    List<Hash> siblings = new ArrayList<>();
    List<Bytes> part = transactions;
    int place = index;
    if (index < 0 || index >= transactions.size()) {
      throw new IndexOutOfBoundsException(index);
    }
    while (part.size() > 1) {
      int split = split(part.size());
      List<Bytes> left = part.subList(0, split);
      List<Bytes> right = part.subList(split, part.size());
      boolean isLeft = place < split;
      siblings.add(head(isLeft ? right : left, hasher));
      part = isLeft ? left : right;
      place = isLeft ? place : place - split;
    }
    return new TransactionProof(index, transactions.size(), siblings.reversed());
  }

  static Hash head(List<Bytes> transactions, TreeHasher hasher) {
    return switch (transactions.size()) {
      case 0 -> hasher.content(Bytes.EMPTY);
      case 1 -> hasher.transactionLeaf(transactions.getFirst());
      default -> {
        int split = split(transactions.size());
        Hash left = head(transactions.subList(0, split), hasher);
        Hash right = head(transactions.subList(split, transactions.size()), hasher);
        yield hasher.transactionInner(left, right);
      }
    };
  }

  /** The largest power of two below a number above one. */
  static int split(int count) {
    return Integer.highestOneBit(count - 1);
  }
}
