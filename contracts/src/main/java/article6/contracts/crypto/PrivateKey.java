package article6.contracts.crypto;

import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;

/** A secp256k1 secret. Signing is deterministic (RFC 6979). {@code toString} never shows it. */
public final class PrivateKey {
  private final Bytes32 secret;
  private final PublicKey publicKey;
  private final Address address;

  /**
   * @throws IllegalArgumentException when the secret is zero or not below the order of the curve
   */
  public PrivateKey(Bytes32 secret) {
    this.secret = secret;
    this.publicKey = new PublicKey(Secp256k1.publicKeyOf(secret));
    this.address = publicKey.address();
  }

  /**
   * A key made from a seed text, for tests, simulations and training networks only: anybody can
   * make it again.
   */
  public static PrivateKey fromSeed(String seed) {
    return new PrivateKey(
        Hash.of(Bytes.wrap(seed.getBytes(java.nio.charset.StandardCharsets.UTF_8))).value());
  }

  public PublicKey publicKey() {
    return publicKey;
  }

  public Address address() {
    return address;
  }

  public Signature sign(Hash digest) {
    return Secp256k1.sign(secret, digest.bytes());
  }

  /** The secret itself, for writing an encrypted key store. */
  public Bytes32 exportSecret() {
    return secret;
  }

  @Override
  public String toString() {
    return "PrivateKey of " + address();
  }
}
