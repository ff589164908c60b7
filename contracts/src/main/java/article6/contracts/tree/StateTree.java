package article6.contracts.tree;

import article6.contracts.crypto.Hash;
import article6.contracts.state.Change;
import article6.contracts.tree.TreeNode.Empty;
import article6.contracts.tree.TreeNode.Inner;
import article6.contracts.tree.TreeNode.Leaf;
import article6.contracts.tree.TreeNode.Link;
import java.util.ArrayList;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;

/**
 * A sparse Merkle tree over the state of the ledger: one root for every key and value, and a short
 * proof for each key, also for one that is not there ("this authorisation has not been revoked").
 *
 * <p>A key's place is the SHA-256 of the state key, read bit by bit from the root: 0 is left, 1 is
 * right. The hash of a subtree is
 *
 * <ul>
 *   <li>without a key: 32 zero bytes;
 *   <li>with one key: SHA-256(3 ‖ SHA-256(key) ‖ SHA-256(value)), whatever its depth, so paths are
 *       about log₂ n long instead of 256;
 *   <li>with more: SHA-256(4 ‖ hash of the left half ‖ hash of the right half).
 * </ul>
 *
 * <p>So the root depends on the set of keys and values alone, never on the order in which they
 * came, and a removed key leaves no trace. Places are digests: nobody can choose keys that make
 * paths much longer than those of their neighbours.
 *
 * <p>Levels are stored in pages (see {@link TreePage}) by place, the latest version only. All
 * changes of a block go through in one sorted pass that reads, hashes and hands back every touched
 * page once.
 */
public final class StateTree {
  /** Bits of a place, and so the longest path. */
  static final int DEPTH_MAX = 256;

  private StateTree() {}

  /** The root of the tree as stored. */
  public static Hash root(PageSource source) {
    return rootNode(source).hash();
  }

  /**
   * Computes what the changes do, and writes nothing.
   *
   * @param changes in any order, each key once
   * @throws TreeDamagedException when the stored pages don't fit together
   */
  public static TreeUpdate update(PageSource current, List<Change> changes) {
    return new TreePass(current).run(changes);
  }

  /**
   * Proves what the tree says about a state key.
   *
   * @throws TreeDamagedException when the stored pages don't fit together
   */
  public static StateProof prove(PageSource source, Bytes key) {
    Hash place = Hash.of(key);
    List<Hash> siblings = new ArrayList<>();
    TreeNode node = rootNode(source);
    while (true) {
      switch (node) {
        case Empty() -> {
          return new StateProof.Vacant(siblings);
        }
        case Leaf(Hash found, Hash value, Hash hash) -> {
          return found.equals(place)
              ? new StateProof.Present(siblings)
              : new StateProof.Taken(found, value, siblings);
        }
        case Link(Hash hash) -> node = follow(source, place, siblings.size(), hash);
        case Inner inner -> {
          boolean isRight = TreeNode.isRight(place, siblings.size());
          siblings.add(inner.child(!isRight).hash());
          node = inner.child(isRight);
        }
      }
    }
  }

  static TreeNode rootNode(PageSource source) {
    return source.page(PageId.ROOT).map(TreePage::root).orElse(TreeNode.EMPTY);
  }

  /** Reads the page behind a link and refuses it unless it has the hash that the link promises. */
  static TreeNode follow(PageSource source, Hash place, int depth, Hash expected) {
    PageId id = PageId.onTheWayTo(place, depth);
    TreePage page =
        source
            .page(id)
            .orElseThrow(
                () -> new TreeDamagedException("page " + id + " of the state tree is missing"));
    if (!page.hash().equals(expected)) {
      throw new TreeDamagedException(
          "page %s of the state tree has hash %s, its parent says %s"
              .formatted(id, page.hash(), expected));
    }
    return page.root();
  }
}
