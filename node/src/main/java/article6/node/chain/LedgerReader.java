package article6.node.chain;

import article6.contracts.chain.BlockHeader;
import article6.contracts.chain.CertifiedBlock;
import article6.contracts.chain.Genesis;
import article6.contracts.chain.ValidatorSet;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.AuthorizationId;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.SeriesId;
import article6.contracts.light.LightBlock;
import article6.contracts.light.Receipt;
import article6.contracts.light.StateReceipt;
import article6.contracts.state.StateView;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.tuweni.bytes.Bytes;

/**
 * Everything a node knows of its ledger, for readers. All methods are safe to call from any thread
 * and see final blocks only; two calls may see different heads.
 */
public interface LedgerReader {
  /** Most events one call returns: a page of some megabytes at the very most. */
  int EVENTS_MAX = 1_000;

  /** Most blocks for light clients in one call: a megabyte, with a dozen validators each. */
  int LIGHT_BLOCKS_MAX = 100;

  Genesis genesis();

  Head head();

  /** How far back this node can tell; questions beyond it end in a {@link HistoryNotKept}. */
  History history();

  /** The validators of the next block. */
  ValidatorSet validators();

  /**
   * Runs a query on the state after one block. The view is valid only during the call.
   *
   * @return what the query returned
   */
  <T> T read(Function<StateView, T> query);

  /** Like {@link #read}, for queries that also say of which block their answer is. */
  <T> T readAt(StateQuery<T> query);

  /** A query over the state after a block. */
  @FunctionalInterface
  interface StateQuery<T> {
    T run(Head head, StateView state);
  }

  /**
   * A final block with its certificate. That of height 0 carries no seals: the genesis proves it.
   *
   * @throws HistoryNotKept when there was one and it is not kept
   */
  Optional<CertifiedBlock> block(long height);

  /**
   * The header alone, without reading the transactions.
   *
   * @throws HistoryNotKept when there was one and it is not kept
   */
  Optional<BlockHeader> header(long height);

  /** The height of the final block with this hash. */
  Optional<Long> heightOf(Hash block);

  /**
   * Where a transaction became final; nothing also of those that became final before what this node
   * knows of.
   */
  Optional<TransactionLocation> locate(Hash transactionId);

  /**
   * The same for whoever takes nothing for a no.
   *
   * @throws HistoryNotKept when it is not known here and may have become final all the same
   */
  default Optional<TransactionLocation> find(Hash transactionId) {
    Optional<TransactionLocation> found = locate(transactionId);
    if (found.isEmpty() && history().base() > 0) {
      throw HistoryNotKept.unknown(history(), transactionId.toString());
    }
    return found;
  }

  /**
   * The same for blocks by their hash.
   *
   * @throws HistoryNotKept when it is not known here and may be final all the same
   */
  default Optional<Long> findHeight(Hash block) {
    Optional<Long> found = heightOf(block);
    if (found.isEmpty() && history().base() > 0) {
      throw HistoryNotKept.unknown(history(), block.toString());
    }
    return found;
  }

  /**
   * Proof that a transaction is final; nothing while it is not.
   *
   * @throws HistoryNotKept when it became final, or may have, in a block that is not kept
   */
  Optional<Receipt> receipt(Hash transactionId);

  /** What the newest state says of a key, with its proof. */
  StateReceipt prove(Bytes stateKey);

  /**
   * Final blocks without their content, with what a light client checks them by.
   *
   * @param after the height before the first wanted; the genesis block is none of them
   * @param limit at most {@link #LIGHT_BLOCKS_MAX}
   */
  List<LightBlock> lightBlocks(long after, int limit);

  /** Like {@link #lightBlocks}, only those after which other validators are in charge. */
  List<LightBlock> validatorChanges(long after, int limit);

  /**
   * Events in their order.
   *
   * @param after the last one already seen, {@link EventCursor#START} for none
   * @param limit at most {@link #EVENTS_MAX}
   * @throws HistoryNotKept when there were events after it that are not kept
   */
  List<RecordedEvent> events(EventCursor after, int limit);

  /** Like {@link #events}, only those about units of one series. */
  List<RecordedEvent> unitEvents(SeriesId series, EventCursor after, int limit);

  /**
   * Events by which versions of one authorization were recorded, the oldest first, as far as this
   * node knows of them: not those before its events begin, nor those that were written by a release
   * that did not keep them apart.
   *
   * @param limit at most {@link #EVENTS_MAX}
   */
  List<RecordedEvent> authorizationEvents(
      PartyCode party, AuthorizationId authorization, int limit);

  /** All events of one transaction. */
  default List<RecordedEvent> eventsOf(TransactionLocation location) {
    EventCursor before = new EventCursor(location.height(), location.index(), 0).justBefore();
    return events(before, EVENTS_MAX).stream()
        .takeWhile(
            event -> event.height() == location.height() && event.transaction() == location.index())
        .toList();
  }

  /**
   * Calls the listener after each block that becomes final, in order, on the thread that commits:
   * it must return at once. No block is missed between this call and its first notice.
   *
   * @return closes the subscription
   */
  Subscription subscribe(Consumer<Head> listener);

  /** Ends when closed; closing twice does no harm. */
  interface Subscription extends AutoCloseable {
    @Override
    void close();
  }
}
