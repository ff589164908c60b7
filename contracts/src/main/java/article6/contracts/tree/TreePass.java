package article6.contracts.tree;

import article6.contracts.crypto.Hash;
import article6.contracts.state.Change;
import article6.contracts.tree.TreeNode.Empty;
import article6.contracts.tree.TreeNode.Inner;
import article6.contracts.tree.TreeNode.Leaf;
import article6.contracts.tree.TreeNode.Link;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One pass of sorted changes through the state tree. Used once. */
final class TreePass {
  /** A change at its place; no value removes what stands there. */
  private record PlacedChange(Hash place, Optional<Hash> value) {}

  private final PageSource current;
  private final TreeHasher hasher = new TreeHasher();
  private final List<PageChange> pages = new ArrayList<>();

  TreePass(PageSource current) {
    this.current = current;
  }

  TreeUpdate run(List<Change> changes) {
    List<PlacedChange> placed = placed(changes);
    TreeNode before = StateTree.rootNode(current);
    TreeNode after = applyWithin(before, 0, placed);
    if (!after.hash().equals(before.hash())) {
      boolean isEmpty = after instanceof Empty;
      pages.add(
          new PageChange(
              PageId.ROOT, isEmpty ? Optional.empty() : Optional.of(new TreePage(after))));
    }
    return new TreeUpdate(after.hash(), pages);
  }

  private List<PlacedChange> placed(List<Change> changes) {
    List<PlacedChange> placed = new ArrayList<>(changes.size());
    for (Change change : changes) {
      placed.add(
          new PlacedChange(hasher.content(change.key()), change.value().map(hasher::content)));
    }
    placed.sort(Comparator.comparing(PlacedChange::place));
    for (int i = 1; i < placed.size(); i++) {
      if (placed.get(i).place().equals(placed.get(i - 1).place())) {
        throw new IllegalArgumentException("a state key is changed twice in one batch");
      }
    }
    return placed;
  }

  private TreeNode apply(TreeNode node, int depth, List<PlacedChange> changes) {
    if (changes.isEmpty()) {
      return node;
    }
    return depth % TreePage.LEVELS == 0
        ? applyPage(node, depth, changes)
        : applyWithin(node, depth, changes);
  }

  /** At the upper edge of a page: follows the link down, and hands a link or a leaf back up. */
  private TreeNode applyPage(TreeNode node, int depth, List<PlacedChange> changes) {
    Hash place = changes.getFirst().place();
    TreeNode before =
        node instanceof Link(Hash hash) ? StateTree.follow(current, place, depth, hash) : node;
    TreeNode after = applyWithin(before, depth, changes);
    if (after.hash().equals(before.hash())) {
      return node;
    }
    PageId id = PageId.onTheWayTo(place, depth);
    if (after instanceof Inner) {
      pages.add(new PageChange(id, Optional.of(new TreePage(after))));
      return new Link(after.hash());
    }
    if (node instanceof Link) {
      pages.add(new PageChange(id, Optional.empty()));
    }
    return after;
  }

  private TreeNode applyWithin(TreeNode node, int depth, List<PlacedChange> changes) {
    if (changes.size() == 1 && isSettledBy(node, changes.getFirst())) {
      return changes
          .getFirst()
          .value()
          .<TreeNode>map(value -> Leaf.of(changes.getFirst().place(), value, hasher))
          .orElse(TreeNode.EMPTY);
    }
    if (changes.isEmpty()) {
      return node;
    }
    int middle = firstRight(changes, depth);
    TreeNode left = apply(half(node, depth, false), depth + 1, changes.subList(0, middle));
    TreeNode right =
        apply(half(node, depth, true), depth + 1, changes.subList(middle, changes.size()));
    return TreeNode.join(left, right, hasher);
  }

  /** Whether the change alone decides what the subtree is. */
  private static boolean isSettledBy(TreeNode node, PlacedChange change) {
    return node instanceof Empty
        || (node instanceof Leaf leaf && leaf.key().equals(change.place()));
  }

  /** One half of a subtree; a leaf that stood for all of it moves down into its half. */
  private static TreeNode half(TreeNode node, int depth, boolean isRight) {
    return switch (node) {
      case Empty empty -> empty;
      case Leaf leaf -> TreeNode.isRight(leaf.key(), depth) == isRight ? leaf : TreeNode.EMPTY;
      case Inner inner -> inner.child(isRight);
      case Link link -> throw new IllegalStateException("links are followed at page edges");
    };
  }

  private static int firstRight(List<PlacedChange> changes, int depth) {
    int low = 0;
    int high = changes.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (TreeNode.isRight(changes.get(middle).place(), depth)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
