package article6.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import article6.cli.A6Run;
import article6.cli.console.Language;
import article6.cli.ledger.NodeClient;
import article6.cli.local.Launch;
import article6.cli.local.LocalNetwork;
import article6.cli.scenario.ShippedScenario;
import article6.contracts.crypto.Hash;
import article6.node.json.Json;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two ledgers of real nodes: what Switzerland holds on the one is seen on the other. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ViewPullTest {
  private static final String SCENARIO = "thailand-switzerland";

  @TempDir private Path folder;
  private final List<LocalNetwork> networks = new ArrayList<>();

  @BeforeEach
  void startTwoNetworks() throws IOException, InterruptedException {
    start("there", 2);
    start("here", 1);
  }

  private void start(String name, int validators) throws IOException, InterruptedException {
    LocalNetwork network = LocalNetwork.create(folder.resolve(name), validators, 0);
    networks.add(network);
    network.startAll(Launch.SMALL);
  }

  @AfterEach
  void stop() {
    networks.forEach(LocalNetwork::close);
  }

  @Test
  void whatIsHeldThereIsSeenHereUntilItIsUsed() throws IOException, InterruptedException {
    play(beforeTheUse());

    JsonNode dry = pull(0, "--dry-run", "--signer", registrar());
    assertThat(dry.path("state").asString("")).isEqualTo("EFFECTIVE");
    assertThat(dry.path("added").size()).isOne();
    assertThat(mirrors().size()).isZero();
    assertThat(Files.exists(output())).isFalse();

    JsonNode entered = pull(0, "--key", registrar(), "--genesis", genesis("there"));
    assertThat(entered.path("units").asLong(0)).isEqualTo(1_916);
    assertThat(entered.path("height").asLong(0)).isPositive();
    JsonNode seen = mirrors().path(0);
    assertThat(seen.path("mirror").path("document").asString(""))
        .isEqualTo(Hash.of(Bytes.wrap(Files.readAllBytes(output()))).toString());
    assertThat(seen.path("ranges").path(0).path("account").asString("")).isEqualTo("CHE-HOLDING-1");
    ViewDocument kept = Json.read(ViewDocument.class, Files.readAllBytes(output()));
    assertThat(kept.blocks().getFirst().history())
        .extracting(ViewDocument.Act::kind)
        .contains("UnitsIssued", "FirstTransferred", "UnitsTransferred");

    theFileIsShownToBeItsDocument(entered.path("transaction").asString(""));
    aNodeThatTellsAnotherBlockIsNotBelieved();

    assertThat(pull(0, "--key", registrar()).path("unchanged").asBoolean(false)).isTrue();

    play(SCENARIO); // goes on with the use of all of them
    JsonNode used = pull(0, "--key", registrar(), "--force");
    assertThat(used.path("gone").size()).isOne();
    assertThat(used.path("units").asLong(-1)).isZero();
    assertThat(mirrors().path(0).path("ranges").size()).isZero();

    listsAreEnteredToo();
    whatCannotBeRightIsRefused();
  }

  private void theFileIsShownToBeItsDocument(String transaction) {
    String receipt = folder.resolve("receipt.json").toString();
    A6Run fetched = A6Run.of("receipt", transaction, "--output", receipt, "--node", node("here"));
    assertThat(fetched.exitCode()).as(fetched.err()).isZero();
    A6Run proven =
        A6Run.of(
            "verify", receipt, "--genesis", genesis("here"), "--document", output().toString());
    assertThat(proven.exitCode()).as(proven.out() + proven.err()).isZero();
    assertThat(proven.out()).contains("THE DOCUMENT");
  }

  /** What it says of the chain is true, but not what it says of the view. */
  private void aNodeThatTellsAnotherBlockIsNotBelieved() throws IOException {
    String wrong = "\"stateRoot\":\"0x" + "ab".repeat(32) + "\"";
    HttpServer liar =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    try (NodeClient honest = NodeClient.of(node("there"), Language.EN)) {
      liar.createContext(
          "/",
          exchange -> {
            byte[] answer;
            try {
              answer = honest.download(exchange.getRequestURI().toString());
            } catch (InterruptedException e) {
              throw new InterruptedIOException(e.getMessage());
            }
            String told = new String(answer, StandardCharsets.UTF_8);
            if (exchange.getRequestURI().getPath().startsWith("/v1/views/")) {
              told = told.replaceFirst("\"stateRoot\":\"0x[0-9a-f]{64}\"", wrong);
            }
            byte[] body = told.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
          });
      liar.start();
      A6Run run =
          A6Run.of(
              "view",
              "pull",
              "--from",
              "http://127.0.0.1:" + liar.getAddress().getPort(),
              "--genesis",
              genesis("there"),
              "--party",
              "CHE",
              "--source",
              "Thai registry",
              "--dry-run",
              "--node",
              node("here"));
      assertThat(run.exitCode()).isOne();
      assertThat(run.err()).contains("it is another one than the view says");
    } finally {
      liar.stop(0);
    }
  }

  private void listsAreEnteredToo() throws IOException {
    Path list =
        Files.writeString(
            folder.resolve("gs.csv"),
            """
            First ID,Last ID,Vintage,Account,Status
            GS1-1-TZ-GS11732-16-2022-25700-1,GS1-1-TZ-GS11732-16-2022-25700-100,2022,1021,Active
            """);
    Instant moment = Instant.parse("2025-01-01T00:00:00Z");
    assertThat(file(0, list, moment).path("units").asLong(0)).isEqualTo(100);
    assertThat(file(0, list, moment).path("unchanged").asBoolean(false)).isTrue();
    assertThat(fails(1, list, moment.minusSeconds(1))).contains("X-4", "newer");

    Files.writeString(list, Files.readString(list).replace("-100,", "-90,"));
    assertThat(fails(1, list, moment)).contains("another view of the same moment");
    assertThat(file(0, list, moment.plusSeconds(1)).path("gone").size()).isOne();

    Files.writeString(list, Files.readString(list).replace("2022,1021", "MMXXII,1021"));
    assertThat(fails(65, list, moment.plusSeconds(2))).contains("MMXXII", "can't be read");

    Path twice =
        Files.writeString(
            folder.resolve("twice.csv"),
            """
            First ID,Last ID,Vintage,Account,Status
            A-1,A-10,2022,1021,Active
            A-10,A-20,2022,1021,Active
            """);
    JsonNode overlapping = file(1, twice, moment.plusSeconds(3));
    assertThat(overlapping.path("rule").asString("")).contains("X-5", "MIRROR_INVALID");
  }

  private void whatCannotBeRightIsRefused() {
    A6Run same =
        A6Run.of(
            "view",
            "pull",
            "--from",
            node("here"),
            "--party",
            "CHE",
            "--source",
            "MECH",
            "--node",
            node("here"),
            "--dry-run");
    assertThat(same.exitCode()).isEqualTo(64);
    assertThat(same.err()).contains("this very ledger");

    A6Run other = A6Run.of(arguments("--dry-run", "--genesis", genesis("here")));
    assertThat(other.exitCode()).as(other.out() + other.err()).isIn(1, 69);

    A6Run nobody = A6Run.of(arguments("--force"));
    assertThat(nobody.exitCode()).isZero(); // nothing to sign: the view is there already
  }

  /** The shipped case up to the moment at which Switzerland holds all units. */
  private String beforeTheUse() throws IOException {
    String whole = ShippedScenario.THAILAND_SWITZERLAND.text();
    return Files.writeString(
            folder.resolve(SCENARIO + ".yaml"),
            whole.substring(0, whole.indexOf("  - name: use\n")))
        .toString();
  }

  private void play(String scenario) {
    A6Run run =
        A6Run.of(
            "play",
            scenario,
            "--network",
            folder.resolve("there").toString(),
            "--node",
            node("there"));
    assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
  }

  private JsonNode mirrors() throws IOException, InterruptedException {
    try (NodeClient here = NodeClient.of(node("here"), Language.EN)) {
      return here.get("/v1/mirrors").path("items");
    }
  }

  private JsonNode pull(int exitCode, String... more) {
    return json(exitCode, arguments(more));
  }

  private String[] arguments(String... more) {
    List<String> all =
        new ArrayList<>(
            List.of("view", "pull", "--from", node("there"), "--party", "CHE", "--json"));
    all.addAll(List.of("--source", "Thai registry", "--node", node("here")));
    if (!List.of(more).contains("--dry-run")) {
      all.addAll(List.of("--output", output().toString()));
    }
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  private JsonNode file(int exitCode, Path list, Instant asOf) {
    return json(exitCode, listed(list, asOf));
  }

  private String fails(int exitCode, Path list, Instant asOf) {
    A6Run run = A6Run.of(listed(list, asOf));
    assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(exitCode);
    return run.err();
  }

  private String[] listed(Path list, Instant asOf) {
    return new String[] {
      "view",
      "file",
      list.toString(),
      "--as-of",
      asOf.toString(),
      "--party",
      "CHE",
      "--source",
      "GS",
      "--key",
      registrar(),
      "--node",
      node("here"),
      "--json"
    };
  }

  private static JsonNode json(int exitCode, String... arguments) {
    A6Run run = A6Run.of(arguments);
    assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(exitCode);
    return JsonMapper.shared().readTree(run.out());
  }

  private Path output() {
    return folder.resolve("view.json");
  }

  private String node(String name) {
    return network(name).nodes().getFirst().address().toString();
  }

  private String genesis(String name) {
    return network(name).folder().genesisFile().toString();
  }

  private String registrar() {
    return network("here").nodes().getFirst().member().officer("registrar").toString();
  }

  private LocalNetwork network(String name) {
    return networks.get(name.equals("there") ? 0 : 1);
  }
}
