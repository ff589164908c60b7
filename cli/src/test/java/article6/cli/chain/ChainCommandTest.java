package article6.cli.chain;

import static org.assertj.core.api.Assertions.assertThat;

import article6.cli.A6Run;
import article6.contracts.action.PartyAction;
import article6.contracts.chain.Block;
import article6.contracts.chain.CertifiedBlock;
import article6.contracts.chain.Genesis;
import article6.contracts.chain.SampleNetwork;
import article6.contracts.domain.AccountId;
import article6.node.chain.Chain;
import article6.node.chain.ChainIndexes;
import article6.node.chain.IncomingTransaction;
import article6.node.chain.TransactionBook;
import article6.node.json.Json;
import article6.node.store.LedgerStore;
import article6.node.store.StoreOptions;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands on real folders and files, with the exit codes that a script goes by. */
class ChainCommandTest {
  private static final long BLOCK_MILLIS = 1_000;
  private static final long LIFETIME_MILLIS = 3_600_000;

  @TempDir private Path folder = Path.of("");
  private final Genesis genesis = SampleNetwork.genesis("CHE");

  @BeforeEach
  void makeChain() throws IOException {
    Files.writeString(folder.resolve("genesis.json"), Json.write(genesis));
    Files.writeString(folder.resolve("other.json"), Json.write(SampleNetwork.genesis("THA")));
    grow("data", "CHE-1", "CHE-2", "CHE-3");
  }

  /** One block for each account. */
  private void grow(String name, String... accounts) {
    try (LedgerStore store = open(name)) {
      Chain chain =
          Chain.open(
              store,
              genesis,
              SampleNetwork.nodeKey("CHE").address(),
              new TransactionBook(Runnable::run));
      for (String account : accounts) {
        long nowMillis = chain.head().timeMillis() + BLOCK_MILLIS;
        IncomingTransaction opening =
            IncomingTransaction.decode(
                SampleNetwork.transaction(
                        genesis,
                        chain.head().height(),
                        nowMillis + LIFETIME_MILLIS,
                        new PartyAction.OpenAccount(
                            new AccountId(account), account, Optional.empty()),
                        "CHE.registrar")
                    .encode());
        Block block = chain.build(List.of(opening), nowMillis, true).block().orElseThrow();
        chain.importBlock(new CertifiedBlock(block, SampleNetwork.certify(block.header(), "CHE")));
      }
    }
  }

  private LedgerStore open(String name) {
    return LedgerStore.open(
        StoreOptions.of(folder.resolve(name), genesis.networkId(), ChainIndexes.ALL));
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private A6Run chain(String... words) {
    return A6Run.of(
        Stream.concat(
                Stream.concat(Stream.of("chain"), Arrays.stream(words)),
                Stream.of("--genesis", path("genesis.json")))
            .toArray(String[]::new));
  }

  private static void assertRun(A6Run run, int exitCode, String... words) {
    assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(exitCode);
    for (String each : words) {
      assertThat(run.out() + run.err()).contains(each);
    }
  }

  @Test
  void aChainIsVerifiedWithAndWithoutReplay() {
    assertRun(chain("verify", "--data", path("data")), 0, "up to 3", "state");
    assertRun(chain("verify", "--data", path("data"), "--no-replay"), 0, "Nothing was executed");
    assertRun(chain("verify", "--data", path("data"), "--lang", "ja"), 0, "すべて正しい");
    assertRun(chain("verify", "--data", path("data"), "--json"), 0, "\"sound\" : true");
  }

  @Test
  void whatCannotBeVerifiedHasItsOwnExitCodes() {
    assertRun(chain("verify", "--data", path("nothing")), 66, "no ledger");
    assertThat(folder.resolve("nothing")).doesNotExist();
    assertRun(
        A6Run.of("chain", "verify", "--data", path("data"), "--genesis", path("other.json")),
        78,
        "two networks");
    try (LedgerStore running = open("data")) {
      assertThat(running.head()).isPresent();
      assertRun(chain("verify", "--data", path("data")), 73, "in use", "Stop the node");
    }
  }

  @Test
  void outIntoAFileAndInAgain() throws IOException {
    String file = path("all.chain");
    assertRun(chain("export", file, "--data", path("data")), 0, "Blocks 1 to 3");
    assertRun(chain("export", file, "--data", path("data")), 73, "all.chain");
    assertRun(chain("export", file, "--data", path("data"), "--force"), 0);
    assertRun(chain("export", path("x"), "--data", path("data"), "--to", "9"), 64, "1 to 3");
    assertRun(chain("import", file, "--data", path("new/data")), 0, "3 new", "newest is 3");
    assertRun(chain("import", file, "--data", path("new/data"), "--json"), 0, "\"added\" : 0");
    assertRun(chain("verify", "--data", path("new/data")), 0);
    assertRun(chain("compare", path("data"), path("new/data")), 0, "Blocks 0 to 3 are the same");
    assertRun(chain("compare", path("data"), file), 0, "Blocks 1 to 3 are the same");
    assertRun(chain("import", path("nowhere"), "--data", path("new/data")), 66);
  }

  @Test
  void aBadFileIsRefusedAndWhatIsThereStays() throws IOException {
    Path file = folder.resolve("all.chain");
    assertRun(chain("export", file.toString(), "--data", path("data")), 0);
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 10));
    assertRun(chain("import", file.toString(), "--data", path("new")), 65, "damaged at block");
    assertRun(chain("verify", "--data", path("new")), 0);
    Files.writeString(file, "hello");
    assertRun(chain("import", file.toString(), "--data", path("new")), 65, "no chain file");
    Files.write(file, bytes);
    grow("fork", "CHE-9");
    assertRun(chain("import", file.toString(), "--data", path("fork")), 1, "block 1 is");
    assertRun(chain("compare", path("fork"), path("data")), 1, "Block 1 differs");
    A6Run wrong =
        A6Run.of(
            "chain",
            "import",
            file.toString(),
            "--data",
            path("other"),
            "--genesis",
            path("other.json"));
    assertRun(wrong, 78, "two networks");
    assertThat(folder.resolve("other")).as("nothing was made").doesNotExist();
  }

  @Test
  void theStateIsCarriedInAFileAndAFolderBeginsWithIt() throws IOException {
    String file = path("state.a6");
    assertRun(chain("snapshot", file, "--data", path("data")), 0, "after block 3", "Id");
    assertRun(chain("snapshot", file, "--data", path("data")), 73, "state.a6");
    assertRun(chain("snapshot", file, "--data", path("data"), "--force", "--json"), 0, "\"id\"");
    assertRun(chain("import", "--snapshot", file, "--data", path("made")), 0, "after block 3");
    assertRun(chain("verify", "--data", path("made")), 0, "headers from block 3", "state root");
    assertRun(chain("verify", "--data", path("made"), "--no-replay"), 0, "not checked");
    assertRun(chain("verify", "--data", path("made"), "--lang", "ja"), 0, "ジェネシスから");
    assertRun(chain("compare", path("data"), path("made")), 0, "Blocks 3 to 3 are the same");
    assertRun(chain("export", path("a"), "--data", path("made")), 0, "Blocks 3 to 3");
    assertRun(
        chain("export", path("b"), "--data", path("made"), "--from", "1"), 64, "there are 3 to 3");
    assertRun(chain("import", "--snapshot", file, "--data", path("made")), 73, "up to block 3");
    assertRun(chain("snapshot", path("c"), "--data", path("made")), 69, "24 hours");
    assertThat(folder.resolve("c")).doesNotExist();
  }

  @Test
  void aSnapshotThatIsDamagedOrOfAnotherNetworkIsRefused() throws IOException {
    Path file = folder.resolve("state.a6");
    assertRun(chain("snapshot", file.toString(), "--data", path("data")), 0);
    A6Run foreign =
        A6Run.of(
            "chain",
            "import",
            "--snapshot",
            file.toString(),
            "--data",
            path("made"),
            "--genesis",
            path("other.json"));
    assertRun(foreign, 78, "two networks");
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 100));
    assertRun(
        chain("import", "--snapshot", file.toString(), "--data", path("made")), 65, "damaged");
    Files.writeString(file, "hello");
    assertRun(
        chain("import", "--snapshot", file.toString(), "--data", path("made")), 65, "no snapshot");
    assertRun(chain("import", "--snapshot", path("nowhere"), "--data", path("made")), 66);
  }

  @Test
  void aFolderIsComparedWithARunningNode() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    try (LedgerStore store = open("data")) {
      answer(server, "/v1/status", Map.of("history", Map.of("blocksFrom", 0L)));
      answer(server, "/v1/blocks", Map.of("items", List.of(Map.of("height", 3L))));
      for (long height = 0; height <= 3; height++) {
        var header = store.header(height).orElseThrow().header();
        answer(server, "/v1/blocks/" + height, Map.of("header", header));
      }
    }
    grow("fork", "CHE-1", "CHE-9");
    server.start();
    try {
      String node = "http://127.0.0.1:" + server.getAddress().getPort();
      assertRun(chain("compare", path("data"), node), 0, "Blocks 0 to 3 are the same");
      assertRun(chain("compare", node, path("fork")), 1, "Block 2 differs");
    } finally {
      server.stop(0);
    }
  }

  private static void answer(HttpServer server, String path, Object content) {
    byte[] body = Json.write(content).getBytes(StandardCharsets.UTF_8);
    server.createContext(
        path,
        exchange -> {
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }
}
