package article6.contracts.crypto;

import article6.contracts.codec.Scalar;
import org.apache.tuweni.bytes.Bytes;

/**
 * Who holds a key: the last 20 bytes of the Keccak-256 of the public key, as on Ethereum, so that
 * existing wallets and key stores show the same address.
 */
public record Address(Bytes value) implements Scalar, Comparable<Address> {
  private static final int SIZE_BYTES = 20;

  public Address {
    if (value.size() != SIZE_BYTES) {
      throw new IllegalArgumentException("an address has 20 bytes, not " + value.size());
    }
    value = Bytes.wrap(value.toArray());
  }

  /**
   * @throws IllegalArgumentException when the text is not 20 bytes in hexadecimal
   */
  public static Address fromHex(String hex) {
    return new Address(Bytes.fromHexString(hex));
  }

  @Override
  public int compareTo(Address other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toHexString();
  }
}
