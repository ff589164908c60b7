package article6.contracts.tree;

import article6.contracts.crypto.Hash;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a batch of state changes does to the tree, before anything is written.
 *
 * @param root of the tree afterwards
 * @param pages each page that differs, once
 */
public record TreeUpdate(Hash root, List<PageChange> pages) {
  public TreeUpdate {
    pages = List.copyOf(pages);
  }

  /** The tree as it will be when these pages are written over the others. */
  public PageSource over(PageSource current) {
    Map<PageId, Optional<TreePage>> changed = new HashMap<>();
    pages.forEach(change -> changed.put(change.id(), change.page()));
    return id -> {
      Optional<TreePage> page = changed.get(id);
      return page == null ? current.page(id) : page;
    };
  }
}
