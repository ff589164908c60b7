package article6.node.store;

import article6.contracts.chain.Block;
import article6.contracts.chain.CertifiedBlock;
import article6.contracts.codec.Codec;
import article6.contracts.crypto.Hash;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.apache.tuweni.bytes.Bytes;

/** Fixed keys, and the forms in which records stand under keys. */
final class StoreKeys {
  static final Bytes FORMAT = name("format");
  static final Bytes NETWORK = name("network");
  static final Bytes HEAD = name("head");
  static final Bytes JOURNAL = name("votes");

  /** Absent where nothing is missing. */
  static final Bytes HISTORY = name("history");

  /** Stands while a snapshot is brought in: whatever else is there is half done. */
  static final Bytes IMPORTING = name("importing");

  /** A full block and the seals of ten thousand validators. */
  static final int CERTIFIED_BLOCK_BYTES_MAX = Block.BYTES_MAX + 1024 * 1024;

  /** A header and the seals of ten thousand validators. */
  static final int RECORD_BYTES_MAX = 1024 * 1024;

  static final Codec<StoredHead> HEAD_CODEC = Codec.of(StoredHead.class);
  static final Codec<StoredHistory> HISTORY_CODEC = Codec.of(StoredHistory.class);
  static final Codec<CertifiedBlock> BLOCK_CODEC = Codec.of(CertifiedBlock.class);
  static final Codec<SealedHeader> HEADER_CODEC = Codec.of(SealedHeader.class);
  static final Codec<TransactionPlace> PLACE_CODEC = Codec.of(TransactionPlace.class);

  private StoreKeys() {}

  static Bytes height(long height) {
    return Bytes.ofUnsignedLong(height);
  }

  static <T> Function<Bytes, T> reader(Codec<T> codec) {
    return bytes -> codec.decode(bytes, RECORD_BYTES_MAX);
  }

  static Hash hash(Bytes bytes) {
    return new Hash(org.apache.tuweni.bytes.Bytes32.wrap(bytes));
  }

  private static Bytes name(String name) {
    return Bytes.wrap(name.getBytes(StandardCharsets.US_ASCII));
  }
}
