package article6.contracts.light;

import article6.contracts.chain.Certificate;
import article6.contracts.chain.Seal;
import article6.contracts.chain.Validator;
import article6.contracts.chain.ValidatorSet;
import article6.contracts.crypto.Hash;

/**
 * When a header far ahead may be believed without the ones between: enough validators of a set that
 * is known already have sealed it.
 *
 * <p><b>What one honest seal says.</b> An honest validator seals a header only on top of the block
 * before that it holds for final, and it holds at most one block final at a height. So a seal
 * of one honest validator makes the <i>parent</i> of the header final, and with it the set that the
 * parent names for this height. It does not make the header itself final: that block may have been
 * prepared in a round that decided nothing. Hence two conditions, and neither replaces the other:
 *
 * <ol>
 *   <li>the known set has so many seals under the header that one of them is honest; then the named
 *       set is the true one, and
 *   <li>a quorum of the named set has sealed; then the header is final.
 * </ol>
 *
 * <p><b>How many.</b> With n known validators, at most f = ⌊(n−1)/3⌋ of them faulty, f + 1 seals
 * contain an honest one. This client asks for <b>s(n) = 2q − n</b> with q = ⌈2n/3⌉: the least
 * number of validators that two quorums share, and so the least number that could fork the chain
 * itself. Skipping then never believes fewer than agreement does:
 *
 * <ul>
 *   <li>n = 3k: q = 2k, s = k = f + 1;
 *   <li>n = 3k + 1: q = 2k + 1, s = k + 1 = f + 1;
 *   <li>n = 3k + 2: q = 2k + 2, s = k + 2 = f + 2.
 * </ul>
 *
 * <p>The last line is the bilateral network: of two Parties both have to seal (s = 2, f + 1 would
 * be 1), so that neither can show outsiders a network without the other.
 *
 * <p>Where the named set is the very set that is known, a quorum of it is asked for anyway, and q ≥
 * s. The seals of validators that have left still count for what they knew: networks take keys out
 * of use for good when their holders leave.
 */
final class Overlap {
  private Overlap() {}

  /** s(n) = 2 · quorum(n) − n: what any two quorums of the set share. */
  static int needed(ValidatorSet known) {
    return 2 * known.quorum() - known.size();
  }

  /** How many distinct validators of the known set are named under a certificate, unchecked. */
  static int named(ValidatorSet known, Certificate certificate) {
    return (int)
        known.validators().stream()
            .map(Validator::address)
            .filter(
                address ->
                    certificate.seals().stream().anyMatch(seal -> seal.validator().equals(address)))
            .count();
  }

  /** How many distinct validators of the known set have sealed, by signatures that verify. */
  static int sealed(ValidatorSet known, Hash network, Certificate certificate) {
    Hash digest =
        Seal.digest(network, certificate.height(), certificate.round(), certificate.block());
    return (int)
        known.validators().stream()
            .filter(validator -> sealedBy(validator, digest, certificate))
            .count();
  }

  private static boolean sealedBy(Validator validator, Hash digest, Certificate certificate) {
    return certificate.seals().stream()
        .filter(seal -> seal.validator().equals(validator.address()))
        .findFirst()
        .filter(seal -> validator.publicKey().verifies(digest, seal.signature()))
        .isPresent();
  }
}
