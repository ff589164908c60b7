package article6.node.archive;

import article6.contracts.chain.CertifiedBlock;
import article6.contracts.chain.Genesis;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Brings the blocks of a chain file into a folder. Each is one synced write, so an import that was
 * stopped at any moment goes on where it was when it is run again.
 */
public final class ChainImport {
  private ChainImport() {}

  /**
   * Looks at the head of a file, before a folder is made for it.
   *
   * @throws ArchiveException when it is no chain file, or one of another network
   */
  public static void requireSameNetwork(Path file, Genesis genesis)
      throws ArchiveException, IOException {
    try (ChainFileReader reader = ChainFileReader.open(file)) {
      requireSame(reader, genesis);
    }
  }

  private static void requireSame(ChainFileReader reader, Genesis genesis) throws ArchiveException {
    if (!reader.network().equals(genesis.networkId())) {
      throw new ArchiveException(
          ArchiveException.Code.OTHER_NETWORK,
          "the file holds blocks of network %s, the genesis is of network %s"
              .formatted(reader.network(), genesis.networkId()));
    }
  }

  /**
   * @return how many blocks were new
   * @throws ArchiveException at the first block that is damaged, not proven final or not valid;
   *     those before it stay
   */
  public static long read(Path file, ChainFolder folder, Progress progress)
      throws ArchiveException, IOException {
    try (ChainFileReader reader = ChainFileReader.open(file)) {
      requireSame(reader, folder.genesis());
      long added = 0;
      for (Optional<CertifiedBlock> block = reader.next();
          block.isPresent();
          block = reader.next()) {
        if (folder.add(block.get())) {
          added++;
        }
        progress.at(block.get().block().height(), reader.to());
      }
      return added;
    }
  }
}
