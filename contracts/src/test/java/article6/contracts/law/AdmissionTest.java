package article6.contracts.law;

import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.action.Action;
import article6.contracts.action.PartyAction;
import article6.contracts.crypto.Hash;
import article6.contracts.crypto.PrivateKey;
import article6.contracts.transaction.Consent;
import article6.contracts.transaction.Transaction;
import article6.contracts.transaction.TransactionBody;
import java.util.List;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.Test;

class AdmissionTest {
  private static final Hash NETWORK = Hash.of(Bytes.of(1));
  private static final long NOW_MILLIS = 1_000_000;

  private static Transaction transaction(long expiresAtMillis, String signer) {
    Action action = new PartyAction.CloseYear(Samples.THA, 2023);
    return Transaction.sign(
        new TransactionBody(NETWORK, 7, expiresAtMillis, action),
        List.of(PrivateKey.fromSeed(signer)));
  }

  private static Optional<Rule> envelope(Transaction transaction, Hash network) {
    return Admission.checkEnvelope(transaction, network, NOW_MILLIS).map(Finding::rule);
  }

  @Test
  void aTransactionForThisNetworkAndTimeIsLookedAt() {
    assertThat(envelope(transaction(NOW_MILLIS + 1, "THA.administrator"), NETWORK)).isEmpty();
  }

  @Test
  void aTransactionForAnotherNetworkIsRefused() {
    assertThat(envelope(transaction(NOW_MILLIS + 1, "THA.administrator"), Hash.ZERO))
        .contains(TransactionRule.T_1);
    assertThat(envelope(transaction(NOW_MILLIS + 1, "THA.administrator"), NETWORK)).isEmpty();
  }

  @Test
  void anExpiredTransactionAndOneThatLivesTooLongAreRefused() {
    assertThat(envelope(transaction(NOW_MILLIS, "THA.administrator"), NETWORK))
        .contains(TransactionRule.T_2);
    long tooLong = NOW_MILLIS + Admission.LIFETIME_MILLIS_MAX + 1;
    assertThat(envelope(transaction(tooLong, "THA.administrator"), NETWORK))
        .contains(TransactionRule.T_2);
    assertThat(envelope(transaction(tooLong - 1, "THA.administrator"), NETWORK)).isEmpty();
  }

  @Test
  void theSignaturesOfOfficersVerify() {
    LawScene scene = LawScene.of("THA", "CHE");
    Transaction good = transaction(NOW_MILLIS + 1, "THA.administrator");
    assertThat(Admission.checkSignatures(good, scene.state())).isEmpty();

    Consent forged =
        new Consent(
            good.consents().getFirst().officer(),
            PrivateKey.fromSeed("somebody else").sign(good.id()));
    assertThat(
            Admission.checkSignatures(new Transaction(good.body(), List.of(forged)), scene.state())
                .map(Finding::rule))
        .contains(TransactionRule.T_4);
    assertThat(
            Admission.checkSignatures(transaction(NOW_MILLIS + 1, "nobody"), scene.state())
                .map(Finding::rule))
        .contains(TransactionRule.T_5);
  }
}
