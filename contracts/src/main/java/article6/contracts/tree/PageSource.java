package article6.contracts.tree;

import java.util.Optional;

/** Pages of the state tree as they were last written. */
public interface PageSource {
  /** The tree without any key. */
  PageSource EMPTY = id -> Optional.empty();

  Optional<TreePage> page(PageId id);
}
