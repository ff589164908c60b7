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
import article6.contracts.tree.StateTree;
import article6.contracts.tree.TransactionTree;
import article6.node.store.LedgerStore;
import article6.node.store.SealedHeader;
import article6.node.store.StoreReader;
import article6.node.store.StoreSnapshot;
import article6.node.store.StoredHistory;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.tuweni.bytes.Bytes;

/** The ledger as readers see it, from the store: what is not final is not there. */
public final class StoredLedger implements LedgerReader {
  private final LedgerStore store;
  private final Chain chain;

  public StoredLedger(LedgerStore store, Chain chain) {
    this.store = store;
    this.chain = chain;
  }

  @Override
  public Genesis genesis() {
    return chain.genesis();
  }

  @Override
  public Head head() {
    return chain.head();
  }

  @Override
  public History history() {
    StoredHistory stored = store.history();
    long eventsFrom = stored.base() == 0 ? 0 : stored.base() + 1;
    return new History(stored.base(), stored.blocksFrom(), eventsFrom);
  }

  @Override
  public ValidatorSet validators() {
    return chain.validators();
  }

  @Override
  public <T> T read(Function<StateView, T> query) {
    try (StoreSnapshot snapshot = store.snapshot()) {
      return query.apply(snapshot.state());
    }
  }

  @Override
  public <T> T readAt(StateQuery<T> query) {
    try (StoreSnapshot snapshot = store.snapshot()) {
      BlockHeader header = newest(snapshot).header();
      return query.run(new Head(header, header.hash()), snapshot.state());
    }
  }

  @Override
  public Optional<CertifiedBlock> block(long height) {
    Optional<CertifiedBlock> found = store.block(height);
    if (found.isEmpty()) {
      requireBlocks(height);
    }
    return found;
  }

  @Override
  public Optional<BlockHeader> header(long height) {
    Optional<BlockHeader> found = store.header(height).map(SealedHeader::header);
    if (found.isEmpty()) {
      requireHeader(height);
    }
    return found;
  }

  @Override
  public Optional<Long> heightOf(Hash block) {
    return store.heightOf(block);
  }

  @Override
  public Optional<TransactionLocation> locate(Hash transactionId) {
    // a block is on the disk a moment before it is the head; nobody is told of it in between
    return store
        .transaction(transactionId)
        .filter(place -> place.height() <= chain.head().height())
        .map(place -> new TransactionLocation(place.height(), place.index()));
  }

  @Override
  public Optional<Receipt> receipt(Hash transactionId) {
    return find(transactionId).map(this::receiptAt);
  }

  @Override
  public StateReceipt prove(Bytes stateKey) {
    try (StoreSnapshot snapshot = store.snapshot()) {
      SealedHeader newest = newest(snapshot);
      return new StateReceipt(
          stateKey,
          snapshot.state().get(stateKey),
          StateTree.prove(snapshot.pages(), stateKey),
          newest.header(),
          newest.certificate(),
          new LightHistory(genesis(), snapshot).lineage(newest.header().height()));
    }
  }

  @Override
  public List<LightBlock> lightBlocks(long after, int limit) {
    requireHeader(after + 1);
    return new LightHistory(genesis(), store).blocks(after, Math.clamp(limit, 0, LIGHT_BLOCKS_MAX));
  }

  @Override
  public List<LightBlock> validatorChanges(long after, int limit) {
    return new LightHistory(genesis(), store)
        .changes(after, Math.clamp(limit, 0, LIGHT_BLOCKS_MAX));
  }

  @Override
  public List<RecordedEvent> events(EventCursor after, int limit) {
    requireEvents(after);
    return store
        .index(ChainIndexes.EVENTS)
        .scan(Bytes.EMPTY, justAfter(after), bounded(limit))
        .stream()
        .map(entry -> EventRecords.decode(entry.value()))
        .toList();
  }

  @Override
  public List<RecordedEvent> unitEvents(SeriesId series, EventCursor after, int limit) {
    requireEvents(after);
    Bytes part = ChainIndexes.series(series);
    return store
        .index(ChainIndexes.UNIT_EVENTS)
        .scan(part, Bytes.concatenate(part, justAfter(after)), bounded(limit))
        .stream()
        .map(entry -> event(entry.key().slice(part.size())))
        .toList();
  }

  @Override
  public List<RecordedEvent> authorizationEvents(
      PartyCode party, AuthorizationId authorization, int limit) {
    Bytes part = ChainIndexes.authorization(party, authorization);
    return store.index(ChainIndexes.AUTHORIZATION_EVENTS).scan(part, part, bounded(limit)).stream()
        .map(entry -> event(entry.key().slice(part.size())))
        .toList();
  }

  @Override
  public Subscription subscribe(Consumer<Head> listener) {
    return chain.subscribe(listener);
  }

  private Receipt receiptAt(TransactionLocation place) {
    CertifiedBlock certified = require(block(place.height()), "block", place.height());
    List<Bytes> transactions = certified.block().transactions();
    return new Receipt(
        transactions.get(place.index()),
        TransactionTree.prove(transactions, place.index()),
        certified.block().header(),
        certified.certificate(),
        new LightHistory(genesis(), store).lineage(place.height()));
  }

  private void requireBlocks(long height) {
    History history = history();
    if (height > 0 && height < history.blocksFrom()) {
      throw HistoryNotKept.block(history, height);
    }
  }

  private void requireHeader(long height) {
    History history = history();
    if (height > 0 && height < history.base()) {
      throw HistoryNotKept.header(history, height);
    }
  }

  private void requireEvents(EventCursor after) {
    History history = history();
    if (after.compareTo(EventCursor.endOf(history.eventsFrom() - 1)) < 0
        && history.eventsFrom() > 0) {
      throw HistoryNotKept.events(history);
    }
  }

  private RecordedEvent event(Bytes cursorKey) {
    return EventRecords.decode(
        require(store.index(ChainIndexes.EVENTS).get(cursorKey), "event", cursorKey));
  }

  private static SealedHeader newest(StoreReader reader) {
    long height = require(reader.head(), "head", "").height();
    return require(reader.header(height), "header", height);
  }

  /** The first key that can stand behind a cursor. */
  private static Bytes justAfter(EventCursor cursor) {
    return cursor.equals(EventCursor.START)
        ? Bytes.EMPTY
        : Bytes.concatenate(cursor.key(), Bytes.of(0));
  }

  private static int bounded(int limit) {
    return Math.clamp(limit, 0, EVENTS_MAX);
  }

  private static <T> T require(Optional<T> found, String what, Object key) {
    return found.orElseThrow(
        () -> new IllegalStateException("the store should have %s %s".formatted(what, key)));
  }
}
