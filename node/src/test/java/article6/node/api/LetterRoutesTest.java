package article6.node.api;

import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.action.AuthorizationAction;
import article6.contracts.action.AuthorizationContent;
import article6.contracts.action.DocumentAction;
import article6.contracts.action.ItmoGrant;
import article6.contracts.action.Publication;
import article6.contracts.action.UnitAction;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.AuthorizationId;
import article6.contracts.domain.DocumentId;
import article6.contracts.domain.Sector;
import article6.contracts.domain.UnitRange;
import article6.node.chain.LedgerReader;
import article6.node.report.letter.Letter;
import article6.node.report.letter.LetterBook;
import java.lang.reflect.Proxy;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Letters and statements as readers fetch them. */
class LetterRoutesTest {
  private static final String PLACE = "/v1/authorizations/THA/THA-2023-01/letter";
  private static final String PUBLISHED = "/v1/authorizations/GHA/GHA-2023-07/letters";
  private static TrialNode node;
  private static Hash transfer;
  private static Hash authorized;

  @BeforeAll
  static void start() {
    node = new TrialNode();
    transfer = Scenes.firstTransfers(node.ledger);
    authorized =
        node.ledger.authorizationEvents(Scenes.THA, Scenes.LETTER, 1).getFirst().transactionId();
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @Test
  void a_letter_comes_as_an_attachment_with_its_proof() {
    HttpResponse<String> answer = node.get(PLACE + "?lang=en&version=1");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"letter-THA-THA-2023-01-1-general-en.html\"");
    assertThat(answer.body())
        .contains("Letter of authorization", "Bangkok E-Bus Programme", "1,916", "State root");
    assertThat(node.get(PLACE + "?lang=ja").body()).contains("承認書", "協力的アプローチ");
  }

  @Test
  void its_digest_is_that_of_the_page_and_stays_while_the_ledger_goes_on() {
    String place = PLACE + "?template=corsia&lang=en&version=1";
    String before = node.get(place).body();
    JsonNode data = node.json(place + "&format=json");

    assertThat(data.get("digest").stringValue()).isEqualTo(digest(before));
    assertThat(data.get("paper").get("gaps"))
        .extracting(gap -> gap.get("code").stringValue())
        .contains("INTERNATIONAL_USE", "STANDARDS");

    node.ledger.act(
        new UnitAction.TransferUnits(
            new UnitRange(Scenes.SERIES, 1501, 1510), Scenes.SWISS, Scenes.THAI, Scenes.DAY),
        "THA registrar",
        "CHE registrar");
    assertThat(node.get(place).body()).isEqualTo(before);
  }

  @Test
  void a_file_is_known_by_its_digest_and_a_recorded_digest_goes_with_its_version() {
    String digest = digest(node.get(PLACE + "?lang=en&version=1").body());
    assertThat(known(digest)).singleElement().satisfies(it -> says(it, 1, "WRITTEN", true));

    AuthorizationContent said =
        Scenes.letter(Scenes.E_BUS, 1916, Sector.TRANSPORTATION, Scenes.CHE);
    node.ledger.act(
        new AuthorizationAction.AmendAuthorization(
            Scenes.THA, Scenes.LETTER, 2, with(said, Hash.fromHex(digest)), false),
        "THA authoriser 1",
        "THA authoriser 2");

    assertThat(known(digest)).hasSize(2);
    assertThat(known(digest)).anySatisfy(it -> says(it, 1, "WRITTEN", false));
    assertThat(known(digest)).anySatisfy(it -> says(it, 2, "RECORDED", true));
    assertThat(known(Hash.ZERO.toString())).isEmpty();
  }

  /** What a document of authorization was published with is known as a letter of what it gave. */
  @Test
  void the_digest_of_a_published_document_is_known_for_its_authorizations_only() {
    Hash signed = Hash.of(Bytes.of(1));
    Hash changed = Hash.of(Bytes.of(2));
    publish(1, signed);

    assertThat(known(PUBLISHED, signed.toString()))
        .singleElement()
        .satisfies(it -> says(it, 1, "RECORDED", true));
    assertThat(known(signed.toString())).isEmpty();
    assertThat(known(PUBLISHED, changed.toString())).isEmpty();

    publish(2, changed);
    assertThat(known(PUBLISHED, signed.toString()))
        .singleElement()
        .satisfies(it -> says(it, 1, "RECORDED", false));
    assertThat(known(PUBLISHED, changed.toString()))
        .singleElement()
        .satisfies(it -> says(it, 2, "RECORDED", true));
  }

  private static void publish(int version, Hash digest) {
    node.ledger.act(
        new DocumentAction.PublishAuthorization(
            Scenes.GHA,
            new DocumentId("GHA-LOA-7"),
            version,
            Scenes.DAY,
            "Letter",
            new Publication("https://carp.example/7", Optional.of(digest), "", List.of()),
            List.of(),
            List.of(
                new ItmoGrant(
                    new AuthorizationId("GHA-2023-07"),
                    Scenes.letter(Scenes.COOKING, 10, Sector.ENERGY_GENERATION, Scenes.JPN),
                    false,
                    List.of())),
            List.of()),
        "GHA authoriser 1",
        "GHA authoriser 2");
  }

  /** Not with every event there is: it is the node's index that knows where a version stands. */
  @Test
  void where_a_version_stands_is_looked_up_and_else_searched_for() {
    LedgerReader withIndex = but("events");
    LedgerReader withoutIndex = but("authorizationEvents");

    Letter found = letter(withIndex);
    assertThat(found.finality().orElseThrow().transaction()).isEqualTo(authorized);
    assertThat(letter(withoutIndex)).isEqualTo(found);
    assertThat(new LetterBook(withoutIndex, Scenes.THA, Scenes.LETTER).digests())
        .isEqualTo(new LetterBook(withIndex, Scenes.THA, Scenes.LETTER).digests());
  }

  private static Letter letter(LedgerReader ledger) {
    return new LetterBook(ledger, Scenes.THA, Scenes.LETTER).letter(Optional.of(1)).orElseThrow();
  }

  /** The same ledger, in which one kind of events finds nothing. */
  private static LedgerReader but(String method) {
    return (LedgerReader)
        Proxy.newProxyInstance(
            LedgerReader.class.getClassLoader(),
            new Class<?>[] {LedgerReader.class},
            (_, called, arguments) ->
                called.getName().equals(method)
                    ? List.of()
                    : called.invoke(node.ledger, arguments));
  }

  @Test
  void a_transfer_is_recognised_by_both_parties() {
    String place = "/v1/transactions/" + transfer + "/recognition";
    String page = node.get(place + "?lang=en").body();

    assertThat(page)
        .contains("Statement of recognition of transfer", "Thailand (THA)", "Switzerland (CHE)")
        .contains("THA-2023-01, version 1, of Thailand", transfer.toString())
        .contains("For the other Party");
    assertThat(node.json(place + "?format=json").get("digest").stringValue())
        .isEqualTo(digest(page));
    assertThat(node.get(place + "?lang=ja").body()).contains("移転承認声明");
  }

  @Test
  void what_is_not_there_or_not_known_is_told() {
    assertThat(node.get("/v1/authorizations/THA/none/letter").statusCode()).isEqualTo(404);
    assertThat(node.get("/v1/authorizations/THA/none/letters").statusCode()).isEqualTo(404);
    assertThat(node.get(PLACE + "?version=99").statusCode()).isEqualTo(404);
    assertThat(node.get(PLACE + "?template=nice").statusCode()).isEqualTo(400);
    assertThat(node.get("/v1/transactions/" + Hash.ZERO + "/recognition").statusCode())
        .isEqualTo(404);
  }

  private static List<JsonNode> known(String digest) {
    return known(PLACE + "s", digest);
  }

  private static List<JsonNode> known(String place, String digest) {
    return node.json(place)
        .get("items")
        .valueStream()
        .filter(each -> each.get("digest").stringValue().equals(digest))
        .toList();
  }

  private static void says(JsonNode known, int version, String origin, boolean newest) {
    assertThat(known.get("version").intValue()).isEqualTo(version);
    assertThat(known.get("origin").stringValue()).isEqualTo(origin);
    assertThat(known.get("newest").booleanValue()).isEqualTo(newest);
  }

  private static AuthorizationContent with(AuthorizationContent it, Hash document) {
    return new AuthorizationContent(
        it.date(),
        it.approach(),
        it.quantity(),
        it.metric(),
        it.gwpValues(),
        it.sectors(),
        it.activityTypes(),
        it.purpose(),
        it.authorizedParties(),
        it.authorizedEntities(),
        it.oimpDescription(),
        it.timeframe(),
        it.terms(),
        it.firstTransferDefinition(),
        Optional.of(document),
        it.explanation());
  }

  private static String digest(String page) {
    return Hash.of(Bytes.wrap(page.getBytes(StandardCharsets.UTF_8))).toString();
  }
}
