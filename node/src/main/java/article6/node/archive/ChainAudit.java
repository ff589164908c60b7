package article6.node.archive;

import article6.contracts.chain.BlockHeader;
import article6.contracts.chain.CertifiedBlock;
import article6.contracts.chain.ValidatorSet;
import article6.contracts.light.LightBlock;
import article6.contracts.state.StateView;
import article6.contracts.tree.TransactionTree;
import article6.node.store.StoreException;
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

  public ChainAudit(ChainFolder folder, Progress progress) {
    this.folder = folder;
    this.progress = progress;
  }

  /**
   * Checks hash chain, heights, roots of transactions, and the certificates by the validators of
   * each height, each set by its hash in the header before. Executes nothing.
   */
  public Audit headers() {
    BlockHeader parent = folder.genesis().block().header();
    for (long height = 1; height <= folder.height(); height++) {
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
    return new Audit.Sound(folder.height());
  }

  private Optional<String> whyWrong(BlockHeader parent, long height) {
    try {
      CertifiedBlock block = folder.block(height);
      BlockHeader header = block.block().header();
      List<LightBlock> light = folder.ledger().lightBlocks(height - 1, 1);
      if (light.isEmpty() || !light.getFirst().header().equals(header)) {
        return Optional.of("block and header are two different ones");
      }
      ValidatorSet validators = light.getFirst().validators();
      if (!header.network().equals(parent.network())) {
        return Optional.of("it is a block of network " + header.network());
      } else if (header.height() != height) {
        return Optional.of("block %d stands there".formatted(header.height()));
      } else if (!header.parent().equals(parent.hash())) {
        return Optional.of("it follows block %s, not %s".formatted(header.parent(), parent.hash()));
      } else if (header.timeMillis() <= parent.timeMillis()) {
        return Optional.of("its time is not above its parent's");
      } else if (!validators.hash().equals(parent.nextValidators())) {
        return Optional.of("the validators kept for it are not those of the header before");
      } else if (!TransactionTree.root(block.block().transactions())
          .equals(header.transactionsRoot())) {
        return Optional.of("the transactions are not those of its header");
      }
      return block.certificate().whyInvalid(header, validators);
    } catch (ArchiveException | StoreException | IllegalStateException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /**
   * Executes every block again in a fresh ledger, which is deleted afterwards, and compares what
   * comes out: each state root, and at the end every entry of the state with those in the folder.
   *
   * @param scratch a folder on a disk with room for the ledger
   */
  public Audit replay(Path scratch) throws ArchiveException, IOException {
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
        return new Audit.Sound(folder.height());
      }
      from = Bytes.concatenate(right.getLast().key(), Bytes.of(0)); // the next possible key
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
