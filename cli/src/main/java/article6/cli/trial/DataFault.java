package article6.cli.trial;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Damages a file of a stopped node's RocksDB, as a bad disk does. */
final class DataFault {
  /** What RocksDB only tells people, or holds while it runs. */
  private static final List<String> NO_DATA = List.of("LOG", "LOCK", "OPTIONS", "IDENTITY");

  private static final int BYTES_FLIPPED_MAX = 8;

  private DataFault() {}

  /**
   * Flips some bytes in a row.
   *
   * @param files those of the data folder, in their order
   * @return which and where, for the report
   */
  static String flipBytes(List<Path> files, Random random) throws IOException {
    List<Path> candidates =
        files.stream()
            .filter(file -> NO_DATA.stream().noneMatch(name(file)::startsWith))
            .filter(file -> file.toFile().length() > 0)
            .toList();
    Path file = candidates.get(random.nextInt(candidates.size()));
    try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw")) {
      long at = random.nextLong(content.length());
      int count = (int) Math.min(content.length() - at, 1 + random.nextInt(BYTES_FLIPPED_MAX));
      for (int i = 0; i < count; i++) {
        content.seek(at + i);
        int old = content.read();
        content.seek(at + i);
        content.write(old ^ (1 + random.nextInt(255))); // never what it was
      }
      content.getFD().sync();
      return "%s, %d bytes at %d of %d".formatted(name(file), count, at, content.length());
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }
}
