package article6.node.archive;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.util.zip.GZIPOutputStream;

/** Writes blocks of a folder into a chain file. The same blocks give the same bytes. */
public final class ChainExport {
  private ChainExport() {}

  /**
   * Writes blocks with their certificates. The file appears under its name when it is whole and
   * synced; one that was there is replaced.
   *
   * @param from first height, at least 1: the genesis is a file of its own
   * @param to last height
   * @throws ArchiveException when the folder does not have these heights
   */
  public static void write(ChainFolder folder, long from, long to, Path file, Progress progress)
      throws ArchiveException, IOException {
    long first = Math.max(1, folder.history().blocksFrom());
    if (from < first || to < from || to > folder.height()) {
      throw new ArchiveException(
          ArchiveException.Code.WRONG_HEIGHTS,
          "blocks %d to %d were asked for, there are %d to %d"
              .formatted(from, to, first, folder.height()));
    }
    Path target = file.toAbsolutePath();
    Path part = target.resolveSibling(target.getFileName() + ".part");
    try {
      try (OutputStream out = Files.newOutputStream(part)) {
        writeBlocks(folder, from, to, out, progress);
      }
      try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void writeBlocks(
      ChainFolder folder, long from, long to, OutputStream file, Progress progress)
      throws ArchiveException, IOException {
    DigestOutputStream summed =
        new DigestOutputStream(
            new BufferedOutputStream(
                new GZIPOutputStream(file, ChainFile.BUFFER_BYTES), ChainFile.BUFFER_BYTES),
            ChainFile.checksum());
    DataOutputStream out = new DataOutputStream(summed);
    out.write(ChainFile.MARK.getBytes(StandardCharsets.US_ASCII));
    out.writeInt(ChainFile.VERSION);
    out.write(folder.genesis().networkId().bytes().toArrayUnsafe());
    out.writeLong(from);
    out.writeLong(to);
    for (long height = from; height <= to; height++) {
      byte[] block = folder.encodedBlock(height).toArrayUnsafe();
      out.writeInt(block.length);
      out.write(block);
      progress.at(height, to);
    }
    out.writeInt(0);
    byte[] sum = summed.getMessageDigest().digest();
    summed.on(false);
    out.write(sum);
    out.close(); // ends the gzip too
  }
}
