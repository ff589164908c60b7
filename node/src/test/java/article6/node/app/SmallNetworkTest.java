package article6.node.app;

import static article6.contracts.chain.SampleNetwork.OBSERVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import article6.contracts.chain.Genesis;
import article6.contracts.chain.SampleNetwork;
import article6.contracts.crypto.PrivateKey;
import article6.contracts.transaction.Transaction;
import article6.node.consensus.ConsensusStatus;
import article6.node.consensus.ForgottenVotes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Networks of one and two validators, and nodes that must not start or must not vote. */
@Timeout(120)
class SmallNetworkTest {
  @TempDir Path folder;

  @Test
  void oneValidatorAloneGoesOnWhereItEndedAfterARestart() throws NodeStartException {
    try (TestNetwork solo = new TestNetwork(folder, "CHE")) {
      solo.start("CHE");
      submitAndAwait(solo, "CHE", "CHE-ONE");
      long height = solo.height("CHE");
      solo.stop("CHE");
      solo.start("CHE");
      assertThat(solo.height("CHE")).isEqualTo(height);
      submitAndAwait(solo, "CHE", "CHE-TWO");
    }
  }

  @Test
  void twoValidatorsNeedEachOther() throws NodeStartException {
    try (TestNetwork two = new TestNetwork(folder, "CHE", "THA")) {
      two.start("CHE");
      Transaction early = two.openAccount("CHE-EARLY");
      two.node("CHE").submission().submit(early.encode());
      Await.until("a round is lost", () -> status(two, "CHE").round() > 0);
      assertThat(two.height("CHE")).isZero();

      two.start("THA");

      two.awaitFinal(early.id(), "CHE", "THA");
    }
  }

  @Test
  void aValidatorWhoseDataWasWipedSitsOut() throws NodeStartException, IOException {
    try (TestNetwork two = new TestNetwork(folder, "CHE", "THA")) {
      wipeThaAndCatchUp(two);
      Await.until("status", () -> two.node("THA").consensus().isPresent());
      assertThat(status(two, "THA").voting()).as("[Q-15]").isFalse();
    }
  }

  @Test
  void operatorsOfTwoBringBackOneThatForgotItsVotes() throws NodeStartException, IOException {
    try (TestNetwork two = new TestNetwork(folder, "CHE", "THA")) {
      wipeThaAndCatchUp(two);
      Transaction waiting = two.openAccount("CHE-TWO");
      two.node("CHE").submission().submit(waiting.encode());
      Await.until("a round is lost", () -> status(two, "CHE").round() > 0);
      two.stop("THA");

      try (VoteAgain again = VoteAgain.open(two.config("THA"))) {
        assertThat(again.sitsOut()).isTrue();
        assertThat(again.bearable()).isEqualTo(1);
        again.from(ForgottenVotes.ROUND);
      }

      two.start("THA");
      two.awaitFinal(waiting.id(), "CHE", "THA");
      assertThat(status(two, "THA").voting()).isTrue();
      assertThat(status(two, "CHE").evidence()).isEmpty();
      submitAndAwait(two, "THA", "CHE-THREE");
      two.stop("THA");
      try (VoteAgain again = VoteAgain.open(two.config("THA"))) {
        assertThat(again.sitsOut()).isFalse();
      }
    }
  }

  @Test
  void aNodeThatTheNetworkDoesNotKnowDoesNotStart() {
    try (TestNetwork network = new TestNetwork(folder, "CHE")) {
      NodeConfig known = network.config("CHE");
      NodeConfig stranger =
          new NodeConfig(
              "stranger",
              known.genesis(),
              PrivateKey.fromSeed("stranger"),
              folder.resolve("stranger"),
              known.peerHost(),
              known.peerPort(),
              List.of(),
              Optional.empty());
      assertStartFails(stranger, NodeStartException.Code.NOT_ADMITTED);
    }
  }

  @Test
  void aDataFolderInUseOrOfAnotherNetworkIsRefused() throws NodeStartException {
    try (TestNetwork first = new TestNetwork(folder, "CHE");
        TestNetwork second = new TestNetwork(folder, "CHE", "THA")) {
      first.start("CHE");
      assertStartFails(first.config("CHE"), NodeStartException.Code.STORE);
      first.stop("CHE");
      assertStartFails(second.config("CHE"), NodeStartException.Code.OTHER_LEDGER);
    }
  }

  @Test
  void aPortInUseIsNamedAndNothingStaysOpen() throws IOException, NodeStartException {
    try (TestNetwork network = new TestNetwork(folder, "CHE")) {
      NodeConfig config = network.config("CHE");
      try (ServerSocket other =
          new ServerSocket(config.peerPort(), 1, InetAddress.getLoopbackAddress())) {
        assertThat(other.isBound()).isTrue();
        assertStartFails(config, NodeStartException.Code.PORT);
      }
      network.start("CHE");
      submitAndAwait(network, "CHE", "CHE-ONE");
    }
  }

  @Test
  void aNodeServesItsApiAndSaysWhetherItIsReady()
      throws NodeStartException, IOException, InterruptedException {
    try (TestNetwork network = new TestNetwork(folder, "CHE")) {
      network.start("CHE");
      assertThat(get(network, "CHE", "health/live").statusCode()).isEqualTo(200);
      assertThat(get(network, "CHE", "health/ready").statusCode())
          .as("the observer is not there yet")
          .isEqualTo(503);
      network.start(OBSERVER);
      network.awaitConnected("CHE", 1);
      assertThat(get(network, "CHE", "health/ready").statusCode()).isEqualTo(200);
      assertThat(get(network, OBSERVER, "metrics").body()).contains("article6_head_height");
      submitAndAwait(network, "CHE", "CHE-ONE");
      assertThat(get(network, "CHE", "v1/accounts?party=CHE").body()).contains("CHE-ONE");
    }
  }

  @Test
  void aNodeIsNotReadyWhileItCatchesUp() {
    Genesis genesis = SampleNetwork.genesis("CHE", "THA");
    long most = NodeReadiness.LAG_BLOCKS_MAX;
    assertThat(NodeReadiness.of(genesis, 1, most, false).ready()).isTrue();
    assertThat(NodeReadiness.of(genesis, 1, most + 1, false).ready()).isFalse();
    assertThat(NodeReadiness.of(genesis, 0, 0, false).ready()).isFalse();
    assertThat(NodeReadiness.of(genesis, 1, 5, true).reason()).contains("an archive node");
  }

  @Test
  void anObserverAloneServesWhatItHasAndHasNoVote() throws NodeStartException {
    try (TestNetwork network = new TestNetwork(folder, "CHE")) {
      network.start(OBSERVER);
      assertThat(network.node(OBSERVER).consensus()).isEmpty();
      assertThat(network.height(OBSERVER)).isZero();
      network.stop(OBSERVER);
    }
  }

  @Test
  void aNodeThatWasAskedToStopSaysSo() throws NodeStartException {
    try (TestNetwork network = new TestNetwork(folder, "CHE")) {
      LedgerNode node = network.start("CHE");
      node.close();
      node.close();
      assertThat(node.stopped().join().code()).isEqualTo(StopReason.Code.REQUESTED);
    }
  }

  private static HttpResponse<String> get(TestNetwork network, String member, String path)
      throws IOException, InterruptedException {
    URI uri = URI.create(network.node(member).apiUri().orElseThrow()).resolve(path);
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  private static ConsensusStatus status(TestNetwork network, String member) {
    Await.until("status", () -> network.node(member).consensus().isPresent());
    return network.node(member).consensus().orElseThrow();
  }

  private static void assertStartFails(NodeConfig config, NodeStartException.Code code) {
    assertThatThrownBy(() -> LedgerNode.start(config))
        .isInstanceOfSatisfying(
            NodeStartException.class,
            failure -> assertThat(failure.code()).as(failure.getMessage()).isEqualTo(code));
  }

  private static void submitAndAwait(TestNetwork network, String member, String account) {
    Transaction transaction = network.openAccount(account);
    network.node(member).submission().submit(transaction.encode());
    network.awaitFinal(transaction.id(), member);
  }

  /** Two agree once, then one of them loses its disk and fetches the ledger again. */
  private void wipeThaAndCatchUp(TestNetwork two) throws NodeStartException, IOException {
    two.start("CHE", "THA");
    submitAndAwait(two, "CHE", "CHE-ONE");
    two.stop("THA");
    wipe(folder.resolve("THA"));
    two.start("THA");
    Await.until("caught up", () -> two.height("THA") == two.height("CHE"));
  }

  private static void wipe(Path data) throws IOException {
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
