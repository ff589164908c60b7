package article6.contracts.tree;

import article6.contracts.crypto.Hash;
import article6.contracts.crypto.Hashing;
import java.security.MessageDigest;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;

/**
 * SHA-256 with one leading byte that says what is hashed, so that nothing can pass for something
 * else: a leaf for an inner node, a transaction for a piece of state. Holds one digest for a whole
 * pass; not for several threads.
 */
final class TreeHasher {
  /** The first two are those of RFC 6962. */
  private static final byte TRANSACTION_LEAF = 0;

  private static final byte TRANSACTION_INNER = 1;
  private static final byte TRANSACTION_COUNT = 2;
  private static final byte STATE_LEAF = 3;
  private static final byte STATE_INNER = 4;

  private final MessageDigest digest = Hashing.sha256Digest();

  Hash content(Bytes content) {
    content.update(digest);
    return finish();
  }

  Hash transactionLeaf(Bytes transaction) {
    digest.update(TRANSACTION_LEAF);
    transaction.update(digest);
    return finish();
  }

  Hash transactionInner(Hash left, Hash right) {
    return pair(TRANSACTION_INNER, left, right);
  }

  Hash transactionCount(int count, Hash head) {
    digest.update(TRANSACTION_COUNT);
    Bytes.ofUnsignedInt(count).update(digest);
    head.bytes().update(digest);
    return finish();
  }

  Hash stateLeaf(Hash key, Hash value) {
    return pair(STATE_LEAF, key, value);
  }

  Hash stateInner(Hash left, Hash right) {
    return pair(STATE_INNER, left, right);
  }

  private Hash pair(byte kind, Hash first, Hash second) {
    digest.update(kind);
    first.bytes().update(digest);
    second.bytes().update(digest);
    return finish();
  }

  private Hash finish() {
    return new Hash(Bytes32.wrap(digest.digest()));
  }
}
