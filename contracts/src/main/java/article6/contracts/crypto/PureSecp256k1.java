package article6.contracts.crypto;

import java.math.BigInteger;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

/** The curve in Java alone, by BouncyCastle. */
final class PureSecp256k1 {
  private static final X9ECParameters CURVE = CustomNamedCurves.getByName("secp256k1");
  private static final ECDomainParameters DOMAIN =
      new ECDomainParameters(CURVE.getCurve(), CURVE.getG(), CURVE.getN(), CURVE.getH());

  static final BigInteger ORDER = DOMAIN.getN();

  private PureSecp256k1() {}

  static boolean verify(Bytes publicKey, Bytes digest, Signature signature) {
    ECDSASigner signer = new ECDSASigner();
    signer.init(false, new ECPublicKeyParameters(point(publicKey), DOMAIN));
    return signer.verifySignature(digest.toArrayUnsafe(), signature.r(), signature.s());
  }

  static Signature sign(Bytes32 secret, Bytes digest) {
    ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
    signer.init(true, new ECPrivateKeyParameters(secret.toUnsignedBigInteger(), DOMAIN));
    BigInteger[] pair = signer.generateSignature(digest.toArrayUnsafe());
    return Signature.of(pair[0], pair[1]);
  }

  static Bytes publicKeyOf(Bytes32 secret) {
    ECPoint point =
        new FixedPointCombMultiplier()
            .multiply(DOMAIN.getG(), secret.toUnsignedBigInteger())
            .normalize();
    return Bytes.wrap(point.getEncoded(false)).slice(1);
  }

  static void requirePoint(Bytes publicKey) {
    point(publicKey);
  }

  private static ECPoint point(Bytes publicKey) {
    return CURVE.getCurve().decodePoint(Bytes.concatenate(Bytes.of(4), publicKey).toArrayUnsafe());
  }
}
