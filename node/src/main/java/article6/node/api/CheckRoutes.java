package article6.node.api;

import static article6.node.api.Parameter.PARTY;
import static article6.node.api.Parameter.YEAR;

import article6.contracts.domain.PartyCode;
import article6.node.api.CheckViews.CheckDetail;
import article6.node.chain.LedgerReader;
import article6.node.report.aef.AefProfile;
import article6.node.report.aef.AefRequest;
import article6.node.report.aef.AefTooLargeException;
import article6.node.report.aef.AefVersion;
import article6.node.report.check.AefCheck;
import article6.node.report.check.CheckReport;
import article6.node.report.check.LedgerCheck;
import article6.node.report.filed.AefFile;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Checks of reports: of files handed in, and of the ledger's own before somebody files them. */
final class CheckRoutes {
  private static final Pattern FILE_NAME = Pattern.compile("[^\\p{Cntrl}/\\\\]{1,120}");

  /** What a file is looked at together with. */
  enum Beside {
    /** The reports that the ledger would make for the Parties the file names. */
    LEDGER,
    /** Nothing else. */
    NOTHING
  }

  private static final Parameter<String> NAME =
      Parameter.query(
          "name", "name of the file, for the findings", "AEF-THA-2023.xlsx", CheckRoutes::name);
  private static final Parameter<Beside> BESIDE =
      Parameter.choice(
          "beside",
          "ledger (also when left out): with what the ledger reports for the Parties named;"
              + " nothing: the file alone",
          Beside.class);
  private static final Parameter<AefProfile> PROFILE =
      Parameter.choice("profile", "nom_2026_02 or checker_2025 (when left out)", AefProfile.class);
  private static final Parameter<AefVersion> VERSION =
      Parameter.query("version", "major and minor version", "1.0", AefVersion::parse);

  private final LedgerReader ledger;
  private final LedgerCheck check;
  private final FewAtOnce few =
      new FewAtOnce(
          ApiLimits.CHECKS_AT_ONCE_MAX,
          "%d check of a report runs already".formatted(ApiLimits.CHECKS_AT_ONCE_MAX));

  CheckRoutes(LedgerReader ledger) {
    this.ledger = ledger;
    this.check = new LedgerCheck(ledger);
  }

  List<Route> routes() {
    return List.of(
        Route.upload(
                "/v1/reports/aef/check",
                "checkFile",
                "Checks a report that somebody filed: XLSX, CSV or JSON, as the request's content.",
                NAME,
                BESIDE)
            .returns(CheckDetail.class, request -> oneOfFew(request, () -> checkFile(request))),
        Route.upload(
                "/v1/reports/aef/compare",
                "compareFile",
                "Compares a filed report, row by row, with the one that the ledger makes.",
                NAME)
            .returns(
                CheckDetail.class,
                request -> oneOfFew(request, () -> check.compare(file(request)))),
        Route.get(
                "/v1/reports/aef/{party}/{year}/check",
                "precheck",
                "Checks the ledger's own report before it is filed, as written and read again.",
                PARTY,
                YEAR,
                PROFILE,
                VERSION)
            .returns(CheckDetail.class, request -> oneOfFew(request, () -> precheck(request))));
  }

  private AefFile file(Request request) {
    String name = request.find(NAME).orElse("report");
    return check.read(name, request.file(ApiLimits.UPLOAD_BYTES_MAX));
  }

  private CheckReport checkFile(Request request) {
    AefFile file = file(request);
    return switch (request.find(BESIDE).orElse(Beside.LEDGER)) {
      case LEDGER -> check.check(file);
      case NOTHING -> AefCheck.check(List.of(file));
    };
  }

  private CheckReport precheck(Request request) {
    PartyCode party = request.get(PARTY);
    int year = request.get(YEAR);
    if (year < AefRequest.FIRST_YEAR) {
      throw RequestRefused.at(
          YEAR.name(),
          ProblemCode.PARAMETER_INVALID,
          "there is nothing to report before " + AefRequest.FIRST_YEAR);
    }
    LocalDate today =
        LocalDate.ofInstant(Instant.ofEpochMilli(ledger.head().timeMillis()), ZoneOffset.UTC);
    AefRequest wanted =
        new AefRequest(
            party,
            year,
            request.find(PROFILE).orElse(AefProfile.CHECKER_2025),
            request.find(VERSION).orElse(AefVersion.FIRST),
            today);
    try {
      return check
          .precheck(wanted)
          .orElseThrow(() -> RequestRefused.notFound(party + " is no Party on this ledger"));
    } catch (AefTooLargeException e) {
      throw RequestRefused.at(
          YEAR.name(), ProblemCode.PARAMETER_INVALID, String.valueOf(e.getMessage()));
    }
  }

  private static String name(String text) {
    if (!FILE_NAME.matcher(text).matches()) {
      throw new IllegalArgumentException("'%s' is not the name of a file".formatted(text));
    }
    return text;
  }

  private CheckDetail oneOfFew(Request request, Supplier<CheckReport> work) {
    return few.run(() -> CheckDetail.of(work.get(), request.words()));
  }
}
