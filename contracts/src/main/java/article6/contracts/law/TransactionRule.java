package article6.contracts.law;

import static article6.contracts.law.RuleText.refuses;

/** What holds of a transaction before its action is looked at (T; the ledger's own). */
public enum TransactionRule implements Rule {
  T_1(
      refuses(
          "T-1",
          "TX_OTHER_NETWORK",
          "ledger",
          "A transaction is meant for one network, named by the hash of its genesis.")),
  T_2(
      refuses(
          "T-2",
          "TX_EXPIRED",
          "ledger",
          "A transaction is applied before its expiry, and its expiry is not further ahead than a"
              + " day.")),
  T_3(refuses("T-3", "TX_REPLAYED", "ledger", "A transaction is applied once.")),
  T_4(
      refuses(
          "T-4",
          "TX_SIGNATURE_INVALID",
          "ledger",
          "Every signature verifies with the key of the officer it names.")),
  T_5(
      refuses(
          "T-5",
          "TX_UNKNOWN_SIGNER",
          "ledger",
          "Every signer is a registered officer whose right was not revoked.")),
  T_6(
      refuses(
          "T-6",
          "TX_MALFORMED",
          "ledger",
          "A transaction is canonically encoded and no larger than the limit."));

  private final RuleText text;

  TransactionRule(RuleText text) {
    this.text = text;
  }

  @Override
  public RuleText text() {
    return text;
  }
}
