package article6.bench;

import article6.cli.files.Folders;
import article6.cli.ledger.NodeClient;
import article6.cli.local.Launch;
import article6.cli.local.LocalNetwork;
import article6.cli.local.LocalNode;
import article6.cli.local.TransferWork;
import article6.contracts.transaction.Transaction;
import java.io.IOException;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** What a network needs after a node has gone: the next block, the restart, the way back. */
final class Failover {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final long POLL_MILLIS = 5;

  private final LocalNetwork network;
  private final TransferWork work;
  private final Launch launch;

  Failover(LocalNetwork network, TransferWork work, Launch launch) {
    this.network = network;
    this.work = work;
    this.launch = launch;
  }

  /**
   * How it went after the leader of the next height was killed.
   *
   * @param blockSeconds from the kill until a transfer that was handed in at once is final
   * @param restartSeconds from the start of its process until it is connected and near the head
   */
  record LeaderKill(double blockSeconds, double restartSeconds) {}

  /**
   * How a node with an empty folder got to the head.
   *
   * @param seconds from the first answer of its API
   */
  record CatchUp(long blocks, long transactions, double seconds) {}

  /**
   * @param serial of a unit that is in the first account
   */
  LeaderKill killLeader(long serial) throws IOException, InterruptedException {
    LocalNode leader = leader();
    LocalNode other =
        network.validators().stream().filter(node -> node != leader).findFirst().orElseThrow();
    Transaction transfer =
        work.move(serial, TransferWork.accounts().getFirst(), TransferWork.accounts().get(1));
    long killed = System.nanoTime();
    leader.kill();
    Poster.post(other.address(), Load.body(transfer));
    try (NodeClient client = other.client()) {
      await(client, "/v1/transactions/" + transfer.id(), FINAL);
    }
    double blockSeconds = since(killed);
    long started = System.nanoTime();
    leader.start(launch);
    require(leader.isReadyWithin(PATIENCE), leader);
    return new LeaderKill(blockSeconds, since(started));
  }

  /** Who proposes the next height, once the node that is asked knows of the newest block. */
  private LocalNode leader() throws IOException, InterruptedException {
    long head = 0;
    for (LocalNode node : network.validators()) {
      try (NodeClient client = node.client()) {
        head = Math.max(head, client.get("/v1/status").path("height").asLong());
      }
    }
    long next = head + 1;
    try (NodeClient client = network.nodes().getFirst().client()) {
      JsonNode view =
          await(client, "/v1/consensus", answer -> answer.path("height").asLong() == next);
      String proposer = view.path("proposer").asString("");
      String name =
          network.folder().genesis().nodes().stream()
              .filter(node -> node.publicKey().address().toString().equals(proposer))
              .map(node -> node.name())
              .findFirst()
              .orElseThrow();
      return network.nodes().stream()
          .filter(node -> node.name().equals(name))
          .findFirst()
          .orElseThrow();
    }
  }

  /** Empties the folder of the last node, an observer, and lets it fetch everything again. */
  CatchUp catchUp(long transactions) throws IOException, InterruptedException {
    LocalNode node = network.nodes().getLast();
    long head;
    try (NodeClient client = network.nodes().getFirst().client()) {
      head = client.get("/v1/status").path("height").asLong();
    }
    node.kill();
    Folders.delete(node.file().data());
    node.start(launch);
    try (NodeClient client = node.client()) {
      JsonNode first = await(client, "/v1/status", status -> true);
      long begun = System.nanoTime();
      long from = first.path("height").asLong();
      await(client, "/v1/status", status -> status.path("height").asLong() >= head);
      double share = head == 0 ? 0 : (double) (head - from) / head;
      return new CatchUp(head - from, (long) (transactions * share), since(begun));
    }
  }

  private interface Wanted {
    boolean isIn(JsonNode answer);
  }

  private static final Wanted FINAL =
      answer -> answer.path("status").path("state").asString("").equals("FINAL");

  private static JsonNode await(NodeClient client, String path, Wanted wanted)
      throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      var answer = LocalNode.ask(client, path).filter(wanted::isIn);
      if (answer.isPresent()) {
        return answer.get();
      }
      Thread.sleep(POLL_MILLIS);
    }
    throw new IllegalStateException(client.address() + path + " did not answer as hoped in time");
  }

  private static void require(boolean ready, LocalNode node) {
    if (!ready) {
      throw new IllegalStateException(node.name() + " did not get ready in time");
    }
  }

  private static double since(long nanos) {
    return (System.nanoTime() - nanos) / 1e9;
  }
}
