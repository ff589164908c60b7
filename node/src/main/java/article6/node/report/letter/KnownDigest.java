package article6.node.report.letter;

import article6.contracts.crypto.Hash;
import java.util.Optional;

/**
 * A digest by which a file is known as a letter of an authorization.
 *
 * @param version of the authorization
 * @param newest whether that is its newest version
 * @param template of a letter written here
 * @param language tag of its language
 */
public record KnownDigest(
    Hash digest,
    int version,
    boolean newest,
    Origin origin,
    Optional<LetterTemplate> template,
    Optional<String> language) {

  /** How it is known. */
  public enum Origin {
    /** The Party put it on the ledger, with the authorization or its document. */
    RECORDED,
    /** A letter that this node writes from the ledger has it. */
    WRITTEN
  }
}
