package article6.node.snapshot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.tuweni.bytes.Bytes;

/**
 * A snapshot, or what there is of one so far, as files: {@code manifest}, {@code proof}, and one
 * for each chunk. Each appears whole or not at all; what is in them is checked by whoever reads.
 */
final class SnapshotFolder {
  private static final String MANIFEST = "manifest";
  private static final String PROOF = "proof";

  private final Path path;

  SnapshotFolder(Path path) {
    this.path = path;
  }

  Path path() {
    return path;
  }

  void putManifest(SnapshotManifest manifest) throws IOException {
    put(MANIFEST, manifest.encode());
  }

  void putProof(SnapshotProof proof) throws IOException {
    put(PROOF, proof.encode());
  }

  void putState(int index, Bytes chunk) throws IOException {
    put(stateName(index), chunk);
  }

  void putRecent(int index, Bytes chunk) throws IOException {
    put(recentName(index), chunk);
  }

  void putChunk(SnapshotManifest manifest, int index, Bytes chunk) throws IOException {
    put(name(manifest, index), chunk);
  }

  /**
   * @throws article6.contracts.codec.CodecException when something else stands there
   */
  Optional<SnapshotManifest> manifest() throws IOException {
    return get(MANIFEST, SnapshotLimits.MANIFEST_BYTES_MAX).map(SnapshotManifest::decode);
  }

  /**
   * @throws article6.contracts.codec.CodecException when something else stands there
   */
  Optional<SnapshotProof> proof() throws IOException {
    return get(PROOF, SnapshotLimits.PROOF_BYTES_MAX).map(SnapshotProof::decode);
  }

  /** A chunk, if it is there and as the manifest says. */
  Optional<Bytes> chunk(SnapshotManifest manifest, int index) throws IOException {
    ChunkSum sum = manifest.chunk(index);
    return get(name(manifest, index), SnapshotLimits.CHUNK_BYTES_MAX).filter(sum::isOf);
  }

  private static String name(SnapshotManifest manifest, int index) {
    int states = manifest.state().size();
    return index < states ? stateName(index) : recentName(index - states);
  }

  private static String stateName(int index) {
    return "state-%05d".formatted(index);
  }

  private static String recentName(int index) {
    return "recent-%05d".formatted(index);
  }

  private void put(String name, Bytes content) throws IOException {
    Files.createDirectories(path);
    Path part = path.resolve(name + ".part");
    try (FileChannel channel =
        FileChannel.open(
            part,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(content.toArrayUnsafe());
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(part, path.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * What is whole here, to be read.
   *
   * @throws SnapshotException when there is no manifest
   */
  SnapshotSource source() throws SnapshotException, IOException {
    SnapshotManifest whole = manifest().orElseThrow(() -> missing("manifest"));
    return new SnapshotSource() {
      @Override
      public SnapshotManifest manifest() {
        return whole;
      }

      @Override
      public SnapshotProof proof() throws SnapshotException, IOException {
        return SnapshotFolder.this.proof().orElseThrow(() -> missing("proof"));
      }

      @Override
      public Bytes chunk(int index) throws SnapshotException, IOException {
        return SnapshotFolder.this
            .chunk(whole, index)
            .orElseThrow(() -> missing("chunk %d".formatted(index)));
      }
    };
  }

  private SnapshotException missing(String what) {
    return new SnapshotException(
        SnapshotException.Code.MALFORMED,
        "%s lacks the %s of the snapshot, or it is damaged.".formatted(path, what));
  }

  private Optional<Bytes> get(String name, int bytesMax) throws IOException {
    Path file = path.resolve(name);
    if (!Files.isRegularFile(file) || Files.size(file) > bytesMax) {
      return Optional.empty();
    }
    return Optional.of(Bytes.wrap(Files.readAllBytes(file)));
  }

  /** Gives the folder its lasting name, whole as it is. */
  SnapshotFolder renamed(Path target) throws IOException {
    Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
    return new SnapshotFolder(target);
  }

  void delete() throws IOException {
    delete(path);
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  /**
   * @throws SnapshotException when the disk is nearly full
   */
  static void requireRoom(Path folder, long bytes) throws SnapshotException, IOException {
    Path existing = folder.toAbsolutePath();
    while (!Files.exists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    long usable = Files.getFileStore(existing).getUsableSpace();
    if (usable - bytes < SnapshotLimits.FREE_BYTES_MIN) {
      throw new SnapshotException(
          SnapshotException.Code.DISK,
          ("the disk of %s has %d MB left: a snapshot needs %d MB, and %d MB stay free. Make room,"
                  + " or take no snapshots.")
              .formatted(folder, usable >> 20, bytes >> 20, SnapshotLimits.FREE_BYTES_MIN >> 20));
    }
  }
}
