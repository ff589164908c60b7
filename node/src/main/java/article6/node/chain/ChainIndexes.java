package article6.node.chain;

import article6.contracts.domain.AuthorizationId;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.SeriesId;
import article6.contracts.state.Keys;
import article6.contracts.state.Tables;
import article6.node.store.Index;
import java.util.Set;
import org.apache.tuweni.bytes.Bytes;

/** The indexes that are written with every block. Pure functions of the blocks. */
public final class ChainIndexes {
  /** Event cursor to event. */
  static final Index EVENTS = new Index("events");

  /** Series and event cursor to nothing: the life of units, series by series. */
  static final Index UNIT_EVENTS = new Index("unit-events");

  /** Party, id and event cursor to nothing: where versions of an authorization were recorded. */
  static final Index AUTHORIZATION_EVENTS = new Index("authorization-events");

  /** First height to the validators who have to seal from there on; not those of the genesis. */
  static final Index VALIDATORS = new Index("validators");

  /**
   * Height to the block as light clients are shown it: on a node that came from a snapshot, those
   * up to it, of which it has neither the header before nor the others.
   */
  static final Index ANCHORS = new Index("light-anchors");

  /** What the store has to be opened with. */
  public static final Set<Index> ALL =
      Set.of(EVENTS, UNIT_EVENTS, AUTHORIZATION_EVENTS, VALIDATORS, ANCHORS);

  private ChainIndexes() {}

  static Bytes series(SeriesId series) {
    return Keys.text(series.toString());
  }

  static Bytes unitEvent(SeriesId series, EventCursor cursor) {
    return Bytes.concatenate(series(series), cursor.key());
  }

  static Bytes authorization(PartyCode party, AuthorizationId id) {
    return Tables.authorizationPart(party, id);
  }

  static Bytes authorizationEvent(PartyCode party, AuthorizationId id, EventCursor cursor) {
    return Bytes.concatenate(authorization(party, id), cursor.key());
  }
}
