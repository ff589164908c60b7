package article6.contracts.crypto;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.bouncycastle.jcajce.provider.digest.Keccak;

/** The two digests of the ledger: SHA-256 for content, Keccak-256 for addresses only. */
public final class Hashing {
  private Hashing() {}

  public static Hash sha256(Bytes... parts) {
    MessageDigest digest = sha256Digest();
    for (Bytes part : parts) {
      part.update(digest);
    }
    return new Hash(Bytes32.wrap(digest.digest()));
  }

  public static Bytes32 keccak256(Bytes content) {
    MessageDigest digest = new Keccak.Digest256();
    content.update(digest);
    return Bytes32.wrap(digest.digest());
  }

  /** A fresh SHA-256, for hot paths that feed it array by array. */
  public static MessageDigest sha256Digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
