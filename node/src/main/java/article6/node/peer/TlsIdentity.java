package article6.node.peer;

import article6.contracts.crypto.Hash;
import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslProvider;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.concurrent.Executor;
import org.apache.tuweni.bytes.Bytes;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A TLS key and certificate for one run of one node, made at the start and kept in memory only. The
 * hello ties it to the ledger key; there is nothing to back up, renew or revoke.
 */
final class TlsIdentity {
  private static final String PROTOCOL = "TLSv1.3";

  /** RFC 5280: a serial has at most 20 octets and is positive. */
  private static final int SERIAL_BITS = 159;

  /** RFC 5280 §4.1.2.5: the date of a certificate without a well-defined end. */
  private static final String NO_END = "99991231235959Z";

  private static final String NO_BEGINNING = "19700101000000Z";

  private final Hash fingerprint;
  private final SslContext dialler;
  private final SslContext listener;

  private TlsIdentity(KeyPair keys, X509Certificate certificate)
      throws IOException, GeneralSecurityException {
    fingerprint = fingerprint(certificate);
    dialler =
        SslContextBuilder.forClient()
            .sslProvider(SslProvider.JDK)
            .protocols(PROTOCOL)
            .keyManager(keys.getPrivate(), certificate)
            .trustManager(new AnyCertificate())
            .endpointIdentificationAlgorithm("")
            .build();
    listener =
        SslContextBuilder.forServer(keys.getPrivate(), certificate)
            .sslProvider(SslProvider.JDK)
            .protocols(PROTOCOL)
            .trustManager(new AnyCertificate())
            .clientAuth(ClientAuth.REQUIRE)
            .build();
  }

  static TlsIdentity generate() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      KeyPair keys = generator.generateKeyPair();
      return new TlsIdentity(keys, selfSigned(keys));
    } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
      throw new IllegalStateException("every Java platform has P-256, SHA-256 and TLS 1.3", e);
    }
  }

  private static X509Certificate selfSigned(KeyPair keys)
      throws GeneralSecurityException, OperatorCreationException {
    X500Name name = new X500Name("CN=article6 node");
    X509v3CertificateBuilder builder =
        new X509v3CertificateBuilder(
            name,
            new BigInteger(SERIAL_BITS, new SecureRandom()).setBit(0),
            new Time(new ASN1GeneralizedTime(NO_BEGINNING)),
            new Time(new ASN1GeneralizedTime(NO_END)),
            name,
            SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded()));
    return new JcaX509CertificateConverter()
        .getCertificate(
            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
  }

  /** SHA-256 of the certificate this node presents. */
  Hash fingerprint() {
    return fingerprint;
  }

  static Hash fingerprint(Certificate certificate) throws GeneralSecurityException {
    return Hash.of(Bytes.wrap(certificate.getEncoded()));
  }

  /**
   * A handler for one new connection. It is given no name of the other side: Java would remember
   * sessions by it, and every connection is to prove its certificates anew.
   *
   * @param executor does the asymmetric cryptography, so that a flood of handshakes does not delay
   *     votes on the event loop
   */
  SslHandler handler(Side side, ByteBufAllocator allocator, Executor executor) {
    return (side == Side.DIALLER ? dialler : listener).newHandler(allocator, executor);
  }
}
