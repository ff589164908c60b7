package article6.node.store;

import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.chain.Block;
import article6.contracts.chain.BlockHeader;
import article6.contracts.chain.Certificate;
import article6.contracts.chain.CertifiedBlock;
import article6.contracts.crypto.Hash;
import article6.contracts.crypto.PrivateKey;
import article6.contracts.state.Change;
import article6.contracts.state.MapState;
import article6.contracts.state.StateView.Entry;
import article6.contracts.tree.PageSource;
import article6.contracts.tree.StateTree;
import article6.contracts.tree.TransactionTree;
import article6.contracts.tree.TreeUpdate;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.tuweni.bytes.Bytes;

/** Blocks whose content follows from their height, so that any store can be checked. */
final class TestLedger {
  static final Hash NETWORK = Hash.of(text("a network of the tests"));
  static final Index EVENTS = new Index("events");
  static final int TRANSACTIONS_PER_BLOCK = 5;

  private static final Hash VALIDATORS = Hash.of(text("validators"));
  private static final PrivateKey PROPOSER = PrivateKey.fromSeed("proposer");

  private TestLedger() {}

  static Bytes text(String text) {
    return Bytes.wrap(text.getBytes(StandardCharsets.UTF_8));
  }

  static StoreOptions options(Path folder) {
    return StoreOptions.of(folder, NETWORK, Set.of(EVENTS));
  }

  static List<Bytes> transactions(long height) {
    return IntStream.range(0, TRANSACTIONS_PER_BLOCK)
        .mapToObj(index -> text("transaction %d of block %d".formatted(index, height)))
        .toList();
  }

  /** A counter, one key a block that stays, and one that goes again with the next block. */
  static List<Change> changes(long height) {
    Change counter = new Change(text("counter"), Optional.of(Bytes.ofUnsignedLong(height)));
    Change stays = new Change(stays(height), Optional.of(text("value " + height)));
    Change comes = new Change(text("passing " + height), Optional.of(text("value")));
    Change goes = new Change(text("passing " + (height - 1)), Optional.empty());
    return List.of(counter, stays, comes, goes);
  }

  static Bytes stays(long height) {
    return Bytes.concatenate(text("stays "), Bytes.ofUnsignedLong(height));
  }

  static Bytes votes(long height) {
    return text("votes of height " + height);
  }

  /** The block after the head of the store. */
  static CommitBatch next(LedgerStore store) {
    long height = store.head().map(head -> head.height() + 1).orElse(0L);
    return next(store, transactions(height), changes(height))
        .put(EVENTS, Bytes.ofUnsignedLong(height), text("event " + height))
        .journal(votes(height));
  }

  static CommitBatch next(LedgerStore store, List<Bytes> transactions, List<Change> changes) {
    TreeUpdate update = StateTree.update(store.pages(), changes);
    CertifiedBlock block = certified(store.head(), transactions, update.root());
    return CommitBatch.of(block, changes, update)
        .transactions(transactions.stream().map(Hash::of).toList());
  }

  static CertifiedBlock certified(
      Optional<StoredHead> head, List<Bytes> transactions, Hash stateRoot) {
    long height = head.map(it -> it.height() + 1).orElse(0L);
    BlockHeader header =
        new BlockHeader(
            NETWORK,
            height,
            head.map(StoredHead::block).orElse(Hash.ZERO),
            1_000 + height,
            PROPOSER.address(),
            TransactionTree.root(transactions),
            stateRoot,
            VALIDATORS,
            "CMA6-2024");
    Certificate certificate = new Certificate(height, 0, header.hash(), List.of());
    return new CertifiedBlock(new Block(header, transactions), certificate);
  }

  static void commit(LedgerStore store, int blocks) {
    for (int i = 0; i < blocks; i++) {
      store.commit(next(store));
    }
  }

  /**
   * Holds a store that was opened again to what its writer had said before its end: at least that,
   * at a block boundary.
   *
   * @param lastSaid the last line of {@link KilledWriter}
   */
  static void expectEverythingSaid(LedgerStore store, String lastSaid) {
    long number = Long.parseLong(lastSaid.substring(lastSaid.indexOf(' ') + 1));
    long heightSaid = lastSaid.startsWith("block") ? number : number - 1;
    long height = store.head().orElseThrow().height();
    assertThat(height).isGreaterThanOrEqualTo(heightSaid);
    expectExactly(store, height);
    assertThat(store.journal().orElseThrow())
        .isIn(votes(height), votes(height + 1))
        .satisfies(votes -> assertThat(heightOf(votes)).isGreaterThanOrEqualTo(number));
  }

  private static long heightOf(Bytes votes) {
    String words = new String(votes.toArrayUnsafe(), StandardCharsets.UTF_8);
    return Long.parseLong(words.substring(words.lastIndexOf(' ') + 1));
  }

  /** Holds a store to being just after that block: everything up to it, nothing beyond. */
  static void expectExactly(LedgerStore store, long height) {
    MapState model = new MapState();
    LongStream.rangeClosed(0, height).forEach(at -> model.apply(changes(at)));
    List<Entry> expected = model.scan(Bytes.EMPTY, Bytes.EMPTY, Integer.MAX_VALUE);
    assertThat(store.state().scan(Bytes.EMPTY, Bytes.EMPTY, Integer.MAX_VALUE)).isEqualTo(expected);
    List<Change> all =
        expected.stream().map(e -> new Change(e.key(), Optional.of(e.value()))).toList();
    TreeUpdate rebuilt = StateTree.update(PageSource.EMPTY, all);
    assertThat(StateTree.root(store.pages())).isEqualTo(rebuilt.root());
    assertThat(store.index(EVENTS).scan(Bytes.EMPTY, Bytes.EMPTY, Integer.MAX_VALUE))
        .hasSize((int) height + 1);
    assertThat(LongStream.rangeClosed(0, height).allMatch(at -> store.block(at).isPresent()))
        .isTrue();
    assertThat(store.encodedBlock(height + 1)).isEmpty();
    assertThat(store.transaction(Hash.of(text("transaction 0 of block " + (height + 1)))))
        .isEmpty();
    assertThat(store.transaction(Hash.of(text("transaction 4 of block " + height))))
        .contains(new TransactionPlace(height, 4));
  }
}
