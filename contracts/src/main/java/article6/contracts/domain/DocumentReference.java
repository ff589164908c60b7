package article6.contracts.domain;

import article6.contracts.crypto.DocumentDigest;
import article6.contracts.crypto.Hash;

/**
 * A document kept outside the ledger: its digest proves which one is meant, the reference tells a
 * reader where to find it.
 *
 * @param digest of the document, byte for byte
 * @param reference such as a title with a file number, or a web address
 */
public record DocumentReference(@DocumentDigest Hash digest, String reference) {
  /** Room for a long web address; a reference is no place for the document itself. */
  public static final int REFERENCE_MAX = 500;

  /**
   * @throws IllegalArgumentException when the reference is blank or too long
   */
  public DocumentReference {
    if (reference.isBlank() || reference.length() > REFERENCE_MAX) {
      throw new IllegalArgumentException(
          "a document's reference has 1 to %d characters, not only blanks"
              .formatted(REFERENCE_MAX));
    }
  }
}
