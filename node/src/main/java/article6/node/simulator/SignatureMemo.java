package article6.node.simulator;

import article6.contracts.chain.BlockHeader;
import article6.contracts.chain.Certificate;
import article6.contracts.chain.ValidatorSet;
import article6.contracts.crypto.Hash;
import article6.contracts.crypto.PublicKey;
import article6.contracts.crypto.Signature;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Verifies a signature once for a whole network: all nodes of a simulation would find the same, and
 * verification is most of what they do.
 */
final class SignatureMemo {
  /** Signatures that are looked at again come within a round or two. */
  private static final int REMEMBERED_MAX = 4_096;

  private record Signed(PublicKey key, Hash digest, Signature signature) {}

  private record Sealed(Hash header, Certificate certificate, Hash validators) {}

  private static final class Recent<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > REMEMBERED_MAX;
    }

    V get(K key, Supplier<V> otherwise) {
      V known = get(key);
      if (known == null) {
        known = otherwise.get();
        put(key, known);
      }
      return known;
    }
  }

  private final Recent<Signed, Boolean> signatures = new Recent<>();
  private final Recent<Sealed, Optional<String>> certificates = new Recent<>();

  boolean verifies(PublicKey key, Hash digest, Signature signature) {
    return signatures.get(
        new Signed(key, digest, signature), () -> key.verifies(digest, signature));
  }

  /** See {@link Certificate#whyInvalid}. */
  Optional<String> whyInvalid(Certificate certificate, BlockHeader header, ValidatorSet set) {
    return certificates.get(
        new Sealed(header.hash(), certificate, set.hash()),
        () -> certificate.whyInvalid(header, set));
  }
}
