package article6.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;

import article6.cli.A6Run;
import article6.contracts.chain.BlockHeader;
import article6.contracts.chain.SampleNetwork;
import article6.contracts.law.Samples;
import article6.contracts.light.ChangingChain;
import article6.contracts.light.LightBlock;
import article6.contracts.light.Lineage;
import article6.contracts.light.Paths;
import article6.contracts.light.Receipt;
import article6.contracts.light.Verdict;
import article6.contracts.tree.TransactionTree;
import article6.node.json.Json;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Receipts behind changes of the validators, with nodes that tell the truth and nodes that lie. */
class VerifyTest {
  @TempDir private Path folder;
  private final ChangingChain chain =
      new ChangingChain("AAA", "BBB", "CCC", "DDD")
          .blocks(1)
          .change("EEE", "FFF", "GGG", "HHH")
          .blocks(1)
          .change("JJJ", "KKK");
  private Receipt receipt;
  private Path genesis;

  @BeforeEach
  void makeReceipt() throws IOException {
    List<Bytes> transactions =
        List.of(
            SampleNetwork.transaction(
                    chain.genesis,
                    1,
                    SampleNetwork.START_MILLIS + 60_000,
                    Samples.approach(),
                    "THA.authoriser-1")
                .encode());
    LightBlock last = chain.block(transactions, "JJJ", "KKK").last();
    Lineage lineage =
        Paths.lineage(chain.genesis, chain.changesBelow(last.height()), last).orElseThrow();
    receipt =
        new Receipt(
            transactions.getFirst(),
            TransactionTree.prove(transactions, 0),
            last.header(),
            last.certificate(),
            Optional.of(lineage));
    genesis = folder.resolve("genesis.json");
    Files.writeString(genesis, Json.write(chain.genesis));
  }

  @Test
  void itNeedsTheGenesisAloneAlsoWhenEveryValidatorWasReplaced() throws IOException {
    A6Run run = verify(receipt);
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("PROVEN", "over 2 block(s)", "2 of 2 validators: JJJ, KKK");
    assertThat(verify(receipt, "--lang", "ja").out()).contains("2 個のブロックをたどりました");
  }

  @Test
  void withoutItsLineageItAsksForANodeAndBelievesNone() throws IOException {
    Receipt old =
        new Receipt(
            receipt.transaction(),
            receipt.inclusion(),
            receipt.header(),
            receipt.certificate(),
            Optional.empty());
    A6Run alone = verify(old);
    assertThat(alone.exitCode()).isEqualTo(1);
    assertThat(alone.out()).contains("NO_LINEAGE", "--node");

    A6Run honest = verifyWith(old, chain.changesBelow(5), chain.last());
    assertThat(honest.exitCode()).as(honest.out() + honest.err()).isZero();

    A6Run silent = verifyWith(old, List.of(), chain.last());
    assertThat(silent.exitCode()).isEqualTo(69);
    assertThat(silent.err()).contains("shows no way");

    A6Run lying = verifyWith(old, forgedChanges(), chain.last());
    assertThat(lying.exitCode()).isEqualTo(1);
    assertThat(lying.out()).contains("NOT PROVEN");
  }

  /** A change right from the genesis to the last set, sealed by nobody who was in charge. */
  private List<LightBlock> forgedChanges() {
    LightBlock first = chain.at(1);
    BlockHeader header =
        new BlockHeader(
            first.header().network(),
            1,
            first.header().parent(),
            first.header().timeMillis(),
            first.header().proposer(),
            first.header().transactionsRoot(),
            first.header().stateRoot(),
            ChangingChain.set("JJJ", "KKK").hash(),
            first.header().rulebook());
    return List.of(
        new LightBlock(
            first.parent(),
            header,
            SampleNetwork.certify(header, "JJJ", "KKK"),
            first.validators()));
  }

  @Test
  void everyReasonHasWords() throws IOException {
    for (String name : List.of("words.properties", "words_ja.properties")) {
      Properties words = new Properties();
      words.load(VerifyTest.class.getResourceAsStream("/article6/cli/" + name));
      assertThat(words.stringPropertyNames())
          .containsAll(
              Arrays.stream(Verdict.Reason.values())
                  .map(reason -> "verify.reason." + reason)
                  .toList());
    }
  }

  private A6Run verifyWith(Receipt checked, List<LightBlock> changes, LightBlock target)
      throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    serve(server, "/v1/light/changes", changes);
    serve(server, "/v1/light/blocks", List.of(target));
    server.start();
    try {
      return verify(checked, "--node", "http://127.0.0.1:" + server.getAddress().getPort());
    } finally {
      server.stop(0);
    }
  }

  @Test
  void aNodeThatNeverStopsSendingIsCutOff() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] blanks = " ".repeat(1024 * 1024).getBytes(StandardCharsets.US_ASCII);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream body = exchange.getResponseBody()) {
            for (int i = 0; i < 200; i++) {
              body.write(blanks);
            }
          }
        });
    server.start();
    try {
      A6Run run = verify(receipt, "--node", "http://127.0.0.1:" + server.getAddress().getPort());
      assertThat(run.exitCode()).isNotZero();
      assertThat(run.out()).doesNotContain("PROVEN");
    } finally {
      server.stop(0);
    }
  }

  private static void serve(HttpServer server, String path, List<LightBlock> items) {
    byte[] page = Json.writeBytes(Map.of("items", items));
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
  }

  private A6Run verify(Receipt checked, String... options) throws IOException {
    Path file = folder.resolve("receipt.json");
    Files.writeString(file, Json.write(checked));
    return A6Run.of(
        Stream.concat(
                Stream.of("verify", file.toString(), "--genesis", genesis.toString()),
                Arrays.stream(options))
            .toArray(String[]::new));
  }
}
