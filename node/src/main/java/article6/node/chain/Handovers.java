package article6.node.chain;

import article6.contracts.chain.Handover;
import article6.contracts.chain.ValidatorSet;
import article6.contracts.state.Keys;
import article6.contracts.state.StateView.Entry;
import article6.node.store.SealedHeader;
import article6.node.store.StoreReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;

/** The changes of the validators, from the first on. */
final class Handovers {
  private static final int PAGE = 256;

  private Handovers() {}

  /** Those that lead from the genesis to the validators of a height. */
  static List<Handover> before(StoreReader store, long height) {
    List<Handover> found = new ArrayList<>();
    Bytes from = Bytes.EMPTY;
    while (true) {
      List<Entry> page = store.index(ChainIndexes.HANDOVERS).scan(Bytes.EMPTY, from, PAGE);
      for (Entry each : page) {
        if (Keys.ORDER.compare(each.key(), Keys.number(height)) >= 0) {
          return found;
        }
        found.add(handover(store, each));
      }
      if (page.size() < PAGE) {
        return found;
      }
      from = Bytes.concatenate(page.getLast().key(), Bytes.of(0));
    }
  }

  private static Handover handover(StoreReader store, Entry entry) {
    long height = entry.key().toLong();
    SealedHeader sealed =
        store
            .header(height)
            .orElseThrow(() -> new IllegalStateException("no header " + height + " in the store"));
    return new Handover(sealed.header(), sealed.certificate(), ValidatorSet.decode(entry.value()));
  }
}
