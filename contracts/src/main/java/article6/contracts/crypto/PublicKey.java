package article6.contracts.crypto;

import article6.contracts.codec.Scalar;
import org.apache.tuweni.bytes.Bytes;

/**
 * A secp256k1 point in the uncompressed form without its prefix: x and y, 32 bytes each (faster to
 * verify with).
 */
public record PublicKey(Bytes value) implements Scalar {
  private static final int SIZE_BYTES = 64;

  /**
   * @throws IllegalArgumentException when the bytes are not a point of the curve
   */
  public PublicKey {
    if (value.size() != SIZE_BYTES) {
      throw new IllegalArgumentException("a public key has 64 bytes, not " + value.size());
    }
    value = Bytes.wrap(value.toArray());
    Secp256k1.requirePoint(value);
  }

  /**
   * @throws IllegalArgumentException when the text is not a point of the curve in hexadecimal
   */
  public static PublicKey fromHex(String hex) {
    return new PublicKey(Bytes.fromHexString(hex));
  }

  public Address address() {
    return new Address(Hashing.keccak256(value).slice(12));
  }

  /**
   * Whether this key's holder signed that digest. Never throws: a malformed signature is a wrong
   * one.
   */
  public boolean verifies(Hash digest, Signature signature) {
    return signature.isCanonical() && Secp256k1.verify(value, digest.bytes(), signature);
  }

  @Override
  public String toString() {
    return value.toHexString();
  }
}
