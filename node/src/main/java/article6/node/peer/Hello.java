package article6.node.peer;

import article6.contracts.codec.Codec;
import article6.contracts.crypto.Hash;
import article6.contracts.crypto.PublicKey;
import article6.contracts.crypto.Signature;
import java.util.regex.Pattern;

/**
 * How a node introduces itself on a new TLS connection.
 *
 * @param listenPort where it can be dialled
 * @param signature by {@code publicKey} over a {@link HelloStatement} of these fields and of both
 *     TLS certificates
 */
record Hello(
    Hash networkId,
    PublicKey publicKey,
    String name,
    NodeRole role,
    int listenPort,
    Head head,
    Signature signature) {
  static final Codec<Hello> CODEC = Codec.of(Hello.class);

  /** One line in a log or a table. */
  static final int NAME_CHARACTERS_MAX = 64;

  /** No control characters, quotes or markup: it is shown in logs and pages. */
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{Nd} ._()-]+");

  Hello {
    if (!isName(name)) {
      throw new IllegalArgumentException("not a name of a node");
    }
  }

  static boolean isName(String name) {
    return name.length() <= NAME_CHARACTERS_MAX && NAME.matcher(name).matches();
  }
}
