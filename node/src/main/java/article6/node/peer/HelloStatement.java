package article6.node.peer;

import article6.contracts.codec.Codec;
import article6.contracts.crypto.Hash;
import article6.contracts.crypto.PublicKey;

/**
 * What the signature of a hello says: "I, on this network, hold this end of the TLS connection
 * between exactly these two certificates". Only the owner of a certificate's secret can complete
 * TLS with it, so a hello is worth nothing on any other connection: it can be neither replayed nor
 * relayed.
 *
 * @param purpose keeps the signature apart from every other use of the key
 * @param signerCertificate SHA-256 of the certificate that the signer presented
 * @param otherCertificate SHA-256 of the certificate that it was presented with
 */
record HelloStatement(
    String purpose,
    int protocolVersion,
    Hash networkId,
    Side side,
    Hash signerCertificate,
    Hash otherCertificate,
    PublicKey publicKey,
    String name,
    NodeRole role,
    int listenPort,
    Head head) {
  static final String PURPOSE = "article6 peer hello";

  private static final Codec<HelloStatement> CODEC = Codec.of(HelloStatement.class);

  Hash digest() {
    return Hash.of(CODEC.encode(this));
  }
}
