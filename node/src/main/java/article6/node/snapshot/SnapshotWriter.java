package article6.node.snapshot;

import article6.contracts.chain.BlockHeader;
import article6.contracts.chain.CertifiedBlock;
import article6.contracts.light.LightBlock;
import article6.contracts.state.StateView;
import article6.node.chain.LedgerReader;
import article6.node.snapshot.SnapshotException.Code;
import article6.node.store.StoreReader;
import article6.node.store.StoreSnapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;

/**
 * Takes a snapshot of the ledger at one moment. Where chunks end follows from their content alone,
 * so that every node makes the same ones.
 */
final class SnapshotWriter {
  /** Entries that are read at a time. */
  private static final int ENTRIES_AT_ONCE = 1_000;

  private final LedgerReader ledger;
  private final StoreReader view;
  private final BlockHeader header;
  private final SnapshotFolder target;
  private long entries;

  private SnapshotWriter(LedgerReader ledger, StoreReader view, SnapshotFolder target) {
    this.ledger = ledger;
    this.view = view;
    this.target = target;
    this.header = view.header(view.head().orElseThrow().height()).orElseThrow().header();
  }

  /**
   * @param ledger the same ledger; it may have gone on meanwhile
   * @param view the moment
   * @param target an empty folder
   */
  static SnapshotManifest write(LedgerReader ledger, StoreSnapshot view, SnapshotFolder target)
      throws SnapshotException, IOException {
    return new SnapshotWriter(ledger, view, target).write();
  }

  private SnapshotManifest write() throws SnapshotException, IOException {
    if (header.height() == 0) {
      throw new SnapshotException(
          Code.HISTORY_TOO_SHORT,
          "there is no block yet, and the genesis is a file of its own: nothing to take along.");
    }
    BlockHeader before = beforeRecent();
    LightBlock base = ledger.lightBlocks(header.height() - 1, 1).getFirst();
    List<ChunkSum> state = writeState();
    List<ChunkSum> recent = writeRecent(before.height() + 1);
    SnapshotManifest manifest =
        new SnapshotManifest(
            SnapshotManifest.FORMAT, base.parent(), header, before, entries, state, recent);
    target.putProof(new SnapshotProof(base.certificate(), base.validators(), changes()));
    target.putManifest(manifest); // the last: with it the snapshot is there
    return manifest;
  }

  /** The header before the blocks within the life of a transaction before this one. */
  private BlockHeader beforeRecent() throws SnapshotException {
    long kept = Math.max(1, view.history().blocksFrom());
    long height = header.height();
    while (height > kept
        && SnapshotManifest.isRecent(view.header(height - 1).orElseThrow().header(), header)) {
      height--;
    }
    BlockHeader before = ledger.lightBlocks(height - 1, 1).getFirst().parent();
    if (before.height() > 0 && SnapshotManifest.isRecent(before, header)) {
      throw new SnapshotException(
          Code.HISTORY_TOO_SHORT,
          ("a snapshot carries the blocks of the last 24 hours; this node keeps blocks from %d on,"
                  + " and that is too few. Take it from a node that has more, or later.")
              .formatted(kept));
    }
    return before;
  }

  private List<ChunkSum> writeState() throws SnapshotException, IOException {
    List<ChunkSum> sums = new ArrayList<>();
    List<StateView.Entry> chunk = new ArrayList<>();
    long bytes = 0;
    Bytes from = Bytes.EMPTY;
    List<StateView.Entry> page;
    do {
      page = view.state().scan(Bytes.EMPTY, from, ENTRIES_AT_ONCE);
      for (StateView.Entry entry : page) {
        chunk.add(entry);
        bytes += entry.key().size() + entry.value().size();
        if (bytes >= SnapshotLimits.CHUNK_BYTES_TARGET
            || chunk.size() == SnapshotLimits.CHUNK_ENTRIES_MAX) {
          putState(sums, chunk);
          chunk.clear();
          bytes = 0;
        }
        from = Bytes.concatenate(entry.key(), Bytes.of(0)); // the next possible key
      }
    } while (page.size() == ENTRIES_AT_ONCE);
    if (!chunk.isEmpty()) {
      putState(sums, chunk);
    }
    return sums;
  }

  private void putState(List<ChunkSum> sums, List<StateView.Entry> chunk)
      throws SnapshotException, IOException {
    Bytes encoded = new StateChunk(chunk).encode();
    add(sums, encoded);
    target.putState(sums.size() - 1, encoded);
    entries += chunk.size();
  }

  private List<ChunkSum> writeRecent(long recentFrom) throws SnapshotException, IOException {
    List<ChunkSum> sums = new ArrayList<>();
    List<Bytes> chunk = new ArrayList<>();
    long bytes = 0;
    for (long height = recentFrom; height <= header.height(); height++) {
      Bytes block = view.block(height).map(CertifiedBlock::block).orElseThrow().encode();
      chunk.add(block);
      bytes += block.size();
      if (bytes >= SnapshotLimits.CHUNK_BYTES_TARGET
          || chunk.size() == SnapshotLimits.CHUNK_ENTRIES_MAX
          || height == header.height()) {
        Bytes encoded = new RecentChunk(chunk).encode();
        add(sums, encoded);
        target.putRecent(sums.size() - 1, encoded);
        chunk.clear();
        bytes = 0;
      }
    }
    return sums;
  }

  private void add(List<ChunkSum> sums, Bytes encoded) throws SnapshotException, IOException {
    if (sums.size() == SnapshotLimits.CHUNKS_MAX
        || encoded.size() > SnapshotLimits.CHUNK_BYTES_MAX) {
      throw new SnapshotException(
          Code.TOO_LARGE,
          "a snapshot has at most %d chunks of at most %d bytes: this ledger has outgrown them"
              .formatted(SnapshotLimits.CHUNKS_MAX, SnapshotLimits.CHUNK_BYTES_MAX));
    }
    SnapshotFolder.requireRoom(target.path(), encoded.size());
    sums.add(ChunkSum.of(encoded));
  }

  private List<LightBlock> changes() {
    List<LightBlock> all = new ArrayList<>();
    List<LightBlock> page;
    do {
      long after = all.isEmpty() ? 0 : all.getLast().height();
      page =
          ledger.validatorChanges(after, LedgerReader.LIGHT_BLOCKS_MAX).stream()
              .filter(change -> change.height() < header.height())
              .toList();
      all.addAll(page);
    } while (page.size() == LedgerReader.LIGHT_BLOCKS_MAX);
    return all;
  }
}
