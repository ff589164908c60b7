package article6.node.api;

import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.action.AuthorizationAction;
import article6.contracts.action.AuthorizationContent;
import article6.contracts.action.UnitAction;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.Sector;
import article6.contracts.domain.UnitRange;
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
  private static TrialNode node;
  private static Hash transfer;

  @BeforeAll
  static void start() {
    node = new TrialNode();
    transfer = Scenes.firstTransfers(node.ledger);
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
    return node.json(PLACE + "s")
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
