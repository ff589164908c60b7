package article6.node.snapshot;

import article6.contracts.chain.Block;
import article6.contracts.chain.BlockHeader;
import article6.contracts.chain.Genesis;
import article6.contracts.codec.CodecException;
import article6.contracts.crypto.Hash;
import article6.contracts.law.Edition;
import article6.contracts.tree.TransactionTree;
import article6.contracts.tree.TreeDamagedException;
import article6.node.chain.ChainIndexes;
import article6.node.chain.SnapshotBase;
import article6.node.snapshot.SnapshotException.Code;
import article6.node.store.StateImport;
import article6.node.store.StoreException;
import article6.node.store.StoreOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;

/**
 * Makes a ledger of a snapshot, after verifying all of it: the block is final, the entries lead to
 * its state root, the recent blocks lead to it. It believes nothing that was verified before, since
 * the files may have changed. At any moment before the end the data folder is still empty.
 */
final class SnapshotInstaller {
  private final Genesis genesis;
  private final SnapshotSource source;
  private final SnapshotManifest manifest;
  private final SnapshotProof proof;

  private SnapshotInstaller(
      Genesis genesis, SnapshotSource source, SnapshotManifest manifest, SnapshotProof proof) {
    this.genesis = genesis;
    this.source = source;
    this.manifest = manifest;
    this.proof = proof;
  }

  /**
   * @param data the folder of a node that has no block after the genesis yet
   * @return what is in the data folder now
   * @throws SnapshotException when the snapshot is not whole, not proven or not true
   */
  static SnapshotManifest install(Genesis genesis, SnapshotSource source, Path data)
      throws SnapshotException, IOException {
    try {
      SnapshotManifest manifest = source.manifest();
      SnapshotProof proof = source.proof();
      SnapshotInstaller installer = new SnapshotInstaller(genesis, source, manifest, proof);
      requireProven(genesis, manifest, proof);
      installer.fill(data);
      return manifest;
    } catch (CodecException e) {
      throw new SnapshotException(
              Code.MALFORMED, "the snapshot is malformed: %s.".formatted(e.getMessage()))
          .because(e);
    }
  }

  /**
   * @throws SnapshotException when this is no block that this release may go on from
   */
  static void requireProven(Genesis genesis, SnapshotManifest manifest, SnapshotProof proof)
      throws SnapshotException {
    BlockHeader header = manifest.header();
    if (!header.network().equals(genesis.networkId())) {
      throw new SnapshotException(
          Code.OTHER_NETWORK,
          "the snapshot is of network %s, the genesis of %s."
              .formatted(header.network(), genesis.networkId()));
    }
    if (Edition.of(header.rulebook()).isEmpty()) {
      throw new SnapshotException(
          Code.OTHER_NETWORK,
          "the snapshot is under rulebook %s, which this release lacks. Install a later release."
              .formatted(header.rulebook()));
    }
    Optional<String> why = proof.whyUnproven(genesis, manifest);
    if (why.isPresent()) {
      throw new SnapshotException(
          Code.UNPROVEN,
          "nothing proves block %d of the snapshot final: %s."
              .formatted(header.height(), why.get()));
    }
  }

  private void fill(Path data) throws SnapshotException, IOException {
    StoreOptions options = StoreOptions.of(data, genesis.networkId(), ChainIndexes.ALL);
    try (StateImport target = StateImport.open(options)) {
      fillState(target);
      Block body = fillRecent(target);
      SnapshotBase.finish(target, genesis, proof.block(manifest), body, proof.changes());
    } catch (IllegalStateException e) {
      throw new SnapshotException(
              Code.NOT_EMPTY,
              "%s. A snapshot goes into an empty folder only.".formatted(e.getMessage()))
          .because(e);
    } catch (StoreException | TreeDamagedException e) {
      throw new SnapshotException(Code.DISK, String.valueOf(e.getMessage())).because(e);
    }
  }

  private void fillState(StateImport target) throws SnapshotException, IOException {
    Optional<Bytes> lastKey = Optional.empty();
    long entries = 0;
    for (int i = 0; i < manifest.state().size(); i++) {
      StateChunk chunk = StateChunk.decode(chunk(i));
      if (!chunk.isSortedAfter(lastKey)) {
        throw untrue("the keys of chunk %d do not grow".formatted(i));
      }
      target.state(chunk.entries());
      entries += chunk.entries().size();
      lastKey = Optional.of(chunk.lastKey());
    }
    Hash root = target.stateRoot();
    if (!root.equals(manifest.header().stateRoot()) || entries != manifest.entries()) {
      throw untrue(
          "its %d entries lead to state root %s, block %d says %s"
              .formatted(entries, root, manifest.height(), manifest.header().stateRoot()));
    }
  }

  /** The last block names the one before by its hash, and that the one before. */
  private Block fillRecent(StateImport target) throws SnapshotException, IOException {
    if (!manifest.reachesBack()) {
      throw untrue("it leaves out blocks whose transactions could be handed in again");
    }
    BlockHeader before = manifest.before();
    Optional<Block> last = Optional.empty();
    for (int i = 0; i < manifest.recent().size(); i++) {
      for (Block block : RecentChunk.decode(chunk(manifest.state().size() + i))) {
        requireNext(block, before);
        SnapshotBase.remember(target, block);
        before = block.header();
        last = Optional.of(block);
      }
    }
    Block body = last.orElseThrow(() -> untrue("it has no recent blocks"));
    if (!body.header().equals(manifest.header())) {
      throw untrue("its recent blocks lead to another block than its own");
    }
    return body;
  }

  private static void requireNext(Block block, BlockHeader before) throws SnapshotException {
    BlockHeader header = block.header();
    Hash root = TransactionTree.root(block.transactions());
    if (header.height() != before.height() + 1 || !header.parent().equals(before.hash())) {
      throw untrue("block %d does not follow block %d".formatted(header.height(), before.height()));
    }
    if (!header.transactionsRoot().equals(root)) {
      throw untrue("the transactions of block %d are others".formatted(header.height()));
    }
  }

  private Bytes chunk(int index) throws SnapshotException, IOException {
    Bytes chunk = source.chunk(index);
    if (!manifest.chunk(index).isOf(chunk)) {
      throw new SnapshotException(
          Code.MALFORMED, "chunk %d is not what the manifest says.".formatted(index));
    }
    return chunk;
  }

  private static SnapshotException untrue(String what) {
    return new SnapshotException(
        Code.FALSE,
        "the snapshot is not what its block says: %s. Take another one.".formatted(what));
  }
}
