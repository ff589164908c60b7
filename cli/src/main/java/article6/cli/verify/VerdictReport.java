package article6.cli.verify;

import article6.contracts.action.Action;
import article6.contracts.chain.Genesis;
import article6.contracts.chain.Validator;
import article6.contracts.crypto.Hash;
import article6.contracts.light.Verdict;
import article6.contracts.transaction.Transaction;
import java.util.List;
import java.util.Optional;

/**
 * The outcome of a check, for programs.
 *
 * @param document whether a file is a document of what was proven, where that was asked
 */
record VerdictReport(
    boolean proven,
    Hash network,
    Optional<Hash> transaction,
    Optional<Action> action,
    Optional<Long> height,
    Optional<Hash> block,
    List<String> sealedBy,
    Optional<String> failedCheck,
    Optional<String> detail,
    Optional<DocumentCheck> document) {

  static VerdictReport of(
      Statement statement, Genesis genesis, Verdict verdict, Optional<DocumentCheck> document) {
    Optional<Transaction> transaction =
        statement instanceof Statement.OfTransaction of ? of.transaction() : Optional.empty();
    return switch (verdict) {
      case Verdict.Proven proven ->
          new VerdictReport(
              true,
              genesis.networkId(),
              transaction.map(Transaction::id),
              transaction.map(Transaction::action),
              Optional.of(proven.height()),
              Optional.of(proven.block()),
              proven.sealedBy().stream().map(Validator::party).toList(),
              Optional.empty(),
              Optional.empty(),
              document);
      case Verdict.Unproven unproven ->
          new VerdictReport(
              false,
              genesis.networkId(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              List.of(),
              Optional.of(unproven.reason().name()),
              Optional.of(unproven.detail()),
              Optional.empty());
    };
  }
}
