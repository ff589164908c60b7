package article6.contracts.crypto;

import java.math.BigInteger;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.jspecify.annotations.Nullable;

/**
 * The curve, by native libsecp256k1 where it loads and by BouncyCastle elsewhere. Both give the
 * same bytes; the tests hold one against the other.
 */
final class Secp256k1 {
  private static final Bytes UNCOMPRESSED = Bytes.of(4);
  private static final fr.acinq.secp256k1.@Nullable Secp256k1 NATIVE = loadNative();

  private Secp256k1() {}

  private static fr.acinq.secp256k1.@Nullable Secp256k1 loadNative() {
    try {
      return fr.acinq.secp256k1.Secp256k1.get();
    } catch (IllegalStateException | LinkageError e) {
      // no build of the library for this platform: the Java implementation answers the same, only
      // slower
      return null;
    }
  }

  static boolean verify(Bytes publicKey, Bytes digest, Signature signature) {
    if (NATIVE == null) {
      return PureSecp256k1.verify(publicKey, digest, signature);
    }
    return NATIVE.verify(
        signature.value().toArrayUnsafe(),
        digest.toArrayUnsafe(),
        Bytes.concatenate(UNCOMPRESSED, publicKey).toArrayUnsafe());
  }

  static Signature sign(Bytes32 secret, Bytes digest) {
    if (NATIVE == null) {
      return PureSecp256k1.sign(secret, digest);
    }
    return new Signature(
        Bytes.wrap(NATIVE.sign(digest.toArrayUnsafe(), secret.toArrayUnsafe(), null)));
  }

  static Bytes publicKeyOf(Bytes32 secret) {
    BigInteger number = secret.toUnsignedBigInteger();
    if (number.signum() == 0 || number.compareTo(PureSecp256k1.ORDER) >= 0) {
      throw new IllegalArgumentException(
          "not a secp256k1 secret: zero or not below the order of the curve");
    }
    return PureSecp256k1.publicKeyOf(secret);
  }

  static void requirePoint(Bytes publicKey) {
    PureSecp256k1.requirePoint(publicKey);
  }
}
