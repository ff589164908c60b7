package article6.contracts.crypto;

import article6.contracts.codec.Scalar;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;

/**
 * A SHA-256 digest: what browsers verify natively (see docs/adr). Written as 0x and 64 hexadecimal
 * digits.
 */
public record Hash(Bytes32 value) implements Scalar, Comparable<Hash> {
  public static final Hash ZERO = new Hash(Bytes32.ZERO);

  public Hash {
    // detached from whatever larger message it was sliced out of, which it would keep in memory
    value = Bytes32.wrap(value.toArray());
  }

  public static Hash of(Bytes content) {
    return Hashing.sha256(content);
  }

  /**
   * @throws IllegalArgumentException when the text is not 32 bytes in hexadecimal
   */
  public static Hash fromHex(String hex) {
    return new Hash(Bytes32.fromHexStringStrict(hex));
  }

  public Bytes bytes() {
    return value;
  }

  @Override
  public int compareTo(Hash other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toHexString();
  }
}
