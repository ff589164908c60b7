package article6.cli.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Whole folders: delete, copy, measure. */
public final class Folders {
  private Folders() {}

  /** Deletes a folder with all that is in it; nothing happens when there is none. */
  public static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    for (Path path : list(folder).sorted(Comparator.reverseOrder()).toList()) {
      Files.delete(path);
    }
  }

  /** Copies a folder to where there is none yet. */
  public static void copy(Path folder, Path to) throws IOException {
    for (Path path : list(folder).sorted().toList()) {
      Files.copy(path, to.resolve(folder.relativize(path).toString()));
    }
  }

  /** Bytes of all files in it. */
  public static long bytes(Path folder) throws IOException {
    long bytes = 0;
    for (Path file : files(folder)) {
      bytes += Files.size(file);
    }
    return bytes;
  }

  /** All files in it, by name. */
  public static List<Path> files(Path folder) throws IOException {
    return list(folder).filter(Files::isRegularFile).sorted().toList();
  }

  private static Stream<Path> list(Path folder) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      return found.toList().stream();
    }
  }
}
