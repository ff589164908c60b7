package article6.node.chain;

import article6.contracts.domain.SeriesId;
import article6.contracts.state.Keys;
import article6.node.store.Index;
import java.util.Set;
import org.apache.tuweni.bytes.Bytes;

/** The indexes that are written with every block. Pure functions of the blocks. */
public final class ChainIndexes {
  /** Event cursor to event. */
  static final Index EVENTS = new Index("events");

  /** Series and event cursor to nothing: the life of units, series by series. */
  static final Index UNIT_EVENTS = new Index("unit-events");

  /** Height of a block that changed the validators to the set after it. */
  static final Index HANDOVERS = new Index("handovers");

  /** What the store has to be opened with. */
  public static final Set<Index> ALL = Set.of(EVENTS, UNIT_EVENTS, HANDOVERS);

  private ChainIndexes() {}

  static Bytes series(SeriesId series) {
    return Keys.text(series.toString());
  }

  static Bytes unitEvent(SeriesId series, EventCursor cursor) {
    return Bytes.concatenate(series(series), cursor.key());
  }
}
