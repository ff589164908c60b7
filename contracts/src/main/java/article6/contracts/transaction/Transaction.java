package article6.contracts.transaction;

import article6.contracts.action.Action;
import article6.contracts.codec.Codec;
import article6.contracts.codec.CodecException;
import article6.contracts.crypto.Hash;
import article6.contracts.crypto.PrivateKey;
import article6.contracts.domain.NetworkParameters;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.tuweni.bytes.Bytes;

/**
 * A signed request to the ledger.
 *
 * @param consents in the order of the officers' addresses, each officer once
 */
public record Transaction(TransactionBody body, List<Consent> consents) {
  /** Largest encoded transaction. */
  public static final int BYTES_MAX = NetworkParameters.TRANSACTION_BYTES_MAX;

  /**
   * Most consents one transaction may carry: above any list of Parties times officers that occurs.
   */
  public static final int CONSENTS_MAX = 64;

  private static final Codec<Transaction> CODEC = Codec.of(Transaction.class);

  private record SignedContent(String purpose, TransactionBody body) {
    private static final String PURPOSE = "article6-ledger transaction 1";
    private static final Codec<SignedContent> CODEC = Codec.of(SignedContent.class);
  }

  public Transaction {
    consents = List.copyOf(consents);
    if (consents.isEmpty() || consents.size() > CONSENTS_MAX) {
      throw new IllegalArgumentException(
          "a transaction carries 1 to %d consents, not %d"
              .formatted(CONSENTS_MAX, consents.size()));
    }
    for (int i = 1; i < consents.size(); i++) {
      if (consents.get(i - 1).officer().compareTo(consents.get(i).officer()) >= 0) {
        throw new IllegalArgumentException(
            "consents stand in the order of addresses, each officer once");
      }
    }
  }

  /**
   * The digest officers sign, and the id by which the transaction is known: it does not depend on
   * who has signed.
   */
  public static Hash idOf(TransactionBody body) {
    return Hash.of(SignedContent.CODEC.encode(new SignedContent(SignedContent.PURPOSE, body)));
  }

  public static Transaction sign(TransactionBody body, List<PrivateKey> officers) {
    Hash id = idOf(body);
    return new Transaction(
        body,
        officers.stream()
            .map(key -> new Consent(key.address(), key.sign(id)))
            .sorted(Comparator.comparing(Consent::officer))
            .toList());
  }

  /** The same transaction with one more officer's signature. */
  public Transaction withConsent(PrivateKey officer) {
    Consent added = new Consent(officer.address(), officer.sign(id()));
    return new Transaction(
        body,
        Stream.concat(consents.stream(), Stream.of(added))
            .sorted(Comparator.comparing(Consent::officer))
            .toList());
  }

  public Hash id() {
    return idOf(body);
  }

  public Action action() {
    return body.action();
  }

  public Bytes encode() {
    return CODEC.encode(this);
  }

  /**
   * @throws CodecException when the bytes are not one whole transaction in canonical form
   */
  public static Transaction decode(Bytes encoded) {
    return CODEC.decode(encoded, BYTES_MAX);
  }
}
