package article6.node.snapshot;

import article6.contracts.chain.Genesis;
import article6.contracts.codec.CodecException;
import article6.node.chain.LedgerReader;
import article6.node.snapshot.SnapshotException.Code;
import article6.node.store.LedgerStore;
import article6.node.store.StoreSnapshot;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.apache.tuweni.bytes.Bytes;

/**
 * A snapshot as one file, to be carried. Its form, version 1: gzip around the mark {@code
 * A6-STATE}, the version (4 bytes), and with its length (4) before each: the manifest, the proof
 * and the chunks in their order. Digests and seals within vouch for it.
 */
public final class SnapshotFile {
  private static final byte[] MARK = "A6-STATE".getBytes(StandardCharsets.US_ASCII);
  private static final int VERSION = 1;
  private static final int BUFFER_BYTES = 64 * 1024;

  private SnapshotFile() {}

  /**
   * Writes the newest state of a ledger. The file appears under its name when it is whole.
   *
   * @return what is in it
   */
  public static SnapshotManifest write(LedgerReader ledger, LedgerStore store, Path file)
      throws SnapshotException, IOException {
    Path target = file.toAbsolutePath();
    SnapshotFolder parts =
        new SnapshotFolder(target.resolveSibling(target.getFileName() + ".parts"));
    Path part = target.resolveSibling(target.getFileName() + ".part");
    parts.delete();
    try (StoreSnapshot view = store.snapshot()) {
      SnapshotManifest manifest = SnapshotWriter.write(ledger, view, parts);
      pack(parts.source(), part);
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return manifest;
    } finally {
      Files.deleteIfExists(part);
      parts.delete();
    }
  }

  private static void pack(SnapshotSource source, Path file) throws SnapshotException, IOException {
    SnapshotManifest manifest = source.manifest();
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(
                new GZIPOutputStream(Files.newOutputStream(file), BUFFER_BYTES), BUFFER_BYTES))) {
      out.write(MARK);
      out.writeInt(VERSION);
      put(out, manifest.encode());
      put(out, source.proof().encode());
      for (int i = 0; i < manifest.chunks(); i++) {
        put(out, source.chunk(i));
      }
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static void put(DataOutputStream out, Bytes content) throws IOException {
    out.writeInt(content.size());
    out.write(content.toArrayUnsafe());
  }

  /**
   * Makes a ledger of a file in a folder that has none yet.
   *
   * @return what is in the folder now
   * @throws SnapshotException when the file is not whole, not proven or not true; the folder stays
   *     empty then
   */
  public static SnapshotManifest install(Path file, Genesis genesis, Path data)
      throws SnapshotException, IOException {
    try (DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(
                new GZIPInputStream(Files.newInputStream(file), BUFFER_BYTES), BUFFER_BYTES))) {
      Reader reader = new Reader(in);
      reader.requireHead();
      return SnapshotInstaller.install(genesis, reader, data);
    } catch (EOFException | ZipException | CodecException e) {
      throw new SnapshotException(
              Code.MALFORMED,
              "%s is no snapshot, or is damaged: %s.".formatted(file, e.getMessage()))
          .because(e);
    }
  }

  /** Reads part after part; the manifest, the proof, then every chunk. */
  private static final class Reader implements SnapshotSource {
    private final DataInputStream in;
    private int chunksLeft;

    Reader(DataInputStream in) {
      this.in = in;
    }

    void requireHead() throws SnapshotException, IOException {
      if (!Arrays.equals(in.readNBytes(MARK.length), MARK)) {
        throw new SnapshotException(Code.MALFORMED, "the file is no snapshot of a ledger.");
      }
      int version = in.readInt();
      if (version != VERSION) {
        throw new SnapshotException(
            Code.MALFORMED,
            "the file has format %d, this release reads %d.".formatted(version, VERSION));
      }
    }

    @Override
    public SnapshotManifest manifest() throws SnapshotException, IOException {
      SnapshotManifest manifest = SnapshotManifest.decode(next(SnapshotLimits.MANIFEST_BYTES_MAX));
      chunksLeft = manifest.chunks();
      return manifest;
    }

    @Override
    public SnapshotProof proof() throws SnapshotException, IOException {
      return SnapshotProof.decode(next(SnapshotLimits.PROOF_BYTES_MAX));
    }

    @Override
    public Bytes chunk(int index) throws SnapshotException, IOException {
      Bytes chunk = next(SnapshotLimits.CHUNK_BYTES_MAX);
      chunksLeft--;
      if (chunksLeft == 0 && in.read() >= 0) {
        throw new SnapshotException(
            Code.MALFORMED, "something follows the end of the snapshot in the file.");
      }
      return chunk;
    }

    private Bytes next(int bytesMax) throws SnapshotException, IOException {
      int length = in.readInt();
      if (length < 0 || length > bytesMax) {
        throw new SnapshotException(
            Code.MALFORMED,
            "the file is damaged: a part of %d bytes, at most %d.".formatted(length, bytesMax));
      }
      byte[] content = in.readNBytes(length);
      if (content.length < length) {
        throw new EOFException("it ends early");
      }
      return Bytes.wrap(content);
    }
  }
}
