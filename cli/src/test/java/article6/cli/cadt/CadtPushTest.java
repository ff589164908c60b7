package article6.cli.cadt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import article6.cli.cadt.CadtSettings.ProjectFacts;
import article6.cli.console.CliException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pushing to a server that behaves as the Trust's guide says. */
class CadtPushTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final JsonNode AEF =
      JSON.readTree(
          """
          {"party": "THA", "year": 2023, "tables": [
           {"table": 1, "rows": [{"values": {"ParticipatingParty": "THA",
             "SubmissionVersion": "1.0", "ReportedYear": 2023, "DateOfSubmission": "2024-04-10",
             "FirstYearOfNDCPeriod": 2021, "LastYearOfNDCPeriod": 2030}}]},
           {"table": 2, "rows": [{"values": {"AuthorizationID": "THA-2022-01",
             "DateOfAuthorization": "2022-09-30", "CooperativeApproachID": "CA0001",
             "AuthorizationVersion": 1, "AuthorizedQuantity": 1916, "Metric": "GHG",
             "PurposeForAuthorization": "NDC and OIMP", "AuthorizedEntityIDs": "CHE-1",
             "FirstTransferDefnForOIMP": "Use or Cancellation"}}]},
           {"table": 3, "rows": [
             {"values": {"ActionDateTime": "2023-12-15T00:00:00.000Z",
               "ActionType": "First transfer", "CooperativeApproachID": "CA0001",
               "AuthorizationID": "THA-2022-01", "FirstTransferringPartyID": "THA",
               "PartyITMORegistryID": "THA01", "FirstID": "CA0001-THA01-THA-1-2022",
               "LastID": "CA0001-THA01-THA-10-2022", "Metric": "GHG",
               "AcquiringPartyID": "CHE"}},
             {"values": {"ActionDateTime": "2023-12-20T00:00:00.000Z",
               "ActionType": "Voluntary Cancellation", "CooperativeApproachID": "CA0001",
               "AuthorizationID": "THA-2022-01", "FirstTransferringPartyID": "THA",
               "PartyITMORegistryID": "THA01", "FirstID": "CA0001-THA01-THA-11-2022",
               "LastID": "CA0001-THA01-THA-12-2022", "Metric": "GHG"}}]},
           {"table": 4, "rows": [{"values": {"CooperativeApproachID": "CA0001",
               "AuthorizationID": "THA-2022-01", "FirstTransferringPartyID": "THA",
               "PartyITMORegistryID": "THA01", "FirstID": "CA0001-THA01-THA-13-2022",
               "LastID": "CA0001-THA01-THA-20-2022", "Metric": "GHG",
               "UnderlyingUnitRegistryID": "T-VER"}}]},
           {"table": 5, "rows": [{"values": {"DateOfAuthorization": "2022-09-30",
             "AuthorizedEntityName": "Foundation",
             "AuthorizedEntityCountryOfIncorporation": "CHE",
             "AuthorizedEntityID": "CHE-1", "CooperativeApproachID": "CA0001"}}]}]}
          """);

  private static final CadtSettings SETTINGS =
      new CadtSettings(
          "Thailand National Registry",
          Map.of(
              "CA0001",
              new ProjectFacts(
                  "Bangkok E-Bus",
                  "https://example.org/ebus",
                  List.of("Transport"),
                  List.of("Transport"),
                  "Registered",
                  "2022-10-01",
                  "TVER-1",
                  "Electric buses",
                  "THA",
                  "V-1",
                  "350 Solutions")));

  @TempDir private Path folder = Path.of("");
  private final List<String> requests = new ArrayList<>();
  private final List<JsonNode> bodies = new ArrayList<>();
  private boolean refusing;
  private HttpServer server = placeholder();

  private static HttpServer placeholder() {
    try {
      return HttpServer.create();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/v2/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    byte[] body = exchange.getRequestBody().readAllBytes();
    requests.add(exchange.getRequestMethod() + " " + path);
    int status = 200;
    String answer;
    if (!"secret".equals(exchange.getRequestHeaders().getFirst("x-api-key"))) {
      status = 403;
      answer = "{\"message\": \"key\", \"success\": false}";
    } else if (path.endsWith("/pickList")) {
      answer =
          """
          {"countries": ["Switzerland", "Thailand", "Antigua and Barduba"],
           "unitStatus": ["Held", "Retired"]}\
          """;
    } else if (path.endsWith("/pending")) {
      answer = "{\"pending\": false}";
    } else if (refusing) {
      answer = "{\"message\": \"not staged\", \"success\": false}";
    } else {
      bodies.add(JSON.readTree(body));
      answer = "{\"uuid\": \"" + UUID.randomUUID() + "\", \"success\": true}";
    }
    byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private CadtClient client(String key) {
    return new CadtClient(
        URI.create("http://127.0.0.1:" + server.getAddress().getPort()), Optional.of(key));
  }

  private List<CadtRecord> records(CadtPicklists words) {
    List<CadtRecord> records = new ArrayList<>(CadtProjects.of(AEF, SETTINGS, words));
    records.addAll(CadtTables.of(AEF, words));
    return records;
  }

  @Test
  void recordsAreStagedInTheOrderOfTheirReferencesAndOnlyOnce() throws Exception {
    Path state = folder.resolve("state.json");
    try (CadtClient client = client("secret")) {
      List<CadtRecord> records = records(new CadtPicklists(client.picklists()));
      CadtPush.Result first = new CadtPush(client, CadtPushed.open(state)).push(records);
      CadtPush.Result second = new CadtPush(client, CadtPushed.open(state)).push(records);
      client.commit();

      assertThat(first.lacking()).isEmpty();
      assertThat(first.staged()).isEqualTo(records.size());
      assertThat(second).isEqualTo(new CadtPush.Result(0, 0, records.size(), List.of()));
    }
    List<String> tables =
        requests.stream()
            .filter(it -> it.startsWith("POST"))
            .map(it -> it.substring(it.lastIndexOf('/') + 1))
            .distinct()
            .toList();
    assertThat(tables)
        .containsSubsequence("label", "methodology", "project", "verification", "issuance", "unit")
        .containsSubsequence(
            "aef-t5-authorized-entities",
            "aef-t1-submission",
            "aef-t2-authorizations",
            "aef-t3-actions",
            "aef-t4-holdings",
            "commit");
  }

  @Test
  void theTrustsOwnWordsAreUsedWhereTheyDiffer() throws Exception {
    try (CadtClient client = client("secret")) {
      new CadtPush(client, CadtPushed.open(folder.resolve("state.json")))
          .push(records(new CadtPicklists(client.picklists())));
    }
    assertThat(bodies.toString())
        .contains("\"aefT2AuthorizationsMetric\":\"GHC\"")
        .contains("\"aefT3ActionsType\":\"First Transfer\"")
        .contains("\"aefT3ActionsType\":\"Cancellation\"")
        .contains("\"aefT2AuthorizationsFirstTransferDefinitionOimp\":\"Use or cancellation\"")
        .contains("\"aefT3ActionsUnitRegistryId\":\"NA\"")
        .contains("\"projectSector\":[\"Transport\"]")
        .contains("\"unitStartBlock\":\"13\",\"unitEndBlock\":\"20\"")
        // what the Trust infers is not sent, and neither are the keys it would ignore
        .doesNotContain("VintageYear\":2022,\"aef", "MitigationType", "coBenefitId", "unitCount");
  }

  @Test
  void whatLacksSomethingIsLeftOutWithAllThatHangsOnIt() throws Exception {
    try (CadtClient client = client("secret")) {
      List<CadtRecord> records =
          CadtProjects.of(AEF, CadtSettings.NONE, new CadtPicklists(JSON.createObjectNode()));
      CadtPush.Result result =
          new CadtPush(client, CadtPushed.open(folder.resolve("state.json"))).push(records);

      assertThat(result.staged()).isOne();
      assertThat(result.lacking())
          .anyMatch(it -> it.contains("projectLink"))
          .anyMatch(it -> it.startsWith("unit ") && it.contains("cadTrustIssuanceId"));
    }
  }

  @Test
  void countriesTheListLacksOrMisspellsAreKnown() {
    CadtPicklists shipped = new CadtPicklists(JSON.createObjectNode());
    CadtPicklists live =
        new CadtPicklists(
            JSON.readTree("{\"countries\": [\"Antigua and Barduba\", \"Viet Nam\"]}"));

    assertThat(shipped.country("AUS")).isEmpty();
    assertThat(shipped.country("ATG")).contains("Antigua and Barduba");
    assertThat(live.country("ATG")).contains("Antigua and Barduba");
    assertThat(live.country("VNM")).contains("Viet Nam");
    assertThat(live.country("CHE")).isEmpty();
    assertThat(
            new CadtPicklists(JSON.readTree("{\"aefT2AuthorizationsMetric\": [\"GHG\"]}"))
                .metric("GHG"))
        .isEqualTo("GHG");
  }

  @Test
  void refusalsAreToldEvenWithStatus200AndKeysGoNowhereInTheClear() {
    refusing = true;
    try (CadtClient client = client("secret")) {
      assertThatThrownBy(() -> client.stage("label", JSON.createObjectNode()))
          .isInstanceOf(CliException.class)
          .hasMessageContaining("not staged");
    }
    try (CadtClient stranger = client("wrong")) {
      assertThatThrownBy(() -> stranger.stage("label", JSON.createObjectNode()))
          .isInstanceOf(CliException.class)
          .hasMessageContaining("403");
    }
    assertThatThrownBy(
            () -> new CadtClient(URI.create("http://192.0.2.1:31310"), Optional.of("secret")))
        .isInstanceOf(CliException.class)
        .hasMessageContaining("TLS");
  }
}
