package article6.contracts.tree;

import article6.contracts.crypto.Hash;

/** A node of the state tree in memory. Immutable, so a page can be shared by readers. */
sealed interface TreeNode {
  TreeNode EMPTY = new Empty();

  Hash hash();

  /** A subtree without any key. */
  record Empty() implements TreeNode {
    @Override
    public Hash hash() {
      return Hash.ZERO;
    }
  }

  /**
   * A subtree with exactly one key, at whatever depth that is.
   *
   * @param key hash of the state key
   * @param value hash of the state value
   */
  record Leaf(Hash key, Hash value, Hash hash) implements TreeNode {
    static Leaf of(Hash key, Hash value, TreeHasher hasher) {
      return new Leaf(key, value, hasher.stateLeaf(key, value));
    }
  }

  /** A subtree with two keys or more. */
  record Inner(TreeNode left, TreeNode right, Hash hash) implements TreeNode {
    TreeNode child(boolean isRight) {
      return isRight ? right : left;
    }
  }

  /** An inner node whose children stand in a page of their own. */
  record Link(Hash hash) implements TreeNode {}

  /** The subtree over two halves; one that holds a single key collapses to its leaf. */
  static TreeNode join(TreeNode left, TreeNode right, TreeHasher hasher) {
    if (left instanceof Empty && (right instanceof Leaf || right instanceof Empty)) {
      return right;
    }
    if (right instanceof Empty && left instanceof Leaf) {
      return left;
    }
    return new Inner(left, right, hasher.stateInner(left.hash(), right.hash()));
  }

  /** Which half of a subtree at this depth a key belongs to: the bit after the first depth bits. */
  static boolean isRight(Hash key, int depth) {
    return (key.bytes().get(depth / Byte.SIZE) >> (Byte.SIZE - 1 - depth % Byte.SIZE) & 1) == 1;
  }
}
