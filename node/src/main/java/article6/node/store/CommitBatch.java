package article6.node.store;

import article6.contracts.chain.CertifiedBlock;
import article6.contracts.crypto.Hash;
import article6.contracts.state.Change;
import article6.contracts.tree.TreeUpdate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;

/**
 * Everything that one final block changes: it goes to the disk whole or not at all. Filled
 * by one thread, committed once.
 */
public final class CommitBatch {
  /** A change of an index. */
  record IndexChange(Index index, Change change) {}

  private final CertifiedBlock block;
  private final List<Change> stateChanges;
  private final TreeUpdate treeUpdate;
  private final List<Hash> transactions = new ArrayList<>();
  private final List<IndexChange> indexChanges = new ArrayList<>();
  private Optional<Bytes> journal = Optional.empty();
  private Optional<Long> keptFrom = Optional.empty();

  private CommitBatch(CertifiedBlock block, List<Change> stateChanges, TreeUpdate treeUpdate) {
    this.block = block;
    this.stateChanges = List.copyOf(stateChanges);
    this.treeUpdate = treeUpdate;
  }

  /**
   * @param treeUpdate what the same state changes do to the state tree
   */
  public static CommitBatch of(
      CertifiedBlock block, List<Change> stateChanges, TreeUpdate treeUpdate) {
    return new CommitBatch(block, stateChanges, treeUpdate);
  }

  /**
   * Makes the transactions of the block known by their hashes.
   *
   * @param hashes one per transaction of the block, in their order
   */
  public CommitBatch transactions(List<Hash> hashes) {
    transactions.addAll(hashes);
    return this;
  }

  public CommitBatch put(Index index, Bytes key, Bytes value) {
    indexChanges.add(new IndexChange(index, new Change(key, Optional.of(value))));
    return this;
  }

  public CommitBatch delete(Index index, Bytes key) {
    indexChanges.add(new IndexChange(index, new Change(key, Optional.empty())));
    return this;
  }

  /** Replaces the journal of votes: the lock of the decided height is cleared. */
  public CommitBatch journal(Bytes votes) {
    journal = Optional.of(votes);
    return this;
  }

  /**
   * Lets the transactions of all blocks before a height go, except those of the genesis; headers
   * and certificates stay.
   */
  public CommitBatch keepBlocksFrom(long height) {
    keptFrom = Optional.of(height);
    return this;
  }

  Optional<Long> keptFrom() {
    return keptFrom;
  }

  CertifiedBlock block() {
    return block;
  }

  List<Change> stateChanges() {
    return stateChanges;
  }

  TreeUpdate treeUpdate() {
    return treeUpdate;
  }

  List<Hash> transactions() {
    return transactions;
  }

  List<IndexChange> indexChanges() {
    return indexChanges;
  }

  Optional<Bytes> journal() {
    return journal;
  }

  /**
   * Checks that this is the block after the head, and that its parts belong together. A violation
   * is a bug of the caller; nothing is written then.
   */
  void requireNextAfter(Optional<StoredHead> head) {
    var header = block.block().header();
    long expectedHeight = head.map(it -> it.height() + 1).orElse(0L);
    Hash expectedParent = head.map(StoredHead::block).orElse(Hash.ZERO);
    if (header.height() != expectedHeight || !header.parent().equals(expectedParent)) {
      throw new IllegalArgumentException(
          "block %d over %s does not follow the head %s"
              .formatted(header.height(), header.parent(), head));
    }
    if (!block.certificate().block().equals(header.hash())
        || block.certificate().height() != header.height()) {
      throw new IllegalArgumentException("the certificate is for another block");
    }
    if (!header.stateRoot().equals(treeUpdate.root())) {
      throw new IllegalArgumentException(
          "block %d says state root %s, its changes lead to %s"
              .formatted(header.height(), header.stateRoot(), treeUpdate.root()));
    }
    if (transactions.size() != block.block().transactions().size()) {
      throw new IllegalArgumentException(
          "%d hashes for %d transactions"
              .formatted(transactions.size(), block.block().transactions().size()));
    }
  }
}
