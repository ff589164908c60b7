package article6.node.api;

import article6.contracts.action.Action;
import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import article6.contracts.law.ConsentNeed;
import article6.contracts.law.Finding;
import article6.contracts.law.Rule;
import article6.contracts.transaction.Transaction;
import article6.node.mempool.TransactionStatus;
import article6.node.text.Catalogue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;

/** What the API says about transactions and takes for them. */
final class TransactionViews {
  private TransactionViews() {}

  /** A transaction handed in. */
  record Submitted(Bytes encoded) {}

  /**
   * A transaction that was taken.
   *
   * @param known whether it had been handed in before
   */
  record SubmissionReply(
      Hash id, boolean known, TransactionState status, List<FindingDetail> warnings) {}

  /** An action to be tried, and who would sign it. */
  record Trial(Action action, List<Address> signers) {}

  /**
   * What would become of an action.
   *
   * @param lawful whether the ledger would take it
   * @param effective whether it would take effect at once; else it waits for consents
   * @param refusal what stands in its way
   * @param missing consents that would still be missing
   * @param consentsNeeded all consents the action needs
   */
  record TrialResult(
      boolean lawful,
      boolean effective,
      Optional<FindingDetail> refusal,
      List<FindingDetail> warnings,
      List<ConsentNeed> missing,
      List<ConsentNeed> consentsNeeded,
      List<String> events) {}

  /** A refusal or warning, for programs and in words. */
  record FindingDetail(
      String code,
      String rule,
      String source,
      Rule.Severity severity,
      String statement,
      String message,
      String cure,
      Map<String, String> facts) {
    static FindingDetail of(Finding finding, Catalogue words) {
      Rule rule = finding.rule();
      return new FindingDetail(
          rule.code(),
          rule.id(),
          rule.source(),
          rule.severity(),
          rule.statement(),
          words.message(finding),
          words.cure(finding),
          Problem.facts(finding));
    }
  }

  /**
   * What became of a transaction.
   *
   * @param state PENDING, FINAL, REFUSED, EXPIRED or UNKNOWN to this node
   * @param height of the block it is final in
   * @param index of its place in that block, from 0
   */
  record TransactionState(
      State state,
      Optional<Long> height,
      Optional<Integer> index,
      Optional<FindingDetail> refusal,
      Optional<Instant> expiredAt,
      Optional<Long> waitingMillis) {
    enum State {
      PENDING,
      FINAL,
      REFUSED,
      EXPIRED,
      UNKNOWN
    }

    static TransactionState of(TransactionStatus status, Catalogue words) {
      return switch (status) {
        case TransactionStatus.Pending pending ->
            new TransactionState(
                State.PENDING,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(pending.waitingMillis()));
        case TransactionStatus.Final done ->
            new TransactionState(
                State.FINAL,
                Optional.of(done.location().height()),
                Optional.of(done.location().index()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        case TransactionStatus.Refused refused ->
            new TransactionState(
                State.REFUSED,
                Optional.empty(),
                Optional.empty(),
                Optional.of(FindingDetail.of(refused.finding(), words)),
                Optional.empty(),
                Optional.empty());
        case TransactionStatus.Expired expired ->
            new TransactionState(
                State.EXPIRED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Instant.ofEpochMilli(expired.expiresAtMillis())),
                Optional.empty());
        case TransactionStatus.Unknown unknown ->
            new TransactionState(
                State.UNKNOWN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
      };
    }
  }

  /**
   * A transaction with all that is known of it. Content, block and events are there once it is
   * final.
   */
  record TransactionDetail(
      Hash id,
      TransactionState status,
      Optional<Bytes> encoded,
      Optional<Transaction> transaction,
      Optional<Hash> block,
      Optional<Instant> time,
      List<ChainViews.EventDetail> events) {}
}
