package article6.node.store;

import article6.contracts.state.StateView;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;

/** Sorted entries that can be read from both ends. */
public interface SortedView extends StateView {
  /**
   * Entries whose keys start with {@code prefix}, from the greatest at or below {@code from} on
   * downwards: the newest first where keys grow.
   *
   * @param limit most entries to return
   */
  List<Entry> scanBackwards(Bytes prefix, Bytes from, int limit);
}
