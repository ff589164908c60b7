package article6.contracts.tree;

import article6.contracts.state.Change;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;

/** Pages kept in their stored form, as a disk would. */
final class MemoryPages implements PageSource {
  final Map<Bytes, Bytes> stored = new HashMap<>();

  @Override
  public Optional<TreePage> page(PageId id) {
    return Optional.ofNullable(stored.get(id.key())).map(TreePage::decode);
  }

  TreeUpdate apply(Map<Bytes, Optional<Bytes>> changes) {
    TreeUpdate update = StateTree.update(this, listOf(changes));
    for (PageChange change : update.pages()) {
      change
          .page()
          .ifPresentOrElse(
              page -> stored.put(change.id().key(), page.encode()),
              () -> stored.remove(change.id().key()));
    }
    return update;
  }

  static List<Change> listOf(Map<Bytes, Optional<Bytes>> changes) {
    return changes.entrySet().stream()
        .map(change -> new Change(change.getKey(), change.getValue()))
        .toList();
  }
}
