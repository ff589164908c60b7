package article6.node.api;

import article6.contracts.codec.CodecException;
import article6.contracts.crypto.Address;
import article6.contracts.domain.UnitRange;
import article6.contracts.law.ConsentNeed;
import article6.node.api.Route.Download;
import article6.node.api.TransactionViews.FindingDetail;
import article6.node.json.Json;
import article6.node.mempool.ActionFrames;
import article6.node.mempool.BatchTrial;
import article6.node.text.Catalogue;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** Trying many actions at once, as an import does before it submits the first. */
final class TrialRoutes {
  private static final String LINES_OF_JSON = "application/x-ndjson";

  private final ApiServices services;
  private final FewAtOnce few =
      new FewAtOnce(
          ApiLimits.TRIALS_AT_ONCE_MAX,
          "%d import is being tried already".formatted(ApiLimits.TRIALS_AT_ONCE_MAX));

  TrialRoutes(ApiServices services) {
    this.services = services;
  }

  /**
   * What would become of an action of a batch.
   *
   * @param index from 0
   * @param units that it would issue
   */
  record TrialRow(
      int index,
      BatchTrial.State state,
      List<Address> signers,
      Optional<FindingDetail> refusal,
      List<FindingDetail> warnings,
      List<ConsentNeed> missing,
      Optional<UnitRange> units) {
    static TrialRow of(BatchTrial.Row row, Catalogue words) {
      return new TrialRow(
          row.index(),
          row.state(),
          row.signers(),
          row.refusal().map(finding -> FindingDetail.of(finding, words)),
          row.warnings().stream().map(finding -> FindingDetail.of(finding, words)).toList(),
          row.missing(),
          row.units());
    }
  }

  List<Route> routes() {
    return List.of(
        Route.upload(
                "/v1/transactions/dry-run/batch",
                "dryRunBatch",
                "What would become of many actions, each on top of those before; changes nothing."
                    + " The content is officers and actions as ActionFrames writes them.")
            .returnsFlow(
                LINES_OF_JSON, "a line of JSON for each action, in their order", this::tryAll));
  }

  /** The content is read when there is a place for it: it is as large as what it changes. */
  private Download tryAll(Request request) {
    Catalogue words = request.words();
    return new Download(
        LINES_OF_JSON,
        Optional.empty(),
        out -> few.write(() -> tryAll(request.file(ApiLimits.BATCH_BYTES_MAX), words, out)));
  }

  private void tryAll(byte[] content, Catalogue words, OutputStream out) {
    try {
      ActionFrames actions = new ActionFrames(content);
      services
          .submission()
          .rehearse(
              rehearsal -> {
                new BatchTrial(
                        rehearsal, actions.head().available(), actions.head().assumeConsents())
                    .run(actions, row -> line(out, TrialRow.of(row, words)));
                return true;
              });
    } catch (CodecException e) {
      throw RequestRefused.because(ProblemCode.REQUEST_MALFORMED, String.valueOf(e.getMessage()));
    }
  }

  private static void line(OutputStream out, TrialRow row) {
    if (row.index() >= BatchTrial.ACTIONS_MAX) {
      throw RequestRefused.because(
          ProblemCode.REQUEST_TOO_LARGE,
          "at most %d actions are tried at once".formatted(BatchTrial.ACTIONS_MAX));
    }
    try {
      out.write(Json.writeBytes(row));
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException("the rows can't be written", e);
    }
  }
}
