package article6.node.api;

import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.action.PartyAction;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.PartyCode;
import article6.contracts.fuzz.Fuzzer;
import article6.node.api.TransactionViews.Submitted;
import article6.node.api.TransactionViews.Trial;
import article6.node.json.Json;
import article6.node.report.narrative.AnswerSheet;
import article6.node.report.narrative.AnswerSheet.Text;
import article6.node.report.narrative.Question;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Damaged requests to the real server: each is answered, and none is the node's own fault (F16).
 */
class ApiFuzzTest {
  private static final int FIRST_FAULT_STATUS = 500;

  private static TrialNode node;

  @BeforeAll
  static void start() {
    node = new TrialNode();
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @Test
  void transactions_in_json() {
    bodies(
        "api-submit",
        "/v1/transactions",
        "application/json",
        Json.writeBytes(new Submitted(node.ledger.sign(account(), "THA registrar").encode())));
  }

  @Test
  void actions_to_try() {
    bodies(
        "api-dry-run",
        "/v1/transactions/dry-run",
        "application/json",
        Json.writeBytes(
            new Trial(account(), List.of(TrialLedger.officerKey("THA registrar").address()))));
  }

  @Test
  void answers_of_officers() {
    bodies(
        "api-answers",
        "/v1/reports/initial/THA?format=json",
        "application/octet-stream",
        Json.writeBytes(
            new AnswerSheet(
                AnswerSheet.FORM,
                new PartyCode("THA"),
                List.of(new Text(Question.ARRANGEMENTS, Optional.empty(), "A committee.")))));
  }

  /** Whatever stands in a path or a query, as far as a request line can carry it. */
  @Test
  void addresses() {
    Fuzzer.run(
        "api-address",
        Set.of(IllegalArgumentException.class),
        input -> answered(node.get("/v1/" + text(input)).statusCode()),
        List.of(
            ascii("blocks?from=17&limit=5"),
            ascii("light/blocks?above=3&limit=2"),
            ascii("light/changes?above=0"),
            ascii("proofs/units/CA0001-THA01-THA-1-2022"),
            ascii("proofs/authorizations/THA/THA-2023-01/1"),
            ascii("receipts/0x" + "0".repeat(64)),
            ascii("events?after=17.0.2&limit=3")));
  }

  private static PartyAction account() {
    return new PartyAction.OpenAccount(new AccountId("THA-FUZZ-1"), "An account", Optional.empty());
  }

  private static void bodies(String name, String path, String mediaType, byte[] good) {
    Fuzzer.run(
        name,
        Set.of(),
        input -> {
          HttpRequest request =
              node.request(path)
                  .header("Content-Type", mediaType)
                  .POST(HttpRequest.BodyPublishers.ofByteArray(input))
                  .build();
          HttpResponse<String> response = node.send(request);
          answered(response.statusCode());
          assertThat(TrialNode.tree(response).isObject()).isTrue();
        },
        List.of(good));
  }

  private static void answered(int status) {
    assertThat(status).isLessThan(FIRST_FAULT_STATUS);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** What of the bytes may stand in an address; the client refuses the rest itself. */
  private static String text(byte[] input) {
    return new String(input, StandardCharsets.US_ASCII).replaceAll("[^!-~]", "");
  }
}
