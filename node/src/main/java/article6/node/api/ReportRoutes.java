package article6.node.api;

import static article6.node.api.Parameter.AT;
import static article6.node.api.Parameter.OF_ACCOUNT;
import static article6.node.api.Parameter.OF_PARTY;
import static article6.node.api.Parameter.PARTY;
import static article6.node.api.Parameter.YEAR;

import article6.contracts.domain.AccountId;
import article6.contracts.domain.PartyCode;
import article6.node.api.BookViews.HoldingDetail;
import article6.node.api.Route.Download;
import article6.node.api.Route.Page;
import article6.node.chain.LedgerReader;
import article6.node.report.EventHistory;
import article6.node.report.Holdings;
import article6.node.report.Moment;
import article6.node.report.Moment.Basis;
import article6.node.report.Reports;
import article6.node.report.aef.Aef;
import article6.node.report.aef.AefCsv;
import article6.node.report.aef.AefJson;
import article6.node.report.aef.AefProfile;
import article6.node.report.aef.AefRequest;
import article6.node.report.aef.AefTooLargeException;
import article6.node.report.aef.AefVersion;
import article6.node.report.aef.AefWorkbook;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Answers that replay history: holdings of any day, and the agreed electronic format. */
final class ReportRoutes {
  /** A way to write a report. */
  enum Format {
    /** A workbook goes to whoever checks it, and so comes as the checking scripts read it. */
    XLSX(
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        AefProfile.CHECKER_2025),
    JSON("application/json", AefProfile.NOM_2026_02),
    CSV("text/csv; charset=utf-8", AefProfile.NOM_2026_02);

    private final String mediaType;

    /** The profile when none is asked for. */
    private final AefProfile profile;

    Format(String mediaType, AefProfile profile) {
      this.mediaType = mediaType;
      this.profile = profile;
    }
  }

  private static final Parameter<Format> FORMAT =
      Parameter.choice("format", "xlsx (also when left out), json or csv", Format.class);
  private static final Parameter<AefProfile> PROFILE =
      Parameter.choice(
          "profile",
          "nom_2026_02 (when left out, of JSON and CSV) or checker_2025 (of XLSX)",
          AefProfile.class);
  private static final Parameter<AefVersion> VERSION =
      Parameter.query("version", "major and minor version", "1.0", AefVersion::parse);
  private static final Parameter<Basis> BASIS =
      Parameter.choice(
          "basis",
          "effective (also when left out): what had happened by then; recorded: what the ledger"
              + " knew by then",
          Basis.class);

  private final LedgerReader ledger;
  private final FewAtOnce few =
      new FewAtOnce(
          ApiLimits.REPORTS_AT_ONCE_MAX,
          "%d replays of history run already".formatted(ApiLimits.REPORTS_AT_ONCE_MAX));

  ReportRoutes(LedgerReader ledger) {
    this.ledger = ledger;
  }

  List<Route> routes() {
    return List.of(
        Route.get(
                "/v1/holdings",
                "holdings",
                "What accounts hold, or held at the end of a day.",
                OF_PARTY,
                OF_ACCOUNT,
                AT,
                BASIS)
            .returnsPageOf(
                HoldingDetail.class, request -> few.run(() -> Page.all(holdings(request)))),
        Route.get(
                "/v1/reports/aef/{party}/{year}",
                "aef",
                "The agreed electronic format of a Party for a year.",
                PARTY,
                YEAR,
                FORMAT,
                PROFILE,
                VERSION)
            .returnsFlow(Format.XLSX.mediaType, "the report, in the format asked for", this::aef));
  }

  private List<HoldingDetail> holdings(Request request) {
    Optional<PartyCode> party = request.find(OF_PARTY);
    Optional<AccountId> account = request.find(OF_ACCOUNT);
    Predicate<AccountId> whose =
        each ->
            party.map(each.party()::equals).orElse(true) && account.map(each::equals).orElse(true);
    Basis basis = request.find(BASIS).orElse(Basis.EFFECTIVE);
    Moment moment = request.find(AT).map(day -> Moment.endOf(day, basis)).orElse(Moment.NOW);
    return Holdings.at(new EventHistory(ledger, ledger.head().height()), moment, whose).stream()
        .map(HoldingDetail::of)
        .toList();
  }

  private Download aef(Request request) {
    int year = request.get(YEAR);
    if (year < AefRequest.FIRST_YEAR) {
      throw RequestRefused.at(
          YEAR.name(),
          ProblemCode.PARAMETER_INVALID,
          "there is nothing to report before " + AefRequest.FIRST_YEAR);
    }
    PartyCode party = request.get(PARTY);
    Format format = request.find(FORMAT).orElse(Format.XLSX);
    AefProfile profile = request.find(PROFILE).orElse(format.profile);
    AefVersion version = request.find(VERSION).orElse(AefVersion.FIRST);
    LocalDate today =
        LocalDate.ofInstant(Instant.ofEpochMilli(ledger.head().timeMillis()), ZoneOffset.UTC);
    AefRequest wanted = new AefRequest(party, year, profile, version, today);
    String name = wanted.fileName() + "." + format.name().toLowerCase(Locale.ROOT);
    return new Download(
        format.mediaType, Optional.of(name), out -> few.write(() -> write(wanted, format, out)));
  }

  private void write(AefRequest wanted, Format format, OutputStream out) throws IOException {
    try (Aef aef =
        new Reports(ledger)
            .aef(wanted)
            .orElseThrow(
                () -> RequestRefused.notFound(wanted.party() + " is no Party on this ledger"))) {
      switch (format) {
        case XLSX -> AefWorkbook.write(aef, out);
        case JSON -> AefJson.write(aef, out);
        case CSV -> {
          Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          AefCsv.write(aef, writer);
          writer.flush();
        }
      }
    } catch (AefTooLargeException e) {
      throw RequestRefused.at(
          FORMAT.name(), ProblemCode.PARAMETER_INVALID, String.valueOf(e.getMessage()));
    }
  }
}
