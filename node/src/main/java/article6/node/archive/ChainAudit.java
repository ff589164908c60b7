package article6.node.archive;

import article6.contracts.chain.BlockHeader;
import article6.contracts.chain.CertifiedBlock;
import article6.contracts.chain.ValidatorSet;
import article6.contracts.light.LightBlock;
import article6.contracts.state.StateView;
import article6.contracts.tree.TransactionTree;
import article6.node.chain.ChainIndexes;
import article6.node.chain.History;
import article6.node.store.StateImport;
import article6.node.store.StoreException;
import article6.node.store.StoreOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.tuweni.bytes.Bytes;

/** Walks a chain from its genesis and believes nothing that the folder says of itself. */
public final class ChainAudit {
  /** State entries that are compared at a time. */
  private static final int ENTRIES = 1_000;

  private final ChainFolder folder;
  private final Progress progress;
  private final History history;

  public ChainAudit(ChainFolder folder, Progress progress) {
    this.folder = folder;
    this.history = folder.history();
    this.progress = progress;
  }

  /**
   * Checks hash chain, heights, roots of transactions, and the certificates by the validators of
   * each height, each set by its hash in the header before. Executes nothing. In a folder
   * that came from a snapshot it follows the validators to its block as a light client does, and
   * where transactions have been let go it checks the header alone.
   */
  public Audit headers() {
    BlockHeader parent = folder.genesis().block().header();
    long from = 1;
    if (history.base() > 0) {
      if (new BaseAudit(folder).run() instanceof Audit.Broken broken) {
        return broken;
      }
      from = history.base();
      parent = folder.ledger().lightBlocks(from - 1, 1).getFirst().parent();
    }
    for (long height = from; height <= folder.height(); height++) {
      Optional<String> wrong = whyWrong(parent, height);
      if (wrong.isPresent()) {
        return new Audit.Broken(height, wrong.get());
      }
      try {
        parent = folder.header(height);
      } catch (ArchiveException e) {
        return new Audit.Broken(height, String.valueOf(e.getMessage()));
      }
      progress.at(height, folder.height());
    }
    return new Audit.Sound(folder.height(), history);
  }

  private Optional<String> whyWrong(BlockHeader parent, long height) {
    try {
      List<LightBlock> light = folder.ledger().lightBlocks(height - 1, 1);
      if (light.isEmpty()) {
        return Optional.of("its header is missing");
      }
      BlockHeader header = light.getFirst().header();
      Optional<String> wrong = whyWrongHeader(parent, height, light.getFirst());
      return wrong.isPresent() || height < history.blocksFrom()
          ? wrong
          : whyWrongBlock(folder.block(height), header, light.getFirst().validators());
    } catch (ArchiveException | StoreException | IllegalStateException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private static Optional<String> whyWrongHeader(
      BlockHeader parent, long height, LightBlock light) {
    BlockHeader header = light.header();
    if (!header.network().equals(parent.network())) {
      return Optional.of("it is a block of network " + header.network());
    } else if (header.height() != height) {
      return Optional.of("block %d stands there".formatted(header.height()));
    } else if (!header.parent().equals(parent.hash())) {
      return Optional.of("it follows block %s, not %s".formatted(header.parent(), parent.hash()));
    } else if (header.timeMillis() <= parent.timeMillis()) {
      return Optional.of("its time is not above its parent's");
    } else if (!light.validators().hash().equals(parent.nextValidators())) {
      return Optional.of("the validators kept for it are not those of the header before");
    }
    return light.certificate().whyInvalid(header, light.validators());
  }

  private static Optional<String> whyWrongBlock(
      CertifiedBlock block, BlockHeader header, ValidatorSet validators) {
    if (!block.block().header().equals(header)) {
      return Optional.of("block and header are two different ones");
    } else if (!TransactionTree.root(block.block().transactions())
        .equals(header.transactionsRoot())) {
      return Optional.of("the transactions are not those of its header");
    }
    return block.certificate().whyInvalid(header, validators);
  }

  /**
   * Executes every block again in a fresh ledger, which is deleted afterwards, and compares what
   * comes out: each state root, and at the end every entry of the state with those in the folder.
   *
   * <p>Where blocks are missing nothing can be executed: then a tree is made of the entries of the
   * state, and has to have the root that the newest header names.
   *
   * @param scratch a folder on a disk with room for the ledger
   */
  public Audit replay(Path scratch) throws ArchiveException, IOException {
    if (!history.isWhole()) {
      return rebuildState(scratch);
    }
    Path fresh = Files.createTempDirectory(scratch, "a6-verify-");
    try (ChainFolder replayed = ChainFolder.openOrMake(fresh.resolve("data"), folder.genesis())) {
      for (long height = 1; height <= folder.height(); height++) {
        Optional<String> wrong = replay(replayed, height);
        if (wrong.isPresent()) {
          return new Audit.Broken(height, wrong.get());
        }
        progress.at(height, folder.height());
      }
      return compare(replayed.store().state(), folder.store().state());
    } catch (StoreException e) {
      throw ChainFolder.of(e);
    } finally {
      delete(fresh);
    }
  }

  /**
   * @throws ArchiveException when the fresh ledger can't be written, which says nothing of the old
   */
  private Optional<String> replay(ChainFolder replayed, long height) throws ArchiveException {
    CertifiedBlock block;
    try {
      block = folder.block(height);
    } catch (ArchiveException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
    if (block.block().height() != height) {
      return Optional.of("block %d stands there".formatted(block.block().height()));
    }
    try {
      replayed.add(block);
      return Optional.empty();
    } catch (ArchiveException e) {
      if (e.code() == ArchiveException.Code.REFUSED) {
        return Optional.of(String.valueOf(e.getMessage()));
      }
      throw e;
    }
  }

  private Audit compare(StateView replayed, StateView kept) {
    Bytes from = Bytes.EMPTY;
    while (true) {
      List<StateView.Entry> right = replayed.scan(Bytes.EMPTY, from, ENTRIES);
      if (!right.equals(kept.scan(Bytes.EMPTY, from, ENTRIES))) {
        return new Audit.Broken(
            folder.height(), "the state in the folder is not what its blocks make");
      }
      if (right.size() < ENTRIES) {
        return new Audit.Sound(folder.height(), history);
      }
      from = Bytes.concatenate(right.getLast().key(), Bytes.of(0)); // the next possible key
    }
  }

  private Audit rebuildState(Path scratch) throws ArchiveException, IOException {
    Path fresh = Files.createTempDirectory(scratch, "a6-verify-");
    StoreOptions options =
        StoreOptions.of(fresh.resolve("data"), folder.genesis().networkId(), ChainIndexes.ALL);
    try (StateImport rebuilt = StateImport.open(options)) {
      Bytes from = Bytes.EMPTY;
      List<StateView.Entry> page;
      do {
        page = folder.store().state().scan(Bytes.EMPTY, from, ENTRIES);
        rebuilt.state(page);
        from = page.isEmpty() ? from : Bytes.concatenate(page.getLast().key(), Bytes.of(0));
      } while (page.size() == ENTRIES);
      return rebuilt.stateRoot().equals(folder.header(folder.height()).stateRoot())
          ? new Audit.Sound(folder.height(), history)
          : new Audit.Broken(
              folder.height(), "the state in the folder does not lead to the state root");
    } catch (StoreException e) {
      throw ChainFolder.of(e);
    } finally {
      delete(fresh);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
