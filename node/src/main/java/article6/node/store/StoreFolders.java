package article6.node.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Makes the folder of a store so that it is still there after a power loss. */
final class StoreFolders {
  private StoreFolders() {}

  /** A new name is only durable once the folder that holds it is synced, all the way up. */
  static void create(Path folder) {
    Path missing = folder.toAbsolutePath().normalize();
    try {
      while (missing != null && !Files.isDirectory(missing)) {
        missing = missing.getParent();
      }
      Files.createDirectories(folder);
      Path holder = folder.toAbsolutePath().normalize().getParent();
      while (missing != null && holder != null && holder.startsWith(missing)) {
        try (FileChannel channel = FileChannel.open(holder, StandardOpenOption.READ)) {
          channel.force(true);
        }
        holder = holder.getParent();
      }
    } catch (IOException e) {
      throw StoreException.ioError(folder, e);
    }
  }
}
