package article6.cli.scenario;

import article6.contracts.crypto.Signature;
import article6.contracts.transaction.Consent;
import article6.contracts.transaction.Transaction;
import article6.contracts.transaction.TransactionBody;
import java.util.ArrayList;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;

/** Spoils transactions after they were signed, to show that the ledger notices. */
final class Tamperer {
  private Tamperer() {}

  static Transaction apply(Step.Tampering tampering, Transaction transaction) {
    return switch (tampering) {
      case NONE -> transaction;
      case SIGNATURE -> withSpoiltSignature(transaction);
      case CONTENT -> withOtherContent(transaction);
    };
  }

  private static Transaction withSpoiltSignature(Transaction transaction) {
    List<Consent> consents = new ArrayList<>(transaction.consents());
    Consent first = consents.getFirst();
    byte[] bytes = first.signature().value().toArray();
    bytes[0] ^= 1;
    consents.set(0, new Consent(first.officer(), new Signature(Bytes.wrap(bytes))));
    return new Transaction(transaction.body(), consents);
  }

  private static Transaction withOtherContent(Transaction transaction) {
    TransactionBody body = transaction.body();
    return new Transaction(
        new TransactionBody(
            body.network(), body.nonce(), body.expiresAtMillis() + 1, body.action()),
        transaction.consents());
  }
}
