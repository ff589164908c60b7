package article6.contracts.codec;

/** What the decoder allows at most. A value inside these limits can still be refused by a rule. */
public final class CodecLimits {
  /**
   * Longest text, in UTF-8 bytes: a page of terms and conditions; longer documents go in by their
   * hash.
   */
  public static final int TEXT_BYTES_MAX = 16 * 1024;

  /**
   * Longest list: well above any list of Parties, officers or years, well below what could exhaust
   * memory.
   */
  public static final int LIST_ITEMS_MAX = 20_000;

  private CodecLimits() {}
}
