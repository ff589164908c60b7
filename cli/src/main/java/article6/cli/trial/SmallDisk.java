package article6.cli.trial;

import article6.cli.files.Folders;
import article6.cli.local.SystemCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A file system of a fixed size in memory (tmpfs). Takes the right to mount one. The node finds its
 * data folder through a link where it was, and the mark beside it stays on the real disk.
 */
final class SmallDisk implements AutoCloseable {
  /** Beside what is in the folder already: room for the files a store opens, and to go on a bit. */
  private static final long ROOM_BYTES = 192L * 1024 * 1024;

  private static final long PROBE_BYTES = 1024L * 1024;
  private static final int PIECE_BYTES = 64 * 1024;

  private final Path mount;
  private final Path data;
  private final Thread unmounter = new Thread(this::unmount, "unmount the small disk");

  private SmallDisk(Path mount, Path data) {
    this.mount = mount;
    this.data = data;
    Runtime.getRuntime().addShutdownHook(unmounter); // also when the trial is interrupted
  }

  /** Whether this process may mount one. */
  static boolean isPossible(Path scratch) throws IOException, InterruptedException {
    Path probe = Files.createTempDirectory(scratch, "disk-probe");
    boolean mounted = mount(probe, PROBE_BYTES);
    if (mounted) {
      run("umount", probe.toString());
    }
    Files.delete(probe);
    return mounted;
  }

  /** Moves the data folder of a stopped node onto a new small disk. */
  static SmallDisk holding(Path data) throws IOException, InterruptedException {
    Path mount = data.resolveSibling("small-disk");
    Files.createDirectories(mount);
    if (!mount(mount, Folders.bytes(data) + ROOM_BYTES)) {
      throw new IOException("can't mount a small disk at " + mount);
    }
    Path inside = mount.resolve("data");
    Folders.copy(data, inside);
    Folders.delete(data);
    Files.createSymbolicLink(data, inside);
    return new SmallDisk(mount, data);
  }

  /** Takes every byte that is left. */
  void fill() throws IOException {
    byte[] piece = new byte[PIECE_BYTES];
    try (var ballast = Files.newOutputStream(ballast())) {
      while (true) {
        ballast.write(piece);
      }
    } catch (IOException e) {
      if (Files.getFileStore(mount).getUsableSpace() >= PIECE_BYTES) {
        throw e; // something else than a full disk
      }
    }
  }

  void makeRoom() throws IOException {
    Files.deleteIfExists(ballast());
  }

  private Path ballast() {
    return mount.resolve("ballast");
  }

  /** Brings the data of the stopped node back to where it was. */
  @Override
  public void close() throws IOException {
    makeRoom();
    Files.delete(data);
    Folders.copy(mount.resolve("data"), data);
    unmount();
    Runtime.getRuntime().removeShutdownHook(unmounter);
  }

  /** Lazily: a node that is being ended may still hold files open. */
  private void unmount() {
    try {
      run("umount", "-l", mount.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean mount(Path at, long bytes) throws InterruptedException {
    return run("mount", "-t", "tmpfs", "-o", "size=" + bytes, "article6-trial", at.toString());
  }

  private static boolean run(String... command) throws InterruptedException {
    return SystemCommand.succeeds(List.of(command));
  }
}
