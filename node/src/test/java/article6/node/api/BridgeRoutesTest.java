package article6.node.api;

import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.light.StateReceipt;
import article6.contracts.light.Verdict;
import article6.contracts.state.Export;
import article6.contracts.state.Tables;
import article6.node.json.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What the API says about other registries. */
class BridgeRoutesTest {
  private static TrialNode node;

  @BeforeAll
  static void start() {
    node = new TrialNode();
    Scenes.firstTransfers(node.ledger);
    Scenes.otherRegistries(node.ledger);
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @Test
  void what_is_seen_elsewhere_says_that_it_is_no_holding() {
    JsonNode seen = node.json("/v1/mirrors?party=CHE").get("items").get(0);
    assertThat(seen.get("note").stringValue()).contains("Nothing of this is held");
    assertThat(seen.get("asOf").stringValue()).isEqualTo("2023-11-14T22:13:20Z");
    assertThat(seen.get("ranges").get(0).get("units").get("last").asLong()).isEqualTo(400);
    assertThat(node.json("/v1/mirrors?lang=ja").get("items").get(0).get("note").stringValue())
        .contains("他の登録簿");
    assertThat(node.json("/v1/mirrors?party=THA").get("items").size()).isZero();
  }

  @Test
  void a_lock_is_listed_and_shown_at_its_units_and_proven() {
    JsonNode export = node.json("/v1/exports").get("items").get(0);
    assertThat(export.get("message").stringValue()).isEqualTo(Scenes.MESSAGE.value());
    assertThat(export.get("status").stringValue()).isEqualTo("LOCKED");
    JsonNode life = node.json("/v1/units/CA0001-THA01-THA-1650-2022");
    assertThat(life.get("units").get("block").get("status").stringValue())
        .isEqualTo("LOCKED_FOR_EXPORT");
    StateReceipt receipt =
        Json.read(StateReceipt.class, node.get("/v1/proofs/exports/" + Scenes.MESSAGE).body());
    assertThat(receipt.verify(node.ledger.genesis())).isInstanceOf(Verdict.Proven.class);
    assertThat(Tables.EXPORTS.decode(receipt.value().orElseThrow()).status())
        .isEqualTo(Export.Status.LOCKED);
    assertThat(node.json("/v1/imports").get("items").size()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "GS, GS1-1-GH-GS7-16-2023-9-300-500, 1",
    "gs, GS1-1-GH-GS7-16-2023-09-0400-0400, 1",
    "GS, GS1-1-GH-GS7-16-2023-9-401-500, 0",
    "VCS, GS1-1-GH-GS7-16-2023-9-1-2, 0",
  })
  void serials_are_looked_up_as_their_registry_writes_them(
      String registry, String block, int seen) {
    JsonNode found = node.json("/v1/underlying?registry=" + registry + "&first=" + block);
    assertThat(found.get("seen").size()).isEqualTo(seen);
    assertThat(found.has("backing")).isFalse();
  }

  @Test
  void the_ends_of_a_block_may_be_given_apart() {
    JsonNode found = node.json("/v1/underlying?registry=JCM&first=JCM-0098&last=JCM-0102");
    assertThat(found.get("range").get("width").asInt()).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource({
    "registry=GS",
    "first=GS-1-2",
    "registry=GS&first=GS",
    "registry=GS&first=GS-1&last=X"
  })
  void what_is_no_serial_is_said_to_be_none(String query) {
    assertThat(node.get("/v1/underlying?" + query).statusCode()).isEqualTo(400);
  }
}
