package article6.node.archive;

import article6.contracts.crypto.Hash;
import java.io.IOException;

/** Reads a chain file onwards to the heights that are asked for. */
final class FileHashes implements BlockHashes {
  private final ChainFileReader file;
  private long height;
  private Hash hash = Hash.ZERO;

  FileHashes(ChainFileReader file) {
    this.file = file;
    this.height = file.from() - 1;
  }

  @Override
  public long from() {
    return file.from();
  }

  @Override
  public long to() {
    return file.to();
  }

  @Override
  public Hash hash(long wanted) throws ArchiveException, IOException {
    if (wanted < height || wanted < from() || wanted > to()) {
      throw new IllegalArgumentException("height %d after %d".formatted(wanted, height));
    }
    while (height < wanted) {
      hash =
          file.next()
              .orElseThrow(
                  () -> new IllegalStateException("the reader checks that the file is whole"))
              .block()
              .hash();
      height++;
    }
    if (height == to() && file.next().isPresent()) {
      throw new IllegalStateException("the reader lets nothing follow the last block");
    }
    return hash;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
