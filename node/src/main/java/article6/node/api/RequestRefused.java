package article6.node.api;

import article6.contracts.crypto.Hash;
import article6.contracts.law.Finding;
import article6.node.chain.HistoryNotKept;
import article6.node.text.Catalogue;
import java.util.Optional;
import java.util.function.Function;

/** Ends the handling of a request with a problem. Never leaves this room, and carries no trace. */
final class RequestRefused extends RuntimeException {
  private final transient Function<Catalogue, Problem> problem;

  private RequestRefused(String message, Function<Catalogue, Problem> problem) {
    super(message, null, false, false);
    this.problem = problem;
  }

  static RequestRefused because(ProblemCode code, String detail) {
    return new RequestRefused(detail, words -> Problem.of(code, detail, Optional.empty(), words));
  }

  static RequestRefused at(String place, ProblemCode code, String detail) {
    return new RequestRefused(detail, words -> Problem.of(code, detail, Optional.of(place), words));
  }

  static RequestRefused by(Finding finding, Optional<Hash> transaction) {
    return new RequestRefused(finding.toString(), words -> Problem.of(finding, transaction, words));
  }

  /** The node does not keep what it would need for a true answer. */
  static RequestRefused beyondHistory(HistoryNotKept missing) {
    return new RequestRefused(
        String.valueOf(missing.getMessage()),
        words ->
            Problem.of(
                ProblemCode.HISTORY_NOT_KEPT,
                HistoryView.sentence(missing, words),
                Optional.empty(),
                words));
  }

  static RequestRefused notFound(String what) {
    return because(ProblemCode.NOT_FOUND, what);
  }

  Problem problem(Catalogue words) {
    return problem.apply(words);
  }
}
