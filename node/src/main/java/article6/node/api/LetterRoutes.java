package article6.node.api;

import static article6.node.api.Parameter.AUTHORIZATION;
import static article6.node.api.Parameter.PARTY;
import static article6.node.api.Parameter.TRANSACTION;

import article6.contracts.crypto.Hash;
import article6.contracts.domain.AuthorizationId;
import article6.contracts.domain.PartyCode;
import article6.node.api.Route.Content;
import article6.node.api.Route.Page;
import article6.node.chain.LedgerReader;
import article6.node.json.Json;
import article6.node.report.letter.KnownDigest;
import article6.node.report.letter.Letter;
import article6.node.report.letter.LetterBook;
import article6.node.report.letter.LetterPaper;
import article6.node.report.letter.LetterTemplate;
import article6.node.report.letter.Paper;
import article6.node.report.letter.PaperPage;
import article6.node.report.letter.Recognition;
import article6.node.text.Catalogue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;

/**
 * Letters of authorization and statements of recognition of transfer. Pages come as attachments:
 * what Parties wrote is never shown as a page of the node's own.
 */
final class LetterRoutes {
  /** A way to write a paper. */
  enum PaperFormat {
    HTML("text/html; charset=utf-8"),
    JSON("application/json");

    private final String mediaType;

    PaperFormat(String mediaType) {
      this.mediaType = mediaType;
    }
  }

  /** A paper as data, with the digest of its page. */
  record PaperDetail(Hash digest, String language, Paper paper) {}

  private static final Parameter<LetterTemplate> TEMPLATE =
      Parameter.choice(
          "template",
          "general (also when left out), world_bank, miga, corsia or joint_jcm",
          LetterTemplate.class);
  private static final Parameter<PaperFormat> FORMAT =
      Parameter.choice("format", "html (also when left out) or json", PaperFormat.class);
  private static final Parameter<Integer> OF_VERSION =
      Parameter.query(
          "version",
          "version of the authorization; the newest when left out",
          "1",
          text -> (int) Parameter.number(text, 1, 1_000_000));

  private final LedgerReader ledger;
  private final FewAtOnce few =
      new FewAtOnce(
          ApiLimits.REPORTS_AT_ONCE_MAX,
          "%d replays of history run already".formatted(ApiLimits.REPORTS_AT_ONCE_MAX));

  LetterRoutes(LedgerReader ledger) {
    this.ledger = ledger;
  }

  List<Route> routes() {
    return List.of(
        Route.get(
                "/v1/authorizations/{party}/{authorization}/letter",
                "letter",
                "A letter of authorization, written from the ledger.",
                PARTY,
                AUTHORIZATION,
                TEMPLATE,
                FORMAT,
                OF_VERSION)
            .returnsContent(
                PaperFormat.HTML.mediaType,
                "the letter, in the format asked for",
                request -> few.run(() -> letter(request))),
        Route.get(
                "/v1/authorizations/{party}/{authorization}/letters",
                "letterDigests",
                "Digests by which a file is known as a letter of this authorization.",
                PARTY,
                AUTHORIZATION)
            .returnsPageOf(KnownDigest.class, request -> few.run(() -> digests(request))),
        Route.get(
                "/v1/transactions/{transaction}/recognition",
                "recognition",
                "A statement by which two Parties recognise the transfers of a transaction.",
                TRANSACTION,
                FORMAT)
            .returnsContent(
                PaperFormat.HTML.mediaType,
                "the statement, in the format asked for",
                this::recognition));
  }

  private Content letter(Request request) {
    PartyCode party = request.get(PARTY);
    AuthorizationId id = request.get(AUTHORIZATION);
    LetterTemplate template = request.find(TEMPLATE).orElse(LetterTemplate.GENERAL);
    Optional<Integer> version = request.find(OF_VERSION);
    Letter letter =
        new LetterBook(ledger, party, id)
            .letter(version)
            .orElseThrow(() -> none(party, id, version));
    return written(
        LetterPaper.of(letter, template, request.words()),
        "letter-%s-%s-%d-%s"
            .formatted(
                party,
                id.value().replace(' ', '_'),
                letter.authorization().version(),
                template.name().toLowerCase(Locale.ROOT)),
        request);
  }

  private Page<KnownDigest> digests(Request request) {
    PartyCode party = request.get(PARTY);
    AuthorizationId id = request.get(AUTHORIZATION);
    List<KnownDigest> known = new LetterBook(ledger, party, id).digests();
    if (known.isEmpty()) {
      throw none(party, id, Optional.empty());
    }
    return Page.all(known);
  }

  private static RequestRefused none(
      PartyCode party, AuthorizationId id, Optional<Integer> version) {
    return RequestRefused.notFound(
        "%s has given no authorization %s%s"
            .formatted(party, id, version.map(it -> " in version " + it).orElse("")));
  }

  private Content recognition(Request request) {
    Hash transaction = request.get(TRANSACTION);
    Recognition recognition =
        Recognition.of(ledger, transaction)
            .orElseThrow(
                () ->
                    RequestRefused.notFound(
                        "no final transaction %s moved units between Parties"
                            .formatted(transaction)));
    return written(
        recognition.paper(request.words()),
        "recognition-" + transaction.toString().substring(2, 10),
        request);
  }

  private static Content written(Paper paper, String name, Request request) {
    Catalogue words = request.words();
    PaperFormat format = request.find(FORMAT).orElse(PaperFormat.HTML);
    String language = words.language().tag();
    Bytes content =
        switch (format) {
          case HTML -> PaperPage.write(paper, words);
          case JSON ->
              Bytes.wrap(
                  Json.writeBytes(
                      new PaperDetail(PaperPage.digest(paper, words), language, paper)));
        };
    return new Content(
        content,
        format.mediaType,
        Optional.of("%s-%s.%s".formatted(name, language, format.name().toLowerCase(Locale.ROOT))));
  }
}
