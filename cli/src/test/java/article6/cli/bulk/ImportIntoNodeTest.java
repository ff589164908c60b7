package article6.cli.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import article6.cli.A6;
import article6.cli.A6Run;
import article6.contracts.action.Action;
import article6.contracts.action.AuthorizationContent;
import article6.contracts.action.DocumentAction;
import article6.contracts.action.ItmoGrant;
import article6.contracts.action.Publication;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.ApproachId;
import article6.contracts.domain.AuthorizationId;
import article6.contracts.domain.DocumentId;
import article6.contracts.domain.Metric;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Purpose;
import article6.contracts.domain.Sector;
import article6.contracts.domain.Terms;
import article6.contracts.domain.Timeframe;
import article6.node.json.Json;
import article6.node.report.sheet.CsvLines;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Imports into two real nodes: tried, submitted, gone on with, and never doubled. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ImportIntoNodeTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private Path folder = Path.of("");
  private final List<Process> nodes = new ArrayList<>();
  private String node = "";

  @BeforeEach
  void startANetworkOfTwo() throws IOException {
    int peer = freePorts();
    int api = freePorts();
    A6Run created =
        A6Run.of(
            "network",
            "create",
            network().toString(),
            "--parties",
            "CHE,THA",
            "--training",
            "--peer-port",
            String.valueOf(peer),
            "--api-port",
            String.valueOf(api));
    assertThat(created.exitCode()).as(created.err()).isZero();
    for (String party : List.of("CHE", "THA")) {
      Process process =
          new ProcessBuilder(
                  ProcessHandle.current().info().command().orElseThrow(),
                  "--enable-native-access=ALL-UNNAMED",
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  A6.class.getName(),
                  "node",
                  "start",
                  "--config",
                  network().resolve("parties/" + party + "/node.yaml").toString())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      nodes.add(process);
      BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
      assertThat(out.readLine()).contains(party);
    }
    node = "http://127.0.0.1:" + api;
  }

  @AfterEach
  void stop() throws InterruptedException {
    for (Process process : nodes) {
      process.destroy();
    }
    for (Process process : nodes) {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    }
  }

  private Path network() {
    return folder.resolve("network");
  }

  /** The first of two ports in a row that nobody listens on. */
  private static int freePorts() throws IOException {
    int first;
    do {
      try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        first = socket.getLocalPort();
      }
    } while (!isFree(first + 1));
    return first;
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false; // somebody has it
    }
  }

  @Test
  void rowsAreTriedSubmittedAndNotDoubled() throws IOException {
    Path accounts =
        write(
            "accounts.csv",
            """
            Account,Name
            THA-EBUS-1,Bangkok E-Bus
            CHE-HOLDING-1,Switzerland
            """);
    Path approaches =
        write(
            "approaches.csv",
            """
            Cooperative approach ID,Title,Participating Parties,Date,Description
            CA0001,Bangkok E-Bus,"Switzerland, Thailand",2022-05-01,
            """);
    Path letters =
        write(
            "letters.csv",
            """
            Authorizing Party,Authorization ID,Date of authorization,Cooperative approach ID,\
            Sector(s),Purposes for authorization,Authorized Party(ies) ID
            THA,THA-2022-01,30/09/2022,CA0001,Transportation,NDC,CHE
            """);
    StringBuilder blocks =
        new StringBuilder(
            "Cooperative approach ID,Party ITMO registry ID,"
                + "First transferring participating Party ID,Vintage,Quantity,Account,"
                + "Date of issuance,Authorization ID,Mitigation type,"
                + "Underlying unit registry ID,Serial block,First ID,Last ID\n");
    for (int block = 0; block < 60; block++) {
      blocks.append(
          "CA0001,THA01,THA,2022,10,THA-EBUS-1,2023-10-01,THA-2022-01,Emission reductions,TVER,"
              + "TH-1-%d-%d,CA0001-THA01-THA-%d-2022,CA0001-THA01-THA-%d-2022\n"
                  .formatted(block * 10 + 1, block * 10 + 10, block * 10 + 1, block * 10 + 10));
    }
    Path units = write("units.csv", blocks.toString());
    Path transfers =
        write(
            "transfers.csv",
            """
            First ID,Last ID,From account,To account,Date
            CA0001-THA01-THA-1-2022,CA0001-THA01-THA-600-2022,THA-EBUS-1,CHE-HOLDING-1,2023-12-15
            """);

    JsonNode dry = run(1, accounts, "--kind", "accounts", "--dry-run");
    assertThat(state(dry, 0)).isEqualTo("UNSIGNED");

    assertThat(run(0, accounts, "--kind", "accounts", "--key", keys()).path("effective").asInt(0))
        .isEqualTo(2);
    run(0, approaches, "--kind", "approaches", "--key", keys());

    JsonNode alone =
        run(
            0,
            letters,
            "--kind",
            "authorizations",
            "--dry-run",
            "--signer",
            officer("authoriser-1"));
    assertThat(state(alone, 0)).isEqualTo("WAITING");
    assertThat(alone.path("rows").path(0).path("notes").asString("")).contains("AUTHORISER THA");
    run(0, letters, "--kind", "authorizations", "--key", keys());

    JsonNode issued = run(0, units, "--kind", "issuances", "--key", keys());
    assertThat(issued.path("effective").asInt(0)).isEqualTo(60);
    JsonNode again = run(0, units, "--kind", "issuances", "--key", keys());
    assertThat(again.path("already").asInt(0)).isEqualTo(60);
    Files.delete(folder.resolve("units.csv.a6-import.jsonl"));
    JsonNode withoutJournal = run(0, units, "--kind", "issuances", "--key", keys());
    assertThat(withoutJournal.path("already").asInt(0)).isEqualTo(60);
    assertThat(withoutJournal.path("effective").asInt(-1)).isZero();

    run(0, transfers, "--kind", "transfers", "--key", keys());
    Files.delete(folder.resolve("transfers.csv.a6-import.jsonl"));
    JsonNode moved = run(1, transfers, "--kind", "transfers", "--key", keys());
    assertThat(moved.path("rows").path(0).path("rule").asString("")).contains("UNIT_NOT_HELD");

    exportedIsImportedAgainAndIsTheSame();
    reportsAreCheckedBesideTheLedger();
    aSignedDocumentIsKnownByItsDigest();
  }

  private void reportsAreCheckedBesideTheLedger() {
    List<String> check = new ArrayList<>(List.of("report", "check", "--against-ledger"));
    for (String party : List.of("CHE", "THA")) {
      String file = folder.resolve(party + ".xlsx").toString();
      assertThat(
              A6Run.of("report", "aef", party, "2023", "--output", file, "--node", node).exitCode())
          .isZero();
      check.add(file);
    }
    check.addAll(List.of("--node", node, "--json"));
    A6Run run = A6Run.of(check.toArray(String[]::new));

    assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    assertThat(JSON.readTree(run.out()).size()).isEqualTo(1 + 2);
  }

  /** A document of authorization was published with its digest. */
  private void aSignedDocumentIsKnownByItsDigest() throws IOException {
    Path signed = write("signed.pdf", "signed by hand");
    Path other = write("other.pdf", "signed by somebody else");
    Action publication =
        new DocumentAction.PublishAuthorization(
            new PartyCode("THA"),
            new DocumentId("THA-LOA-2"),
            1,
            LocalDate.of(2023, 1, 10),
            "Letter",
            new Publication(
                "https://carp.example/2",
                Optional.of(Hash.of(Bytes.wrap(Files.readAllBytes(signed)))),
                "",
                List.of()),
            List.of(),
            List.of(new ItmoGrant(new AuthorizationId("THA-2023-02"), content(), false, List.of())),
            List.of());
    Path document =
        write(
            "document.csv",
            CsvLines.line(List.of("Type", "Action"))
                + CsvLines.line(List.of(publication.kind(), Json.write(publication))));
    run(0, document, "--kind", "actions", "--key", keys());

    assertThat(check(signed, "THA-2023-02")).isZero();
    assertThat(check(other, "THA-2023-02")).isOne();
    assertThat(check(signed, "THA-2022-01")).isOne();
  }

  private int check(Path file, String authorization) {
    return A6Run.of(
            "report", "letter", "--check", file.toString(), "THA", authorization, "--node", node)
        .exitCode();
  }

  private static AuthorizationContent content() {
    return new AuthorizationContent(
        LocalDate.of(2023, 1, 10),
        new ApproachId("CA0001"),
        Optional.of(100L),
        Metric.GHG,
        "",
        List.of(Sector.TRANSPORTATION),
        List.of(),
        Purpose.NDC,
        List.of(new PartyCode("CHE")),
        List.of(),
        "",
        Timeframe.OPEN,
        Terms.NONE,
        Optional.empty(),
        Optional.empty(),
        "");
  }

  private void exportedIsImportedAgainAndIsTheSame() {
    Path exported = folder.resolve("ledger.xlsx");
    A6Run export = A6Run.of("export", "--output", exported.toString(), "--node", node);
    assertThat(export.exitCode()).as(export.err()).isZero();

    A6Run again = A6Run.of("import", exported.toString(), "--throwaway", "--json");
    assertThat(again.exitCode()).as(again.out() + again.err()).isZero();
    JsonNode result = JSON.readTree(again.out());
    assertThat(result.path("effective").asInt(0)).isEqualTo(2 + 1 + 1 + 60 + 1);
    assertThat(result.path("totals").toString()).contains("600");
  }

  @Test
  void oneRefusedRowKeepsTheWholeFileOut() throws IOException {
    Path accounts = write("accounts.csv", "Account,Name\nTHA-A,one\nVUT-A,not here\n");

    JsonNode refused = run(1, accounts, "--kind", "accounts", "--key", keys());
    assertThat(refused.path("inTheWay").asInt(0)).isOne();
    assertThat(refused.has("effective")).isFalse();

    JsonNode skipped = run(1, accounts, "--kind", "accounts", "--key", keys(), "--skip-refused");
    assertThat(skipped.path("effective").asInt(0)).isOne();
  }

  private static String state(JsonNode result, int row) {
    return result.path("rows").path(row).path("state").asString("");
  }

  private String keys() {
    return network().resolve("parties").toString();
  }

  private String officer(String place) {
    return network().resolve("parties/THA/officers/" + place + ".json").toString();
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private JsonNode run(int exitCode, Path file, String... arguments) {
    List<String> all = new ArrayList<>(List.of("import", file.toString()));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--node", node, "--json"));
    A6Run run = A6Run.of(all.toArray(String[]::new));
    assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(exitCode);
    return JSON.readTree(run.out());
  }
}
