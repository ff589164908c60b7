package article6.contracts.light;

import article6.contracts.chain.Validator;
import article6.contracts.crypto.Hash;
import java.util.List;

/** What a receipt proves to somebody who has nothing but it and the genesis of the network. */
public sealed interface Verdict {

  /**
   * It proves its content, as far as a quorum of the validators is trusted.
   *
   * @param block hash of the final block it leads to
   * @param blockTimeMillis when that block was made
   * @param sealedBy the validators whose seals were checked
   * @param validators how many validators the network had then
   */
  record Proven(
      long height, Hash block, long blockTimeMillis, List<Validator> sealedBy, int validators)
      implements Verdict {}

  /**
   * It proves nothing.
   *
   * @param detail what does not fit, for people
   */
  record Unproven(Reason reason, String detail) implements Verdict {}

  /** Stable names of what can be wrong with a receipt. */
  enum Reason {
    /** Something in it can't be encoded canonically, so it was never on a ledger. */
    MALFORMED,
    /** The header or the transaction is of another network than the genesis. */
    OTHER_NETWORK,
    /** The transaction does not lead to the header's transactions root. */
    NOT_IN_BLOCK,
    /** The key and value do not lead to the header's state root. */
    NOT_IN_STATE,
    /** The validators shown are not those that the header before names. */
    OTHER_VALIDATORS,
    /** Too few of the validators known so far have sealed it; blocks between have to be shown. */
    UNKNOWN_VALIDATORS,
    /** Nothing shows which validators had to seal the block. */
    NO_LINEAGE,
    /** The header shown before the block is not the one it follows. */
    OTHER_PARENT,
    /** The block does not come after the one that is known already. */
    NOT_LATER,
    /** The certificate does not make the header final. */
    NOT_FINAL
  }
}
