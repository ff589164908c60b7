package article6.node.json;

import article6.contracts.chain.Genesis;
import article6.contracts.codec.CodecLimits;
import article6.contracts.transaction.Transaction;

/** What the JSON reader allows at most, so that a document can't exhaust memory or the stack. */
public final class JsonLimits {
  /**
   * Longest document: the largest genesis, whose keys take twice as much in hexadecimal, with names
   * and blanks around them. What comes over the network has a smaller limit of its own.
   */
  public static final int DOCUMENT_BYTES_MAX = 8 * Genesis.BYTES_MAX;

  /** Deepest nesting: records of the ledger go about six levels deep. */
  public static final int NESTING_MAX = 32;

  /** Longest text, in characters: the largest transaction in hexadecimal with its 0x. */
  public static final int TEXT_CHARACTERS_MAX = 2 + 2 * Transaction.BYTES_MAX;

  /** Longest name of a field, in characters: far above any there is. */
  public static final int NAME_CHARACTERS_MAX = 200;

  /** Longest number, in characters: the digits of a long and its sign. */
  public static final int NUMBER_CHARACTERS_MAX = 20;

  /** Longest list: what the canonical encoding allows. */
  public static final int LIST_ITEMS_MAX = CodecLimits.LIST_ITEMS_MAX;

  private JsonLimits() {}
}
