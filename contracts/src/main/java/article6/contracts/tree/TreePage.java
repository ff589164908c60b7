package article6.contracts.tree;

import article6.contracts.crypto.Hash;
import article6.contracts.tree.TreeNode.Empty;
import article6.contracts.tree.TreeNode.Inner;
import article6.contracts.tree.TreeNode.Leaf;
import article6.contracts.tree.TreeNode.Link;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;

/**
 * {@value #LEVELS} levels of the state tree, stored together. A page knows no hash but those of its
 * lower edge: the others are computed when it is read, so a page can only be what its parent says
 * or be refused, and a changed key writes half as many bytes.
 *
 * <p>Stored as its nodes in the order parent, left, right: one byte for the kind, then for a leaf
 * its key and value hash, for a link its hash, for an inner node its two children. This form stays
 * on one machine; it is never signed or sent.
 */
public final class TreePage {
  /**
   * Levels in a page. Four cost least in all at a million keys: fewer mean more reads per key, more
   * mean more bytes written per key.
   */
  public static final int LEVELS = 4;

  private static final byte EMPTY = 0;
  private static final byte LEAF = 1;
  private static final byte INNER = 2;
  private static final byte LINK = 3;

  /** All positions of the lower edge are leaves, each under its own chain of inner nodes. */
  static final int BYTES_MAX = (1 << LEVELS) * (1 + 2 * Bytes32.SIZE) + (1 << LEVELS) - 1;

  private final TreeNode root;

  TreePage(TreeNode root) {
    this.root = root;
  }

  TreeNode root() {
    return root;
  }

  /** Hash of the subtree that starts with this page. */
  public Hash hash() {
    return root.hash();
  }

  public Bytes encode() {
    ByteBuffer out = ByteBuffer.allocate(BYTES_MAX);
    write(root, out);
    return Bytes.wrap(out.array(), 0, out.position());
  }

  /**
   * @throws TreeDamagedException when the bytes are not a page
   */
  public static TreePage decode(Bytes encoded) {
    ByteBuffer in = ByteBuffer.wrap(encoded.toArrayUnsafe());
    try {
      TreeNode root = read(in, 0, new TreeHasher());
      if (in.hasRemaining()) {
        throw new TreeDamagedException("a page of the state tree with bytes after its end");
      }
      return new TreePage(root);
    } catch (BufferUnderflowException e) {
      throw new TreeDamagedException("a page of the state tree that ends too early", e);
    }
  }

  private static void write(TreeNode node, ByteBuffer out) {
    switch (node) {
      case Empty() -> out.put(EMPTY);
      case Leaf(Hash key, Hash value, Hash hash) -> {
        out.put(LEAF);
        out.put(key.bytes().toArrayUnsafe());
        out.put(value.bytes().toArrayUnsafe());
      }
      case Inner(TreeNode left, TreeNode right, Hash hash) -> {
        out.put(INNER);
        write(left, out);
        write(right, out);
      }
      case Link(Hash hash) -> {
        out.put(LINK);
        out.put(hash.bytes().toArrayUnsafe());
      }
    }
  }

  private static TreeNode read(ByteBuffer in, int level, TreeHasher hasher) {
    byte kind = in.get();
    boolean isEdge = level == LEVELS;
    if (kind == EMPTY) {
      return TreeNode.EMPTY;
    } else if (kind == LEAF) {
      return Leaf.of(readHash(in), readHash(in), hasher);
    } else if (kind == LINK && isEdge) {
      return new Link(readHash(in));
    } else if (kind == INNER && !isEdge) {
      TreeNode left = read(in, level + 1, hasher);
      TreeNode right = read(in, level + 1, hasher);
      return new Inner(left, right, hasher.stateInner(left.hash(), right.hash()));
    }
    throw new TreeDamagedException(
        "a node of kind %d at level %d of a page of the state tree".formatted(kind, level));
  }

  private static Hash readHash(ByteBuffer in) {
    byte[] bytes = new byte[Bytes32.SIZE];
    in.get(bytes);
    return new Hash(Bytes32.wrap(bytes));
  }
}
