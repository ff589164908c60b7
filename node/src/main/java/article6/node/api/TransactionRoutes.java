package article6.node.api;

import static article6.node.api.Parameter.TRANSACTION;

import article6.contracts.chain.CertifiedBlock;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.LawSettings;
import article6.contracts.law.Finding;
import article6.contracts.law.Outcome;
import article6.contracts.law.Rules;
import article6.contracts.light.Receipt;
import article6.contracts.transaction.Transaction;
import article6.node.api.ChainViews.EventDetail;
import article6.node.api.Route.Page;
import article6.node.api.TransactionViews.FindingDetail;
import article6.node.api.TransactionViews.SubmissionReply;
import article6.node.api.TransactionViews.Submitted;
import article6.node.api.TransactionViews.TransactionDetail;
import article6.node.api.TransactionViews.TransactionState;
import article6.node.api.TransactionViews.Trial;
import article6.node.api.TransactionViews.TrialResult;
import article6.node.chain.TransactionLocation;
import article6.node.mempool.DryRun;
import article6.node.mempool.SubmissionResult;
import article6.node.mempool.TransactionStatus;
import article6.node.text.Catalogue;
import article6.node.text.RuleSheet;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;

/** Handing in transactions, trying actions, asking what became of them, and the rules they meet. */
final class TransactionRoutes {
  private static final int ACCEPTED_STATUS = 202;

  private final ApiServices services;

  TransactionRoutes(ApiServices services) {
    this.services = services;
  }

  List<Route> routes() {
    return List.of(
        Route.post(
                "/v1/transactions",
                "submit",
                "Hands in a signed transaction in its canonical encoding.",
                Submitted.class)
            .returns(ACCEPTED_STATUS, SubmissionReply.class, this::submit),
        Route.post(
                "/v1/transactions/dry-run",
                "dryRun",
                "What would become of an action if these officers signed it; changes nothing.",
                Trial.class)
            .returns(TrialResult.class, this::dryRun),
        Route.get(
                "/v1/transactions/{transaction}",
                "transaction",
                "What became of a transaction; every id has an answer.",
                TRANSACTION)
            .returns(TransactionDetail.class, this::transaction),
        Route.get(
                "/v1/receipts/{transaction}",
                "receipt",
                "Proof that a transaction is final, to be checked with the genesis file alone.",
                TRANSACTION)
            .returns(Receipt.class, this::receipt),
        Route.get("/v1/rules", "rules", "Every rule of the ledger, with what to do about it.")
            .returnsPageOf(RuleSheet.class, this::rules));
  }

  private SubmissionReply submit(Request request) {
    Bytes encoded = request.body(Submitted.class).encoded();
    Catalogue words = request.words();
    return switch (services.submission().submit(encoded)) {
      case SubmissionResult.Accepted(Hash id, List<Finding> warnings) ->
          new SubmissionReply(
              id,
              false,
              TransactionState.of(new TransactionStatus.Pending(0), words),
              details(warnings, words));
      case SubmissionResult.Known(Hash id, TransactionStatus status) ->
          new SubmissionReply(id, true, TransactionState.of(status, words), List.of());
      case SubmissionResult.Refused(Optional<Hash> id, Finding finding) ->
          throw RequestRefused.by(finding, id);
      case SubmissionResult.Overloaded(Hash id, int waiting) ->
          throw RequestRefused.because(
              ProblemCode.NODE_OVERLOADED, "%d transactions are waiting".formatted(waiting));
    };
  }

  private TrialResult dryRun(Request request) {
    Trial trial = request.body(Trial.class);
    Catalogue words = request.words();
    DryRun run = services.submission().dryRun(trial.action(), trial.signers());
    return switch (run.outcome()) {
      case Outcome.Applied applied ->
          new TrialResult(
              true,
              applied.effective(),
              Optional.empty(),
              details(applied.warnings(), words),
              applied.missing(),
              run.consentsNeeded(),
              applied.events().stream().map(words::event).toList());
      case Outcome.Refused refused ->
          new TrialResult(
              false,
              false,
              Optional.of(FindingDetail.of(refused.finding(), words)),
              List.of(),
              List.of(),
              run.consentsNeeded(),
              List.of());
    };
  }

  private TransactionDetail transaction(Request request) {
    Hash id = request.get(TRANSACTION);
    TransactionStatus status = services.submission().status(id);
    if (status instanceof TransactionStatus.Unknown) {
      services.ledger().find(id); // refuses where not to know it means nothing
    }
    TransactionState state = TransactionState.of(status, request.words());
    if (!(status instanceof TransactionStatus.Final(TransactionLocation location))) {
      return new TransactionDetail(
          id,
          state,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of());
    }
    CertifiedBlock block =
        services
            .ledger()
            .block(location.height())
            .orElseThrow(() -> new IllegalStateException("no block at " + location.height()));
    Bytes encoded = block.block().transactions().get(location.index());
    List<EventDetail> events =
        services.ledger().eventsOf(location).stream()
            .map(event -> EventDetail.of(event, request.words()))
            .toList();
    return new TransactionDetail(
        id,
        state,
        Optional.of(encoded),
        Optional.of(Transaction.decode(encoded)),
        Optional.of(block.block().hash()),
        Optional.of(Instant.ofEpochMilli(block.block().header().timeMillis())),
        events);
  }

  private Receipt receipt(Request request) {
    Hash id = request.get(TRANSACTION);
    Receipt receipt =
        services
            .ledger()
            .receipt(id)
            .orElseThrow(() -> RequestRefused.notFound("no final transaction has this id"));
    request.neverChanges(id.toString());
    return receipt;
  }

  private Page<RuleSheet> rules(Request request) {
    LawSettings settings = services.ledger().read(NetworkViews::decidedSettings);
    return Page.all(
        Rules.all().stream().map(rule -> RuleSheet.of(rule, request.words(), settings)).toList());
  }

  private static List<FindingDetail> details(List<Finding> findings, Catalogue words) {
    return findings.stream().map(finding -> FindingDetail.of(finding, words)).toList();
  }
}
