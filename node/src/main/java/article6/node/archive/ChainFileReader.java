package article6.node.archive;

import article6.contracts.chain.CertifiedBlock;
import article6.contracts.codec.Codec;
import article6.contracts.codec.CodecException;
import article6.contracts.crypto.Hash;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;

/**
 * Reads a chain file, one block after the other. Blocks come out before the checksum at the end was
 * seen: whoever takes them checks their certificates, and calls until there are no more.
 */
public final class ChainFileReader implements AutoCloseable {
  private static final Codec<CertifiedBlock> CODEC = Codec.of(CertifiedBlock.class);
  private static final int HASH_BYTES = 32;

  private final Path file;
  private final DigestInputStream summed;
  private final DataInputStream in;
  private Hash network = Hash.ZERO;
  private long from;
  private long to;
  private long next;
  private boolean ended;

  private ChainFileReader(Path file, InputStream unpacked) {
    this.file = file;
    this.summed = new DigestInputStream(unpacked, ChainFile.checksum());
    this.in = new DataInputStream(summed);
  }

  /**
   * @throws ArchiveException when it is no chain file that this release reads
   */
  public static ChainFileReader open(Path file) throws ArchiveException, IOException {
    InputStream packed = Files.newInputStream(file);
    try {
      ChainFileReader reader =
          new ChainFileReader(
              file,
              new BufferedInputStream(
                  new GZIPInputStream(packed, ChainFile.BUFFER_BYTES), ChainFile.BUFFER_BYTES));
      reader.readHead();
      return reader;
    } catch (ZipException | EOFException e) {
      packed.close();
      throw new ArchiveException(
              ArchiveException.Code.NOT_A_CHAIN_FILE, "%s is no chain file".formatted(file))
          .because(e);
    } catch (IOException | ArchiveException e) {
      packed.close();
      throw e;
    }
  }

  private void readHead() throws ArchiveException, IOException {
    byte[] mark = in.readNBytes(ChainFile.MARK.length());
    if (!Arrays.equals(mark, ChainFile.MARK.getBytes(StandardCharsets.US_ASCII))) {
      throw new ArchiveException(
          ArchiveException.Code.NOT_A_CHAIN_FILE, "%s is no chain file".formatted(file));
    }
    int version = in.readInt();
    if (version != ChainFile.VERSION) {
      throw new ArchiveException(
          ArchiveException.Code.NOT_A_CHAIN_FILE,
          "%s has format %d, this release reads %d".formatted(file, version, ChainFile.VERSION));
    }
    byte[] id = new byte[HASH_BYTES];
    in.readFully(id);
    network = new Hash(Bytes32.wrap(id));
    from = in.readLong();
    to = in.readLong();
    next = from;
    if (from < 1 || to < from) {
      throw damaged("it claims to hold blocks %d to %d".formatted(from, to));
    }
  }

  /** Hash of the genesis of the network whose blocks it says it holds. */
  public Hash network() {
    return network;
  }

  /** First height. */
  public long from() {
    return from;
  }

  /** Last height. */
  public long to() {
    return to;
  }

  /**
   * The next block; nothing after the last one, when the checksum was right.
   *
   * @throws ArchiveException when the file is damaged from here on
   */
  public Optional<CertifiedBlock> next() throws ArchiveException, IOException {
    try {
      return ended ? Optional.empty() : read();
    } catch (EOFException e) {
      throw damaged("the file ends early").because(e);
    } catch (ZipException | CodecException e) {
      throw damaged(String.valueOf(e.getMessage())).because(e);
    }
  }

  private Optional<CertifiedBlock> read() throws ArchiveException, IOException {
    int length = in.readInt();
    if (length == 0) {
      readEnd();
      ended = true;
      return Optional.empty();
    }
    if (length < 0 || length > ChainFile.BLOCK_BYTES_MAX) {
      throw damaged("a block of %d bytes, at most %d".formatted(length, ChainFile.BLOCK_BYTES_MAX));
    }
    byte[] encoded = in.readNBytes(length);
    if (encoded.length < length) {
      throw new EOFException();
    }
    CertifiedBlock block = CODEC.decode(Bytes.wrap(encoded), ChainFile.BLOCK_BYTES_MAX);
    if (block.block().height() != next || next > to) {
      throw damaged("block %d stands there".formatted(block.block().height()));
    }
    next++;
    return Optional.of(block);
  }

  private void readEnd() throws ArchiveException, IOException {
    byte[] computed = summed.getMessageDigest().digest();
    summed.on(false);
    byte[] stated = new byte[HASH_BYTES];
    in.readFully(stated);
    if (!MessageDigest.isEqual(computed, stated)) {
      throw damaged("the checksum of the file is wrong");
    }
    if (next != to + 1) {
      throw damaged("the file should go on to block %d".formatted(to));
    }
    if (in.read() >= 0) {
      throw damaged("something follows the end of the file");
    }
  }

  private ArchiveException damaged(String found) {
    return new ArchiveException(
        ArchiveException.Code.DAMAGED,
        "%s is damaged at block %d: %s".formatted(file, next, found));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
