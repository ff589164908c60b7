package article6.node.api;

import static article6.node.api.Parameter.PARTY;

import article6.contracts.adjustment.ElapsedYears;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.ApproachId;
import article6.contracts.domain.PartyCode;
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;
import article6.node.api.Route.Content;
import article6.node.chain.Head;
import article6.node.chain.LedgerReader;
import article6.node.json.Json;
import article6.node.json.JsonException;
import article6.node.report.EventHistory;
import article6.node.report.Mechanisms;
import article6.node.report.ctf.CtfTable;
import article6.node.report.ctf.CtfTables;
import article6.node.report.letter.Paper;
import article6.node.report.letter.PaperPage;
import article6.node.report.narrative.AnswerSheet;
import article6.node.report.narrative.Narrative;
import article6.node.report.narrative.NarrativeDraft;
import article6.node.report.narrative.NarrativeKind;
import article6.node.report.narrative.NarrativePaper;
import article6.node.report.narrative.NarrativeWorkbook;
import article6.node.text.Catalogue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;

/**
 * Initial reports and regular information. What a person wrote comes with the request and is kept
 * nowhere; pages come as attachments, as letters do.
 */
final class NarrativeRoutes {
  /** A way to write a report. */
  enum NarrativeFormat {
    HTML("text/html; charset=utf-8"),
    JSON("application/json"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    NarrativeFormat(String mediaType) {
      this.mediaType = mediaType;
    }
  }

  /** A report as data, with the digest of its page. */
  record NarrativeDetail(Hash digest, String language, long open, NarrativeDraft draft) {}

  /** What a report is made of, at one block. */
  private record Made(NarrativeDraft draft, List<CtfTable> tables) {}

  private static final Parameter<NarrativeFormat> FORMAT =
      Parameter.choice("format", "html (also when left out), json or xlsx", NarrativeFormat.class);
  private static final Parameter<ApproachId> OF_APPROACH =
      Parameter.query(
          "approach",
          "only this cooperative approach, for an updated initial report",
          "CA0001",
          ApproachId::new);
  private static final Parameter<Integer> OF_YEAR =
      Parameter.query(
          "year",
          "year of the transparency report; the next one when left out",
          "2026",
          text -> (int) Parameter.number(text, 2024, 9999));

  private final LedgerReader ledger;
  private final FewAtOnce few =
      new FewAtOnce(
          ApiLimits.REPORTS_AT_ONCE_MAX,
          "%d reports are being made already".formatted(ApiLimits.REPORTS_AT_ONCE_MAX));

  NarrativeRoutes(LedgerReader ledger) {
    this.ledger = ledger;
  }

  List<Route> routes() {
    return List.of(
        draft(NarrativeKind.INITIAL, false),
        draft(NarrativeKind.INITIAL, true),
        draft(NarrativeKind.REGULAR, false),
        draft(NarrativeKind.REGULAR, true));
  }

  private Route draft(NarrativeKind kind, boolean answered) {
    String word = kind.name().toLowerCase(Locale.ROOT);
    String path = "/v1/reports/%s/{party}".formatted(word);
    String what = kind == NarrativeKind.INITIAL ? "An initial report" : "Regular information";
    Parameter<?> choice = kind == NarrativeKind.INITIAL ? OF_APPROACH : OF_YEAR;
    Route.Draft draft =
        answered
            ? Route.upload(
                path,
                word + "ReportWithAnswers",
                what + " of a Party, with what its officers wrote: their answers as JSON.",
                PARTY,
                FORMAT,
                choice)
            : Route.get(
                path,
                word + "Report",
                what + " of a Party: what the ledger knows, and what a person has to write.",
                PARTY,
                FORMAT,
                choice);
    return draft.returnsContent(
        NarrativeFormat.HTML.mediaType,
        "the report, in the format asked for",
        request ->
            few.run(
                () ->
                    made(
                        kind,
                        request,
                        answered ? answers(request) : AnswerSheet.none(request.get(PARTY)))));
  }

  private static AnswerSheet answers(Request request) {
    try {
      return Json.read(AnswerSheet.class, request.file(ApiLimits.ANSWERS_BYTES_MAX));
    } catch (JsonException e) {
      throw RequestRefused.at(
          e.place(), ProblemCode.REQUEST_MALFORMED, String.valueOf(e.getMessage()));
    }
  }

  private Content made(NarrativeKind kind, Request request, AnswerSheet answers) {
    NarrativeFormat format = request.find(FORMAT).orElse(NarrativeFormat.HTML);
    Catalogue words = request.words();
    Narrative.Request wanted =
        new Narrative.Request(
            kind,
            request.get(PARTY),
            kind == NarrativeKind.REGULAR ? request.find(OF_YEAR) : Optional.empty(),
            kind == NarrativeKind.INITIAL ? request.find(OF_APPROACH) : Optional.empty());
    Made made = ledger.readAt((head, state) -> made(wanted, head, state, answers, format, words));
    NarrativeDraft draft = made.draft();
    byte[] content =
        switch (format) {
          case HTML -> PaperPage.write(NarrativePaper.of(draft, words), words).toArrayUnsafe();
          case JSON -> Json.writeBytes(detail(draft, words));
          case XLSX -> workbook(made, words);
        };
    return new Content(
        Bytes.wrap(content),
        format.mediaType,
        Optional.of(
            "%s-%s-%s-%s.%s"
                .formatted(
                    kind.name().toLowerCase(Locale.ROOT),
                    draft.party(),
                    draft.version(),
                    words.language().tag(),
                    format.name().toLowerCase(Locale.ROOT))));
  }

  private Made made(
      Narrative.Request wanted,
      Head head,
      StateView state,
      AnswerSheet answers,
      NarrativeFormat format,
      Catalogue words) {
    PartyCode party = wanted.party();
    if (!Tables.PARTIES.has(state, party) || Mechanisms.isSection(state, party)) {
      throw RequestRefused.notFound(party + " is no Party on this ledger");
    }
    EventHistory events = new EventHistory(ledger, head.height());
    NarrativeDraft draft;
    try {
      draft = Narrative.draft(wanted, head, state, events, answers, words);
    } catch (IllegalArgumentException e) {
      throw RequestRefused.because(ProblemCode.REQUEST_MALFORMED, String.valueOf(e.getMessage()));
    }
    boolean withTables = format == NarrativeFormat.XLSX && wanted.kind() == NarrativeKind.REGULAR;
    return new Made(
        draft,
        withTables
            ? CtfTables.of(
                state,
                events,
                party,
                ElapsedYears.INVENTORY_YEARS,
                Instant.ofEpochMilli(head.timeMillis()))
            : List.of());
  }

  private static NarrativeDetail detail(NarrativeDraft draft, Catalogue words) {
    Paper paper = NarrativePaper.of(draft, words);
    return new NarrativeDetail(
        PaperPage.digest(paper, words), words.language().tag(), draft.open(), draft);
  }

  private static byte[] workbook(Made made, Catalogue words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      NarrativeWorkbook.write(made.draft(), made.tables(), words, out);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory can't fail", e);
    }
    return out.toByteArray();
  }
}
