package article6.node.chain;

import article6.contracts.codec.CodecException;
import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import article6.contracts.transaction.Transaction;
import org.apache.tuweni.bytes.Bytes;

/**
 * A decoded transaction with what is costly to compute again.
 *
 * @param encoded exactly the bytes that came in
 * @param id what it is known by, whoever has signed it
 * @param contentHash of the bytes, so of body and consents together
 */
public record IncomingTransaction(
    Transaction transaction, Bytes encoded, Hash id, Hash contentHash) {

  /**
   * @throws CodecException when the bytes are not one transaction in canonical form
   */
  public static IncomingTransaction decode(Bytes encoded) {
    return decode(encoded, Hash.of(encoded));
  }

  static IncomingTransaction decode(Bytes encoded, Hash contentHash) {
    Transaction transaction = Transaction.decode(encoded);
    return new IncomingTransaction(transaction, encoded, transaction.id(), contentHash);
  }

  /** The signer whom limits per sender are counted for. */
  public Address sender() {
    return transaction.consents().getFirst().officer();
  }

  public long expiresAtMillis() {
    return transaction.body().expiresAtMillis();
  }
}
