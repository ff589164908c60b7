package article6.node.api;

import article6.node.chain.History;
import article6.node.chain.HistoryNotKept;
import article6.node.text.Catalogue;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How far back this node can tell.
 *
 * @param whole whether it has everything since the genesis
 * @param base the block whose state it took over from a snapshot; 0 when it has executed all
 * @param blocksFrom first height of which it has the transactions and receipts; 0 for all
 * @param eventsFrom first height of which it has the events; 0 for all
 * @param note what that means, in the language asked for; nothing where all is there
 */
record HistoryView(
    boolean whole, long base, long blocksFrom, long eventsFrom, Optional<String> note) {

  static HistoryView of(History history, Catalogue words) {
    return new HistoryView(
        history.isWhole(),
        history.base(),
        history.blocksFrom(),
        history.eventsFrom(),
        note(history).map(key -> words.sentence(key, facts(history))));
  }

  private static Optional<String> note(History history) {
    if (history.isWhole()) {
      return Optional.empty();
    }
    return Optional.of(history.base() > 0 ? "history.note.SNAPSHOT" : "history.note.PRUNED");
  }

  /** What is missing, why, and whom to ask. */
  static String sentence(HistoryNotKept missing, Catalogue words) {
    Map<String, String> facts = new TreeMap<>(facts(missing.history()));
    facts.put("wanted", missing.wanted());
    return words.sentence("history." + missing.kind(), facts);
  }

  private static Map<String, String> facts(History history) {
    return Map.of(
        "base", String.valueOf(history.base()),
        "blocksFrom", String.valueOf(history.blocksFrom()),
        "eventsFrom", String.valueOf(history.eventsFrom()));
  }
}
