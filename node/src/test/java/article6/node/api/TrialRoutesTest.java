package article6.node.api;

import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.action.Action;
import article6.contracts.action.PartyAction;
import article6.contracts.action.UnitAction;
import article6.contracts.crypto.Address;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.UnitRange;
import article6.node.mempool.ActionFrames;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Trying many actions at once, and exporting what was done. */
class TrialRoutesTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final AccountId SECOND = new AccountId("CHE-SECOND-1");

  private static TrialNode node;

  @BeforeAll
  static void start() {
    node = new TrialNode();
    Scenes.firstTransfers(node.ledger);
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @Test
  void eachActionSeesWhatThoseBeforeItDidAndNothingIsChanged() {
    Action open = new PartyAction.OpenAccount(SECOND, "second", Optional.empty());
    Action move = transfer(1_501, 1_510, SECOND);
    long height = node.ledger.head().height();

    List<JsonNode> alone = tried(false, List.of(move), "CHE registrar");
    List<JsonNode> together = tried(false, List.of(open, move, move), "CHE registrar");

    assertThat(state(alone, 0)).isEqualTo("REFUSED");
    assertThat(state(together, 0)).as(together.toString()).isEqualTo("EFFECTIVE");
    assertThat(state(together, 1)).as(together.toString()).isEqualTo("EFFECTIVE");
    assertThat(state(together, 2)).isEqualTo("REFUSED");
    assertThat(together.get(2).path("refusal").path("rule").asString("")).isNotEmpty();
    assertThat(node.ledger.head().height()).isEqualTo(height);
  }

  @Test
  void eachIsSignedByThoseItNeedsOfThoseGiven() {
    Action open = new PartyAction.OpenAccount(SECOND, "second", Optional.empty());

    List<JsonNode> signed =
        tried(false, List.of(open), "THA registrar", "CHE authoriser 1", "CHE registrar");
    List<JsonNode> nobody = tried(false, List.of(open), "THA registrar");

    assertThat(signed.getFirst().path("signers").size()).isOne();
    assertThat(signed.getFirst().path("signers").path(0).asString(""))
        .isEqualTo(TrialLedger.officerKey("CHE registrar").address().toString());
    assertThat(state(nobody, 0)).isEqualTo("UNSIGNED");
    assertThat(nobody.getFirst().path("missing").path(0).path("role").asString(""))
        .isEqualTo("REGISTRAR");
  }

  @Test
  void whatWaitsIsTakenAsDoneOnlyWhereThatIsAskedFor() {
    AccountId thai = new AccountId("THA-SECOND-1");
    Action open = new PartyAction.OpenAccount(thai, "second", Optional.empty());
    Action move = transfer(1_501, 1_510, thai);

    List<JsonNode> strict = tried(false, List.of(open, move), "CHE registrar");
    List<JsonNode> assumed = tried(true, List.of(open, move), "CHE registrar");

    assertThat(state(strict, 1)).isEqualTo("REFUSED");
    assertThat(state(assumed, 0)).isEqualTo("UNSIGNED");
    assertThat(state(assumed, 1)).as(assumed.toString()).isEqualTo("WAITING");
  }

  @Test
  void whatTheLedgerSaysAlreadyIsTold() {
    Action there =
        new PartyAction.OpenAccount(
            Scenes.SWISS,
            node.json("/v1/accounts?party=CHE").path("items").path(0).path("name").asString(""),
            Optional.empty());

    assertThat(state(tried(false, List.of(there), "CHE registrar"), 0)).isEqualTo("ALREADY");
  }

  @Test
  void framesThatAreNoneAreRefused() {
    assertThat(send(new byte[] {0, 0}).statusCode()).isEqualTo(400);
    assertThat(send(new byte[] {127, 0, 0, 0, 1}).statusCode()).isEqualTo(400);
  }

  @Test
  void actsAreExportedWithoutAnythingThatRuns() {
    String accounts = node.get("/v1/acts?kind=accounts&format=csv").body();
    String transfers = node.get("/v1/acts?kind=transfers&format=csv&party=THA").body();

    assertThat(accounts).startsWith("Account,Name,Entity,Kept for").contains("CHE-HOLDING-1");
    assertThat(transfers).contains("CA0001-THA01-THA-1-2022").doesNotContain("GHA01");
    assertThat(node.get("/v1/acts?format=csv").statusCode()).isEqualTo(400);
    assertThat(node.get("/v1/acts").statusCode()).isEqualTo(200);
  }

  private static Action transfer(long first, long last, AccountId to) {
    return new UnitAction.TransferUnits(
        new UnitRange(Scenes.SERIES, first, last), Scenes.SWISS, to, LocalDate.of(2026, 11, 20));
  }

  private static String state(List<JsonNode> rows, int index) {
    return rows.get(index).path("state").asString("");
  }

  private static List<JsonNode> tried(boolean assume, List<Action> actions, String... officers) {
    List<Address> available =
        Stream.of(officers).map(it -> TrialLedger.officerKey(it).address()).toList();
    HttpResponse<String> response =
        send(ActionFrames.write(new ActionFrames.Head(available, assume), actions));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return response.body().lines().map(JSON::readTree).toList();
  }

  private static HttpResponse<String> send(byte[] frames) {
    return node.send(
        node.request("/v1/transactions/dry-run/batch", "Content-Type", Request.FILE_MEDIA_TYPE)
            .POST(HttpRequest.BodyPublishers.ofByteArray(frames))
            .build());
  }
}
