package article6.node.api;

import static article6.node.api.Parameter.PARTY;

import article6.contracts.adjustment.ElapsedYears;
import article6.contracts.domain.PartyCode;
import article6.node.api.Route.Content;
import article6.node.chain.LedgerReader;
import article6.node.json.Json;
import article6.node.report.EventHistory;
import article6.node.report.ctf.CtfTable;
import article6.node.report.ctf.CtfTables;
import article6.node.report.ctf.CtfWorkbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;

/** Table 4 of the common tabular format. */
final class CtfRoutes {
  /** A way to write the table. */
  enum CtfFormat {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    JSON("application/json");

    private final String mediaType;

    CtfFormat(String mediaType) {
      this.mediaType = mediaType;
    }
  }

  private static final Parameter<CtfFormat> FORMAT =
      Parameter.choice("format", "xlsx (also when left out) or json", CtfFormat.class);
  private static final Parameter<ElapsedYears> ELAPSED =
      Parameter.choice(
          "elapsed",
          "how averaging counts years: inventory_years (also when left out) or calendar",
          ElapsedYears.class);

  private final LedgerReader ledger;
  private final FewAtOnce few =
      new FewAtOnce(ApiLimits.CHECKS_AT_ONCE_MAX, "a table 4 is being made already");

  CtfRoutes(LedgerReader ledger) {
    this.ledger = ledger;
  }

  List<Route> routes() {
    return List.of(
        Route.get(
                "/v1/reports/ctf/{party}",
                "ctfTable4",
                "Rows 3 to 14 of CTF table 4 of a Party, tied out with its annual reports.",
                PARTY,
                FORMAT,
                ELAPSED)
            .returnsContent(
                CtfFormat.XLSX.mediaType,
                "the table, in the format asked for",
                request -> few.run(() -> made(request))));
  }

  private Content made(Request request) {
    PartyCode party = request.get(PARTY);
    CtfFormat format = request.find(FORMAT).orElse(CtfFormat.XLSX);
    List<CtfTable> tables =
        ledger.readAt(
            (head, state) ->
                CtfTables.of(
                    state,
                    new EventHistory(ledger, head.height()),
                    party,
                    request.find(ELAPSED).orElse(ElapsedYears.INVENTORY_YEARS),
                    Instant.ofEpochMilli(head.timeMillis())));
    if (tables.isEmpty()) {
      throw RequestRefused.notFound(party + " has stated no NDC on this ledger");
    }
    byte[] content =
        switch (format) {
          case XLSX -> workbook(tables);
          case JSON -> Json.writeBytes(tables);
        };
    return new Content(
        Bytes.wrap(content),
        format.mediaType,
        Optional.of("CTF4-" + party + "." + format.name().toLowerCase(Locale.ROOT)));
  }

  private static byte[] workbook(List<CtfTable> tables) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      CtfWorkbook.write(tables, out);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory can't fail", e);
    }
    return out.toByteArray();
  }
}
