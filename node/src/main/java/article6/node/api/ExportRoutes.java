package article6.node.api;

import article6.contracts.domain.PartyCode;
import article6.node.api.Route.Download;
import article6.node.chain.LedgerReader;
import article6.node.report.bulk.BulkExport;
import article6.node.report.bulk.BulkKind;
import article6.node.report.bulk.SheetFullException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** The acts of the ledger as sheets that an import reads. */
final class ExportRoutes {
  private static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String CSV = "text/csv; charset=utf-8";

  /** How the rows are written. */
  enum Form {
    XLSX,
    CSV
  }

  private static final Parameter<Form> FORM =
      Parameter.choice("format", "xlsx (also when left out), or csv of one kind", Form.class);
  private static final Parameter<BulkKind> KIND =
      Parameter.choice("kind", "rows of this kind alone", BulkKind.class);
  private static final Parameter<PartyCode> PARTY =
      Parameter.query("party", "acts that name this Party", "THA", PartyCode::new);

  private final LedgerReader ledger;
  private final FewAtOnce few =
      new FewAtOnce(
          ApiLimits.REPORTS_AT_ONCE_MAX,
          "%d exports are being made already".formatted(ApiLimits.REPORTS_AT_ONCE_MAX));

  ExportRoutes(LedgerReader ledger) {
    this.ledger = ledger;
  }

  List<Route> routes() {
    return List.of(
        Route.get(
                "/v1/acts",
                "exportActs",
                "The acts that took effect, as sheets that an import reads again.",
                FORM,
                KIND,
                PARTY)
            .returnsFlow(WORKBOOK, "a workbook, or CSV", this::export));
  }

  private Download export(Request request) {
    BulkExport export = new BulkExport(ledger, request.find(PARTY));
    Optional<BulkKind> kind = request.find(KIND);
    return switch (request.find(FORM).orElse(Form.XLSX)) {
      case XLSX ->
          new Download(
              WORKBOOK,
              Optional.of(kind.map(BulkKind::word).orElse("ledger") + ".xlsx"),
              out -> few.write(() -> workbook(export, kind, out)));
      case CSV -> {
        BulkKind one =
            kind.orElseThrow(
                () ->
                    RequestRefused.at(
                        KIND.name(),
                        ProblemCode.PARAMETER_INVALID,
                        "CSV has room for one kind of rows: name it"));
        yield new Download(
            CSV, Optional.of(one.word() + ".csv"), out -> few.write(() -> export.csv(one, out)));
      }
    };
  }

  private static void workbook(BulkExport export, Optional<BulkKind> kind, OutputStream out)
      throws IOException {
    try {
      export.workbook(kind, out);
    } catch (SheetFullException e) {
      throw RequestRefused.because(ProblemCode.REQUEST_TOO_LARGE, String.valueOf(e.getMessage()));
    }
  }
}
