package article6.node.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import article6.contracts.action.PartyAction;
import article6.contracts.action.UnitAction;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.UnitRange;
import article6.contracts.light.Receipt;
import article6.contracts.light.StateReceipt;
import article6.contracts.light.Verdict;
import article6.node.json.Json;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ApiServerTest {
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
  void status_says_where_the_network_stands() {
    JsonNode status = node.json("/v1/status");

    assertThat(status.get("name").stringValue()).isEqualTo("Trial network");
    assertThat(status.get("height").longValue()).isEqualTo(node.ledger.head().height());
    assertThat(status.get("network").stringValue())
        .isEqualTo(node.ledger.genesis().networkId().toString());
    assertThat(status.get("quorum").intValue()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/genesis",
        "/v1/consensus",
        "/v1/peers",
        "/v1/blocks",
        "/v1/blocks/0",
        "/v1/events",
        "/v1/rules",
        "/v1/parties",
        "/v1/parties/CHE",
        "/v1/accounts",
        "/v1/accounts?party=THA",
        "/v1/approaches",
        "/v1/approaches/CA0001",
        "/v1/entities",
        "/v1/authorizations",
        "/v1/authorizations?party=THA&approach=CA0001",
        "/v1/authorizations/THA/THA-2023-01",
        "/v1/documents",
        "/v1/requests?party=GHA",
        "/v1/notices",
        "/v1/proposals",
        "/v1/series",
        "/v1/units",
        "/v1/units?series=CA0001-THA01-THA-2022&account=CHE-HOLDING-1&limit=1",
        "/v1/units/CA0001-THA01-THA-17-2022",
        "/v1/holdings",
        "/v1/adjustments",
        "/v1/adjustments?party=THA",
        "/v1/balances",
        "/v1/flows",
        "/v1/words/ja",
        "/health/live",
        "/health/ready",
        "/openapi.json"
      })
  void every_question_has_an_answer_in_json(String path) {
    HttpResponse<String> response = node.get(path);

    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/json");
    assertThat(TrialNode.tree(response).isObject()).isTrue();
  }

  @Test
  void blocks_come_in_pages_from_the_newest_down() {
    JsonNode first = node.json("/v1/blocks?limit=3");
    JsonNode second = node.json("/v1/blocks?limit=3&from=" + first.get("next").stringValue());
    long head = node.ledger.head().height();

    assertThat(heights(first)).containsExactly(head, head - 1, head - 2);
    assertThat(heights(second)).containsExactly(head - 3, head - 4, head - 5);
    assertThat(node.json("/v1/blocks?from=1").has("next")).isFalse();
  }

  @Test
  void a_block_is_found_by_height_and_by_hash_and_never_changes() {
    HttpResponse<String> byHeight = node.get("/v1/blocks/3");
    String hash = TrialNode.tree(byHeight).get("hash").stringValue();
    HttpResponse<String> byHash = node.get("/v1/blocks/" + hash);
    String tag = byHeight.headers().firstValue("ETag").orElseThrow();

    assertThat(byHash.body()).isEqualTo(byHeight.body());
    assertThat(byHeight.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
    assertThat(node.get("/v1/blocks/3", "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(node.get("/v1/blocks/9999").statusCode()).isEqualTo(404);
  }

  @Test
  void a_receipt_that_was_fetched_proves_the_transaction() {
    Receipt receipt = Json.read(Receipt.class, node.get("/v1/receipts/" + transfer).body());

    assertThat(receipt.verify(node.ledger.genesis())).isInstanceOf(Verdict.Proven.class);
  }

  @ParameterizedTest
  @CsvSource({
    "parties/CHE,true",
    "parties/FRA,false",
    "accounts/CHE-HOLDING-1,true",
    "approaches/CA0001,true",
    "ndcs/JPN,true",
    "authorizations/THA/THA-2023-01/1,true",
    "authorizations/THA/THA-2023-01/2,false",
    "units/CA0001-THA01-THA-1700-2022,true",
    "units/CA0001-THA01-THA-9999-2022,false"
  })
  void the_state_is_proven_also_where_it_holds_nothing(String path, boolean present) {
    StateReceipt receipt = Json.read(StateReceipt.class, node.get("/v1/proofs/" + path).body());

    assertThat(receipt.value().isPresent()).isEqualTo(present);
    assertThat(receipt.verify(node.ledger.genesis())).isInstanceOf(Verdict.Proven.class);
  }

  @Test
  void a_final_transaction_is_shown_whole_with_its_events_in_words() {
    JsonNode found = node.json("/v1/transactions/" + transfer, "Accept-Language", "ja");

    assertThat(found.get("status").get("state").stringValue()).isEqualTo("FINAL");
    assertThat(found.get("transaction").get("body").get("action").get("type").stringValue())
        .isEqualTo("TransferUnits");
    assertThat(
            found.get("events").values().stream().map(each -> each.get("sentence").stringValue()))
        .contains("1,916ユニットがTHA-HOLDING-1からCHE-HOLDING-1へ移転されました（初回移転）。");
  }

  @Test
  void a_transaction_nobody_knows_has_a_status_too() {
    assertThat(node.json("/v1/transactions/" + Hash.ZERO).get("status").get("state").stringValue())
        .isEqualTo("UNKNOWN");
  }

  @Test
  void a_refusal_names_rule_decision_facts_and_cure_in_the_readers_language() {
    String encoded =
        node.ledger
            .sign(
                new UnitAction.UseTowardsNdc(
                    new UnitRange(Scenes.SERIES, 10, 20), Scenes.SWISS, 2022, Scenes.DAY),
                "CHE registrar")
            .encode()
            .toHexString();

    HttpResponse<String> response =
        node.post("/v1/transactions", "{\"encoded\":\"" + encoded + "\"}", "Accept-Language", "ja");
    JsonNode problem = TrialNode.tree(response);

    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(problem.get("code").stringValue()).isEqualTo("UNIT_TERMINAL");
    assertThat(problem.get("rule").stringValue()).isEqualTo("U-6");
    assertThat(problem.get("source").stringValue()).contains("2/CMA.3");
    assertThat(problem.get("title").stringValue()).contains("すでに使用または取り消されています");
    assertThat(problem.get("facts").get("status").stringValue()).isEqualTo("USED_TOWARDS_NDC");
    String id = problem.get("transaction").stringValue();
    assertThat(node.json("/v1/transactions/" + id).get("status").get("refusal").get("rule"))
        .hasToString("\"U-6\"");
  }

  @Test
  void a_transaction_is_taken_once_and_known_afterwards() {
    String body =
        "{\"encoded\":\"%s\"}"
            .formatted(
                node.ledger
                    .sign(
                        new PartyAction.OpenAccount(
                            new AccountId("JPN-TEST-9"), "<b>Test</b>", Optional.empty()),
                        "JPN registrar")
                    .encode()
                    .toHexString());

    HttpResponse<String> first = node.post("/v1/transactions", body);
    HttpResponse<String> second = node.post("/v1/transactions", body);

    assertThat(first.statusCode()).isEqualTo(202);
    assertThat(TrialNode.tree(first).get("known").booleanValue()).isFalse();
    assertThat(TrialNode.tree(second).get("known").booleanValue()).isTrue();
  }

  @Test
  void a_dry_run_says_what_is_missing_and_changes_nothing() {
    long height = node.ledger.head().height();
    String trial =
        Json.write(
            new TransactionViews.Trial(
                new UnitAction.TransferUnits(
                    new UnitRange(Scenes.SERIES, 1600, 1700),
                    Scenes.SWISS,
                    Scenes.THAI,
                    LocalDate.of(2025, 5, 5)),
                List.of(TrialLedger.officerKey("CHE registrar").address())));

    JsonNode result = TrialNode.tree(node.post("/v1/transactions/dry-run", trial));

    assertThat(result.get("lawful").booleanValue()).isTrue();
    assertThat(result.get("effective").booleanValue()).isFalse();
    assertThat(result.get("missing").get(0).get("parties").get(0).stringValue()).isEqualTo("THA");
    assertThat(node.ledger.head().height()).isEqualTo(height);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {                              | 400 | REQUEST_MALFORMED | the document
          {"encoded":"zz"}               | 400 | REQUEST_MALFORMED | encoded
          {"encoded":"0x00","more":1}    | 400 | REQUEST_MALFORMED | more
          {}                             | 400 | REQUEST_MALFORMED | encoded
          {"encoded":"0x00"}             | 422 | TX_MALFORMED      |
          """)
  void a_request_that_is_not_one_is_refused_with_the_place(
      String body, int status, String code, String place) {
    HttpResponse<String> response = node.post("/v1/transactions", body);
    JsonNode problem = TrialNode.tree(response);

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(problem.get("code").stringValue()).isEqualTo(code);
    if (place != null) {
      assertThat(problem.get("place").stringValue()).isEqualTo(place);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /v1/nothing                      | 404 | NOT_FOUND
          /v1/parties/FRA                  | 404 | NOT_FOUND
          /v1/parties/france               | 400 | PARAMETER_INVALID
          /v1/blocks?limit=201             | 400 | PARAMETER_INVALID
          /v1/blocks?limit=-1              | 400 | PARAMETER_INVALID
          /v1/blocks?size=3                | 400 | PARAMETER_INVALID
          /v1/blocks/0x12                  | 400 | PARAMETER_INVALID
          /v1/units?series=CA1             | 400 | PARAMETER_INVALID
          /v1/units/CA0001-THA01-THA-0-2022 | 400 | PARAMETER_INVALID
          /v1/events?after=x               | 400 | PARAMETER_INVALID
          /v1/reports/aef/FRA/2024         | 404 | NOT_FOUND
          /v1/reports/aef/THA/2020         | 400 | PARAMETER_INVALID
          /v1/words/xx                     | 400 | PARAMETER_INVALID
          """)
  void a_wrong_address_is_a_typed_problem(String path, int status, String code) {
    HttpResponse<String> response = node.get(path);

    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(TrialNode.tree(response).get("code").stringValue()).isEqualTo(code);
  }

  @Test
  void a_path_that_climbs_never_reaches_a_file_and_gets_no_page() {
    for (String path : List.of("/../../etc/passwd", "/vendor/%2e%2e/index.html", "/a%2fb.js")) {
      HttpResponse<String> response = node.get(path);
      assertThat(response.statusCode()).as(path).isBetween(400, 404);
      assertThat(response.headers().firstValue("Content-Type").orElseThrow())
          .startsWith("application/problem+json");
    }
  }

  @Test
  void another_method_and_another_content_type_are_refused() {
    HttpResponse<String> method = node.send(node.request("/v1/transactions").DELETE().build());
    HttpResponse<String> type =
        node.send(
            node.request("/v1/transactions", "Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build());

    assertThat(method.statusCode()).isEqualTo(405);
    assertThat(type.statusCode()).isEqualTo(415);
  }

  @Test
  void a_request_above_the_limit_is_refused() {
    HttpResponse<String> response =
        node.post("/v1/transactions", " ".repeat(ApiLimits.REQUEST_BYTES_MAX + 1));

    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(TrialNode.tree(response).get("code").stringValue()).isEqualTo("REQUEST_TOO_LARGE");
  }

  @Test
  void units_come_in_pages_and_a_unit_tells_its_life() {
    JsonNode first = node.json("/v1/units?series=CA0001-THA01-THA-2022&limit=1");
    JsonNode second =
        node.json(
            "/v1/units?series=CA0001-THA01-THA-2022&limit=1&from="
                + first.get("next").stringValue());
    JsonNode life = node.json("/v1/units/CA0001-THA01-THA-17-2022");

    assertThat(first.get("items").get(0).get("quantity").longValue()).isEqualTo(1500);
    assertThat(second.get("items").get(0).get("quantity").longValue()).isEqualTo(416);
    assertThat(second.has("next")).isFalse();
    assertThat(life.get("history").values().stream().map(each -> each.get("event").get("type")))
        .map(JsonNode::stringValue)
        .startsWith("UnitsIssued")
        .contains("FirstTransferred", "UnitsTransferred")
        .endsWith("UnitsUsedTowardsNdc");
  }

  @Test
  void balances_show_both_sides_of_the_adjustment() {
    JsonNode thailand = node.json("/v1/balances?party=THA").get("items").get(0);
    JsonNode switzerland = node.json("/v1/balances?party=CHE").get("items").get(0);

    assertThat(numerator(thailand, 2022)).isEqualTo(3_700 + 1_916);
    assertThat(numerator(switzerland, 2022)).isEqualTo(4_200 - 1_500);
  }

  @Test
  void flows_add_up_what_moved_and_what_became_of_it() {
    JsonNode flows = node.json("/v1/flows");

    assertThat(flows.get("flows").toString())
        .contains("{\"from\":\"THA\",\"to\":\"CHE\",\"units\":1916,\"transfers\":1}")
        .contains("{\"from\":\"GHA\",\"to\":\"JPN\",\"units\":2600,\"transfers\":1}");
    assertThat(flows.get("outcomes").toString())
        .contains("{\"host\":\"THA\",\"party\":\"CHE\",\"kind\":\"NDC\",\"units\":1500}")
        .contains("{\"host\":\"GHA\",\"party\":\"CHE\",\"kind\":\"CANCELLATION\",\"units\":100}");
  }

  @Test
  void proposals_say_whose_consent_is_missing() {
    JsonNode proposal = node.json("/v1/proposals").get("items").get(0);

    assertThat(proposal.get("proposal").get("action").get("type").stringValue())
        .isEqualTo("AuthorizeItmos");
    assertThat(proposal.get("consentsNeeded").get(0).get("officersEach").intValue()).isEqualTo(2);
  }

  @Test
  void a_report_is_a_file_with_a_name() {
    HttpResponse<String> json = node.get("/v1/reports/aef/THA/2023?format=json");
    HttpResponse<String> csv =
        node.get("/v1/reports/aef/THA/2023?format=csv&profile=checker_2025&version=2.1");
    HttpResponse<String> workbook = node.get("/v1/reports/aef/THA/2023");

    assertThat(json.body()).contains("THA-2023-01");
    assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
        .isEqualTo("attachment; filename=\"AEF-THA-2023-2.1.csv\"");
    assertThat(workbook.body()).startsWith("PK");
  }

  @Test
  void holdings_are_replayed_to_any_day() {
    JsonNode now = node.json("/v1/holdings?party=CHE").get("items");
    JsonNode then = node.json("/v1/holdings?account=CHE-HOLDING-1&at=2023-12-31").get("items");
    JsonNode known = node.json("/v1/holdings?party=CHE&at=2023-12-31&basis=recorded").get("items");

    assertThat(quantities(now)).containsExactly(416L, 700L);
    assertThat(quantities(then)).containsExactly(1916L);
    assertThat(known.isEmpty()).isTrue();
  }

  @Test
  void a_node_that_is_not_ready_says_why() {
    node.readiness = new Readiness(false, "12 blocks behind");
    HttpResponse<String> response = node.get("/health/ready");
    node.readiness = new Readiness(true, "up to date");

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(TrialNode.tree(response).get("detail").stringValue()).isEqualTo("12 blocks behind");
    assertThat(node.get("/metrics").body()).contains("article6_head_height");
  }

  @Test
  void every_answer_carries_the_headers_that_protect_a_browser() {
    for (String path : List.of("/", "/v1/status", "/v1/nothing")) {
      HttpResponse<String> response = node.get(path);
      assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
          .contains("default-src 'none'")
          .contains("script-src 'self'")
          .doesNotContain("unsafe");
      assertThat(response.headers().firstValue("X-Content-Type-Options").orElseThrow())
          .isEqualTo("nosniff");
    }
  }

  @Test
  void a_port_in_use_is_a_clear_error() {
    TrialNode running = node;

    assertThatThrownBy(() -> new TrialNode(ApiSettings.loopback(running.server.port())))
        .isInstanceOf(ApiStartException.class)
        .hasMessageContaining("port " + running.server.port())
        .hasMessageContaining("choose another");
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1,localhost:8080,true",
    "127.0.0.1,127.0.0.1:8080,true",
    "127.0.0.1,ledger.example:443,true",
    "127.0.0.1,evil.example,false",
    "::1,[::1]:8080,true",
    "0.0.0.0,evil.example,true"
  })
  void a_loopback_node_answers_only_to_its_own_names(String bound, String host, boolean allowed) {
    HostGuard guard = new HostGuard(new ApiSettings(bound, 0, List.of("ledger.example")));

    assertThat(guard.allows(host)).isEqualTo(allowed);
  }

  private static List<Long> heights(JsonNode page) {
    return page.get("items").values().stream().map(each -> each.get("height").longValue()).toList();
  }

  private static List<Long> quantities(JsonNode holdings) {
    return holdings.values().stream().map(each -> each.get("quantity").longValue()).toList();
  }

  private static long numerator(JsonNode balance, int year) {
    return balance.get("balance").get("years").values().stream()
        .filter(each -> each.get("year").intValue() == year)
        .map(each -> each.get("balance").get("numerator").longValue())
        .findFirst()
        .orElseThrow();
  }
}
