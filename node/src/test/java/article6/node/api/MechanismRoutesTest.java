package article6.node.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What an officer of the mechanism, or of a host, sees of it over the API. */
class MechanismRoutesTest {
  private static TrialNode node;

  @BeforeAll
  static void play() {
    node = new TrialNode();
    MechanismScene.play(node.ledger);
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @Test
  void sumsWhatTheRegistryHoldsAndWhatIsOwed() {
    JsonNode sums = node.json("/v1/mechanism");

    assertThat(sums.get("issued").asLong()).isEqualTo(1_101);
    assertThat(sums.get("adaptationFund").asLong()).isEqualTo(50 + 5);
    assertThat(sums.get("overallMitigation").asLong()).isEqualTo(20 + 3);
    assertThat(sums.get("bufferPool").asLong()).isEqualTo(100 + 11 - 50 + 30);
    assertThat(sums.get("uncompensated").asLong()).isEqualTo(10);
    assertThat(sums.get("outstanding").asLong()).isEqualTo(30);
  }

  @Test
  void tellsOfEachIssuanceHowItWasSplitAndWhetherItsUnitsAreAuthorised() {
    JsonNode issuances = items("issuances");

    assertThat(issuances.get(0).get("status").stringValue()).isEqualTo("AUTHORISED_AT_ISSUANCE");
    assertThat(issuances.get(0).get("forwardable").asLong()).isEqualTo(830);
    assertThat(issuances.get(1).get("status").stringValue()).isEqualTo("CONTRIBUTION_OPEN");
    assertThat(issuances.get(1).get("shareOfProceeds").asLong()).isEqualTo(5);
    assertThat(issuances.get(1).get("overallMitigation").asLong()).isEqualTo(3);
    assertThat(issuances.get(1).get("buffer").asLong()).isEqualTo(11);
    assertThat(issuances.get(1).get("forwardable").asLong()).isEqualTo(82);
  }

  @Test
  void showsAnOpenObligationAndALapsedTransition() {
    assertThat(items("reversals").get(0).get("settled").booleanValue()).isFalse();
    assertThat(items("reversals").get(0).get("outstanding").asLong()).isEqualTo(30);
    assertThat(items("transitions").get(0).get("stage").stringValue()).isEqualTo("LAPSED");
    assertThat(items("cers").get(0).get("quantity").asLong()).isEqualTo(500);
    assertThat(items("activities").get(0).get("host").stringValue()).isEqualTo("GHA");
    assertThat(items("accounts").size()).isEqualTo(6);
  }

  @Test
  void pagesGoOnWhereTheLastOneEnded() {
    JsonNode page = node.json("/v1/mechanism/accounts?limit=4");
    assertThat(page.get("next").stringValue()).isEqualTo("4");
    assertThat(node.json("/v1/mechanism/accounts?limit=4&from=4").get("items").size()).isEqualTo(2);
  }

  @Test
  void aNetworkWithoutTheMechanismSaysSo() {
    try (TrialNode other = new TrialNode()) {
      assertThat(other.get("/v1/mechanism").statusCode()).isEqualTo(404);
      assertThat(other.json("/v1/mechanism/issuances").get("items").size()).isZero();
    }
  }

  @Test
  void theHostReportsWhatWasLeviedAsItsFirstTransfers() {
    String report = node.get("/v1/reports/aef/GHA/2025?format=json").body();

    assertThat(report)
        .contains("Mandatory cancellation to deliver OMGE", "First transfer to another Party")
        .doesNotContain("CA6400-XPM01-GHA-1-2019");
  }

  private static JsonNode items(String name) {
    return node.json("/v1/mechanism/" + name).get("items");
  }
}
