package article6.node.app;

import static article6.contracts.chain.SampleNetwork.OBSERVER;
import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.action.NetworkAction;
import article6.contracts.chain.SampleNetwork;
import article6.contracts.transaction.Transaction;
import article6.node.chain.EventCursor;
import article6.node.chain.History;
import article6.node.chain.Retention;
import article6.node.snapshot.SnapshotSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Nodes that begin with a snapshot of others, over real connections. */
@Timeout(180)
class SnapshotNetworkTest {
  private static final StorageSettings OFTEN =
      new StorageSettings(SyncMode.FULL, Retention.ARCHIVE, new SnapshotSettings(4, 2));
  private static final StorageSettings BEGINNER =
      new StorageSettings(SyncMode.SNAPSHOT, Retention.ARCHIVE, SnapshotSettings.NEVER);

  @TempDir Path folder;

  @Test
  void anObserverBeginsWithASnapshotFollowsAndSaysWhatItCannotTell() throws Exception {
    try (TestNetwork network = new TestNetwork(folder, "CHE", "THA")) {
      network.start("CHE", OFTEN);
      network.start("THA", OFTEN);
      Transaction early = account(network, "CHE-EARLY");
      for (int i = 0; i < 4; i++) {
        account(network, "THA-" + i);
      }
      awaitSnapshot("CHE", 4);

      LedgerNode observer = network.start(OBSERVER, BEGINNER);

      assertThat(observer.ledger().history()).isEqualTo(new History(4, 4, 5));
      Transaction late = account(network, "CHE-LATE");
      network.awaitFinal(late.id(), OBSERVER);
      Await.until("same", () -> network.height(OBSERVER) == network.height("CHE"));
      assertThat(network.stateRoot(OBSERVER)).isEqualTo(network.stateRoot("CHE"));
      assertThat(observer.ledger().events(EventCursor.endOf(4), 100))
          .isEqualTo(network.node("CHE").ledger().events(EventCursor.endOf(4), 100))
          .isNotEmpty();
      assertAnswers(network, early, late);

      network.stop(OBSERVER);
      assertThat(folder.resolve(OBSERVER).resolve("snapshot-arriving")).doesNotExist();
      assertThat(network.start(OBSERVER, BEGINNER).ledger().history().base())
          .as("a restart goes on where it ended")
          .isEqualTo(4);
    }
  }

  private static void assertAnswers(TestNetwork network, Transaction early, Transaction late)
      throws IOException, InterruptedException {
    for (String path :
        List.of(
            "v1/events",
            "v1/blocks/2",
            "v1/flows",
            "v1/holdings?at=2026-06-02",
            "v1/reports/aef/CHE/2026",
            "v1/light/blocks",
            "v1/receipts/" + early.id(),
            "v1/transactions/" + early.id())) {
      HttpResponse<String> refused = get(network, path);
      assertThat(refused.statusCode()).as(path + ": " + refused.body()).isEqualTo(410);
      assertThat(refused.body())
          .as(path)
          .contains("HISTORY_NOT_KEPT")
          .contains("a node that has the whole history");
    }
    for (String path :
        List.of(
            "v1/accounts?party=CHE",
            "v1/blocks",
            "v1/blocks/0",
            "v1/blocks/4",
            "v1/light/changes",
            "v1/receipts/" + late.id(),
            "v1/transactions/" + late.id())) {
      HttpResponse<String> answered = get(network, path);
      assertThat(answered.statusCode()).as(path + ": " + answered.body()).isEqualTo(200);
    }
    assertThat(get(network, "v1/status").body())
        .contains("\"base\":4")
        .contains("began with a snapshot of block 4");
    assertThat(get(network, "v1/status?lang=ja").body()).contains("スナップショット");
  }

  @Test
  void aValidatorSetThatTheGenesisDoesNotKnowIsFollowed() throws Exception {
    try (TestNetwork network = new TestNetwork(folder, "CHE", "THA")) {
      network.start("CHE", OFTEN);
      network.start("THA", OFTEN);
      Transaction leaves =
          network.sign(
              new NetworkAction.RemoveNode(SampleNetwork.nodeKey("CHE").address()),
              "CHE.administrator",
              "THA.administrator");
      network.node("THA").submission().submit(leaves.encode());
      network.awaitFinal(leaves.id(), "THA");
      for (int i = 0; i < 4; i++) {
        Transaction transaction = network.openAccount("THA-" + i);
        network.node("THA").submission().submit(transaction.encode());
        network.awaitFinal(transaction.id(), "THA");
      }
      network.stop("CHE");
      awaitSnapshot("THA", 4);

      network.start(OBSERVER, BEGINNER);

      assertThat(network.node(OBSERVER).ledger().history().base()).isEqualTo(4);
      assertThat(network.node(OBSERVER).ledger().validators().addresses())
          .containsExactly(SampleNetwork.nodeKey("THA").address());
    }
  }

  @Test
  void withoutASnapshotAnywhereItBeginsAtTheGenesis() throws Exception {
    try (TestNetwork network = new TestNetwork(folder, "CHE")) {
      network.start("CHE");
      Transaction early = account(network, "CHE-EARLY");

      network.start(OBSERVER, BEGINNER);

      network.awaitFinal(early.id(), OBSERVER);
      assertThat(network.node(OBSERVER).ledger().history()).isEqualTo(History.WHOLE);
    }
  }

  private void awaitSnapshot(String member, long height) {
    Path there = folder.resolve(member).resolve("snapshots").resolve(String.valueOf(height));
    Await.until("snapshot of block " + height, () -> Files.exists(there.resolve("manifest")));
  }

  private static Transaction account(TestNetwork network, String name) {
    Transaction transaction = network.openAccount(name);
    network.node("CHE").submission().submit(transaction.encode());
    network.awaitFinal(transaction.id(), "CHE");
    return transaction;
  }

  private static HttpResponse<String> get(TestNetwork network, String path)
      throws IOException, InterruptedException {
    URI uri = URI.create(network.node(OBSERVER).apiUri().orElseThrow()).resolve(path);
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }
  }
}
