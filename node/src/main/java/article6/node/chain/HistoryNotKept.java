package article6.node.chain;

/**
 * A question about a past that this node does not keep: it came from a snapshot, or lets old blocks
 * go. An answer from what it has would be wrong without showing it.
 */
public final class HistoryNotKept extends RuntimeException {
  /** What is missing. */
  public enum Kind {
    /** Events, and so everything that is told from the first one on. */
    EVENTS,
    /** The content of a block, and so its receipts. */
    BLOCK,
    /** The header of a block. */
    HEADER,
    /** Something that is not known here and may stand in a block from before. */
    UNKNOWN
  }

  private final Kind kind;
  private final transient History history;
  private final String wanted;

  private HistoryNotKept(Kind kind, History history, String wanted) {
    super(
        "%s of %s: this node begins at block %d, with blocks from %d on and events from %d on"
            .formatted(kind, wanted, history.base(), history.blocksFrom(), history.eventsFrom()),
        null,
        false,
        false);
    this.kind = kind;
    this.history = history;
    this.wanted = wanted;
  }

  static HistoryNotKept events(History history) {
    return new HistoryNotKept(Kind.EVENTS, history, "events before " + history.eventsFrom());
  }

  static HistoryNotKept block(History history, long height) {
    return new HistoryNotKept(Kind.BLOCK, history, String.valueOf(height));
  }

  static HistoryNotKept header(History history, long height) {
    return new HistoryNotKept(Kind.HEADER, history, String.valueOf(height));
  }

  static HistoryNotKept unknown(History history, String what) {
    return new HistoryNotKept(Kind.UNKNOWN, history, what);
  }

  public Kind kind() {
    return kind;
  }

  /** What is kept. */
  public History history() {
    return history;
  }

  /** What was asked for. */
  public String wanted() {
    return wanted;
  }
}
