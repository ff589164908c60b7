package article6.node.api;

import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.action.ApproachGrant;
import article6.contracts.action.AuthorizationAction;
import article6.contracts.action.AuthorizationContent;
import article6.contracts.action.DocumentAction;
import article6.contracts.action.EntityGrant;
import article6.contracts.action.ItmoGrant;
import article6.contracts.action.NoticeAction;
import article6.contracts.action.Publication;
import article6.contracts.action.RequestAction;
import article6.contracts.action.UnitAction;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.AuthorizationId;
import article6.contracts.domain.DocumentId;
import article6.contracts.domain.EntityId;
import article6.contracts.domain.FirstTransferDefinition;
import article6.contracts.domain.Metric;
import article6.contracts.domain.MitigationType;
import article6.contracts.domain.Purpose;
import article6.contracts.domain.RegistryId;
import article6.contracts.domain.Sector;
import article6.contracts.domain.SeriesId;
import article6.contracts.domain.Terms;
import article6.contracts.domain.Timeframe;
import article6.contracts.domain.UnitRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What readers see of documents, requests and notices. */
class AuthorizationRoutesTest {
  private static final LocalDate DAY = LocalDate.of(2025, 3, 1);
  private static final AuthorizationId LETTER = new AuthorizationId("GHA-2025-01");
  private static final SeriesId FLIGHTS =
      new SeriesId(Scenes.COOKING, new RegistryId("GHA01"), Scenes.GHA, 2024);
  private static final UnitRange UNITS = new UnitRange(FLIGHTS, 1, 40);
  private static TrialNode node;

  @BeforeAll
  static void start() {
    node = new TrialNode();
    Scenes.firstTransfers(node.ledger);
    TrialLedger ledger = node.ledger;
    ledger.act(
        new DocumentAction.PublishAuthorization(
            Scenes.GHA,
            new DocumentId("GHA-LOA 1/2025"),
            1,
            DAY,
            "Letter",
            new Publication("https://carp.example/1", Optional.of(Hash.ZERO), "", List.of()),
            List.of(new ApproachGrant(Scenes.COOKING, "until 2030", "")),
            List.of(new ItmoGrant(LETTER, imp(), false, List.of())),
            List.of(airline())),
        "GHA authoriser 1",
        "GHA authoriser 2");
    ledger.act(
        new UnitAction.IssueUnits(
            FLIGHTS,
            100,
            Scenes.GHANAIAN,
            DAY,
            Optional.of(LETTER),
            MitigationType.EMISSION_REDUCTIONS,
            Optional.empty()),
        "GHA registrar");
    ledger.act(
        new UnitAction.TransferUnits(UNITS, Scenes.GHANAIAN, Scenes.JAPANESE, DAY),
        "GHA registrar",
        "JPN registrar");
    ledger.act(
        new UnitAction.UseForImp(UNITS, Scenes.JAPANESE, Optional.empty(), "CORSIA", DAY),
        "JPN registrar");
    ledger.act(
        new RequestAction.RequestAuthorization(
            Scenes.JPN,
            Scenes.GHA,
            new DocumentId("JPN-1"),
            "A cookstove programme",
            DAY,
            imp(),
            List.of()),
        "JPN registrar");
    ledger.act(
        new RequestAction.RejectRequest(Scenes.GHA, new DocumentId("JPN-1"), DAY, "not additional"),
        "GHA authoriser 1");
    ledger.act(
        new AuthorizationAction.AmendAuthorization(Scenes.GHA, LETTER, 2, imp(), false),
        "GHA authoriser 1",
        "GHA authoriser 2");
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  private static AuthorizationContent imp() {
    return new AuthorizationContent(
        DAY,
        Scenes.COOKING,
        Optional.of(100L),
        Metric.GHG,
        "",
        List.of(Sector.ENERGY_GENERATION),
        List.of(),
        Purpose.IMP,
        List.of(),
        List.of(),
        "CORSIA",
        Timeframe.OPEN,
        Terms.NONE,
        Optional.of(FirstTransferDefinition.USE_OR_CANCELLATION),
        Optional.empty(),
        "");
  }

  @Test
  void a_document_names_the_versions_it_gave() {
    JsonNode document = node.json("/v1/documents/GHA/GHA-LOA%201%2F2025").get("items").get(0);

    assertThat(document.get("itmos").get(0).get("authorization").stringValue())
        .isEqualTo("GHA-2025-01");
    assertThat(document.get("itmos").get(0).get("version").intValue()).isEqualTo(1);
    assertThat(node.json("/v1/documents?party=GHA").get("items").size()).isEqualTo(1);
    assertThat(node.get("/v1/documents/GHA/none").statusCode()).isEqualTo(404);
  }

  @Test
  void a_request_shows_what_became_of_it() {
    JsonNode request = node.json("/v1/requests?party=GHA").get("items").get(0);

    assertThat(request.get("status").stringValue()).isEqualTo("REJECTED");
    assertThat(request.get("closed").get("reasons").stringValue()).isEqualTo("not additional");
  }

  @Test
  void a_notice_waits_until_the_host_acknowledges_it() {
    JsonNode waiting = node.json("/v1/notices?party=GHA").get("items").get(0);
    assertThat(waiting.get("open").booleanValue()).isTrue();
    assertThat(waiting.get("recordBy").stringValue()).isEqualTo("2031-12-31");

    node.ledger.act(
        new NoticeAction.AcknowledgeUse(Scenes.GHA, UNITS, DAY.plusDays(3)), "GHA registrar");

    assertThat(node.json("/v1/notices?party=GHA").get("items").get(0).get("open").booleanValue())
        .isFalse();
  }

  private static EntityGrant airline() {
    return new EntityGrant(
        Scenes.COOKING, new EntityId("JPN-101.1"), "An airline", Scenes.JPN, "", "", "");
  }

  /** what was authorised under the approach, version by version, and its scope. */
  @Test
  void an_approach_shows_who_authorised_what_under_it() {
    String approach = "/v1/approaches/" + Scenes.COOKING;

    JsonNode granted = node.json(approach + "/authorizations").get("items");
    assertThat(granted.size()).isEqualTo(1);
    assertThat(granted.get(0).get("terms").stringValue()).isEqualTo("until 2030");
    assertThat(node.json(approach + "/entities").get("items"))
        .anySatisfy(each -> assertThat(each.get("name").stringValue()).isEqualTo("An airline"));
    assertThat(node.json(approach + "/scope").get("sectors").get(0).stringValue())
        .isEqualTo("ENERGY_GENERATION");
    assertThat(node.get("/v1/approaches/CA9999/entities").statusCode()).isEqualTo(404);
    assertThat(node.get("/v1/approaches/CA9999/scope").statusCode()).isEqualTo(404);
  }
}
