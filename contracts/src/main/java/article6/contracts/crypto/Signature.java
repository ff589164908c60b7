package article6.contracts.crypto;

import article6.contracts.codec.Scalar;
import java.math.BigInteger;
import org.apache.tuweni.bytes.Bytes;
import org.bouncycastle.asn1.sec.SECNamedCurves;

/**
 * An ECDSA signature over secp256k1: r and s, 32 bytes each. Only the lower of the two possible s
 * is a signature here, so nobody can make a second one from it (S-08).
 */
public record Signature(Bytes value) implements Scalar {
  private static final int SIZE_BYTES = 64;
  private static final BigInteger ORDER = SECNamedCurves.getByName("secp256k1").getN();
  private static final BigInteger HALF_ORDER = ORDER.shiftRight(1);

  public Signature {
    if (value.size() != SIZE_BYTES) {
      throw new IllegalArgumentException("a signature has 64 bytes, not " + value.size());
    }
    value = Bytes.wrap(value.toArray());
  }

  BigInteger r() {
    return value.slice(0, 32).toUnsignedBigInteger();
  }

  BigInteger s() {
    return value.slice(32, 32).toUnsignedBigInteger();
  }

  /** Both halves in range and s in the lower half. */
  boolean isCanonical() {
    BigInteger r = r();
    BigInteger s = s();
    return r.signum() > 0
        && r.compareTo(ORDER) < 0
        && s.signum() > 0
        && s.compareTo(HALF_ORDER) <= 0;
  }

  static Signature of(BigInteger r, BigInteger s) {
    BigInteger low = s.compareTo(HALF_ORDER) > 0 ? ORDER.subtract(s) : s;
    return new Signature(Bytes.concatenate(fixed32(r), fixed32(low)));
  }

  private static Bytes fixed32(BigInteger number) {
    byte[] bytes = number.toByteArray();
    byte[] fixed = new byte[32];
    int length = Math.min(bytes.length, 32);
    System.arraycopy(bytes, bytes.length - length, fixed, 32 - length, length);
    return Bytes.wrap(fixed);
  }

  @Override
  public String toString() {
    return value.toHexString();
  }
}
