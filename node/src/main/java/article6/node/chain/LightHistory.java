package article6.node.chain;

import article6.contracts.chain.BlockHeader;
import article6.contracts.chain.Genesis;
import article6.contracts.chain.ValidatorSet;
import article6.contracts.codec.Codec;
import article6.contracts.light.LightBlock;
import article6.contracts.light.Lineage;
import article6.contracts.light.Paths;
import article6.node.store.CommitBatch;
import article6.node.store.SealedHeader;
import article6.node.store.SortedView;
import article6.node.store.StateImport;
import article6.node.store.StoreReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.apache.tuweni.bytes.Bytes;

/**
 * The past as light clients need it: which validators had to seal which height, and the blocks at
 * which they changed. Their sets are kept with the blocks; the state has only the newest.
 */
final class LightHistory {
  private static final Codec<LightBlock> ANCHOR = Codec.of(LightBlock.class);

  private final Genesis genesis;
  private final StoreReader store;

  LightHistory(Genesis genesis, StoreReader store) {
    this.genesis = genesis;
    this.store = store;
  }

  /**
   * Keeps the validators of the next height with the block that puts them in charge, if they are
   * others than before.
   *
   * @param before the header before that of the block
   * @param next the set that the header names for the height after it
   * @throws IllegalArgumentException when it names another
   */
  static void add(CommitBatch batch, BlockHeader before, BlockHeader header, ValidatorSet next) {
    if (!header.nextValidators().equals(before.nextValidators())) {
      if (!next.hash().equals(header.nextValidators())) {
        throw new IllegalArgumentException(
            "block %d names validators %s for the next height, not %s"
                .formatted(header.height(), header.nextValidators(), next.hash()));
      }
      batch.put(ChainIndexes.VALIDATORS, key(header.height() + 1), next.encode());
    }
  }

  /** Keeps a block after which another set was in charge, without the blocks around it. */
  static void add(StateImport target, LightBlock change, ValidatorSet next) {
    target.index(ChainIndexes.VALIDATORS, key(change.height() + 1), next.encode());
    target.index(ChainIndexes.ANCHORS, key(change.height()), ANCHOR.encode(change));
  }

  /** Keeps the block with which a ledger from a snapshot begins. */
  static void addBase(StateImport target, LightBlock base, ValidatorSet next) {
    if (!base.header().nextValidators().equals(base.parent().nextValidators())) {
      target.index(ChainIndexes.VALIDATORS, key(base.height() + 1), next.encode());
    }
    target.index(ChainIndexes.ANCHORS, key(base.height()), ANCHOR.encode(base));
  }

  /** The validators that had to seal a height, of a final block or the next one. */
  ValidatorSet validators(long height) {
    return changes().scanBackwards(Bytes.EMPTY, key(height), 1).stream()
        .findFirst()
        .map(entry -> ValidatorSet.decode(entry.value()))
        .orElseGet(genesis::validators);
  }

  Optional<LightBlock> block(long height) {
    if (height < 1) {
      return Optional.empty();
    }
    return height <= store.history().base()
        ? store.index(ChainIndexes.ANCHORS).get(key(height)).map(ANCHOR::decodeOwn)
        : store.header(height).map(kept -> block(kept, parentOf(height)));
  }

  /** Blocks above a height, in their order. */
  List<LightBlock> blocks(long after, int limit) {
    return LongStream.range(after + 1, after + 1 + limit)
        .mapToObj(this::block)
        .takeWhile(Optional::isPresent)
        .flatMap(Optional::stream)
        .toList();
  }

  /** Blocks above a height after which another set is in charge, in their order. */
  List<LightBlock> changes(long after, int limit) {
    // a set stands under the first height that it has to seal
    return changes().scan(Bytes.EMPTY, key(after + 2), limit).stream()
        .flatMap(entry -> block(entry.key().toLong() - 1).stream())
        .toList();
  }

  /** How the validators of a block descend from the genesis; nothing when no receipt can say it. */
  Optional<Lineage> lineage(long height) {
    return block(height).flatMap(target -> Paths.lineage(genesis, changesBelow(height), target));
  }

  private List<LightBlock> changesBelow(long height) {
    List<LightBlock> all = new ArrayList<>();
    List<LightBlock> page = changes(0, LedgerReader.LIGHT_BLOCKS_MAX);
    while (!page.isEmpty()) {
      page.stream().filter(change -> change.height() < height).forEach(all::add);
      page = changes(page.getLast().height(), LedgerReader.LIGHT_BLOCKS_MAX);
    }
    return all;
  }

  private LightBlock block(SealedHeader kept, BlockHeader parent) {
    return new LightBlock(
        parent, kept.header(), kept.certificate(), validators(kept.header().height()));
  }

  private BlockHeader parentOf(long height) {
    return store
        .header(height - 1)
        .orElseThrow(
            () -> new IllegalStateException("the store should have header " + (height - 1)))
        .header();
  }

  private SortedView changes() {
    return store.index(ChainIndexes.VALIDATORS);
  }

  private static Bytes key(long height) {
    return Bytes.ofUnsignedLong(height);
  }
}
