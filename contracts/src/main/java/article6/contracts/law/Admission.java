package article6.contracts.law;

import article6.contracts.crypto.Hash;
import article6.contracts.state.Officer;
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;
import article6.contracts.transaction.Consent;
import article6.contracts.transaction.Transaction;
import java.util.List;
import java.util.Optional;

/** What can be said of a transaction before its action is looked at. */
public final class Admission {
  /**
   * Longest time a transaction stays valid, so that replays need to be looked for only so far back.
   */
  public static final long LIFETIME_MILLIS_MAX = 24L * 60 * 60 * 1000;

  private Admission() {}

  /** The network and the expiry (T-1, T-2). */
  public static Optional<Finding> checkEnvelope(
      Transaction transaction, Hash network, long blockTimeMillis) {
    Hash meant = transaction.body().network();
    if (!meant.equals(network)) {
      return finding(
          TransactionRule.T_1, Fact.of("transactionNetwork", meant), Fact.of("network", network));
    }
    long expiresAtMillis = transaction.body().expiresAtMillis();
    if (expiresAtMillis <= blockTimeMillis
        || expiresAtMillis - blockTimeMillis > LIFETIME_MILLIS_MAX) {
      return finding(
          TransactionRule.T_2,
          Fact.of("expiresAt", java.time.Instant.ofEpochMilli(expiresAtMillis)),
          Fact.of("blockTime", java.time.Instant.ofEpochMilli(blockTimeMillis)));
    }
    return Optional.empty();
  }

  /**
   * Every signature (T-4, T-5). Costly: a node does this once per transaction. The answer depends
   * on the keys of the officers only, and a key never changes under its address.
   */
  public static Optional<Finding> checkSignatures(Transaction transaction, StateView state) {
    Hash id = transaction.id();
    for (Consent consent : transaction.consents()) {
      Optional<Officer> officer = Tables.OFFICERS.get(state, consent.officer());
      if (officer.isEmpty()) {
        return finding(TransactionRule.T_5, Fact.of("signer", consent.officer()));
      }
      if (!officer.get().publicKey().verifies(id, consent.signature())) {
        return finding(
            TransactionRule.T_4,
            Fact.of("officer", officer.get().name()),
            Fact.of("signer", consent.officer()));
      }
    }
    return Optional.empty();
  }

  private static Optional<Finding> finding(Rule rule, Fact... facts) {
    return Optional.of(new Finding(rule, List.of(facts)));
  }
}
