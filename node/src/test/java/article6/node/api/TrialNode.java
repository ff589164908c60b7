package article6.node.api;

import article6.contracts.crypto.Address;
import article6.contracts.state.Node;
import article6.contracts.state.Tables;
import article6.node.consensus.ConsensusStatus;
import article6.node.consensus.ConsensusStatus.ValidatorStatus;
import article6.node.peer.Head;
import article6.node.peer.NodeRole;
import article6.node.peer.Peer;
import article6.node.peer.PeerNetworkStatus;
import article6.node.peer.PeerStatus;
import article6.node.peer.PeerTotals;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server over a trial ledger, and a client for it. */
final class TrialNode implements AutoCloseable {
  private static final JsonMapper MAPPER = new JsonMapper();

  final TrialLedger ledger = new TrialLedger();
  final ApiServer server;
  volatile Instant clock = Instant.EPOCH;
  volatile Readiness readiness = new Readiness(true, "up to date");
  private final HttpClient client = HttpClient.newHttpClient();

  TrialNode() {
    this(ApiSettings.loopback(0));
  }

  TrialNode(ApiSettings settings) {
    server =
        new ApiServer(
            settings,
            new ApiServices(
                ledger,
                ledger,
                () -> Optional.of(observed()),
                this::peers,
                () -> readiness,
                () -> "article6_head_height " + ledger.head().height() + "\n",
                () -> clock));
    server.start();
  }

  HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers).GET().build());
  }

  JsonNode json(String path, String... headers) {
    HttpResponse<String> response = get(path, headers);
    if (response.statusCode() != 200) {
      throw new AssertionError(path + ": " + response.statusCode() + " " + response.body());
    }
    return tree(response);
  }

  HttpResponse<String> post(String path, String body, String... headers) {
    return send(
        request(path, headers)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.uri()).resolve(path));
    return headers.length == 0 ? request : request.headers(headers);
  }

  static JsonNode tree(HttpResponse<String> response) {
    return MAPPER.readTree(response.body());
  }

  private ConsensusStatus consensus() {
    List<Address> validators = ledger.validators().addresses();
    return new ConsensusStatus(
        ledger.head().height() + 1,
        0,
        validators.getFirst(),
        Optional.empty(),
        Optional.empty(),
        true,
        Optional.empty(),
        0,
        ledger.validators().quorum(),
        ledger.validators().validators().stream()
            .map(
                each ->
                    new ValidatorStatus(
                        each.address(),
                        each.party(),
                        Optional.empty(),
                        false,
                        false,
                        Optional.empty()))
            .toList(),
        List.of(),
        List.of(),
        0);
  }

  private ObservedConsensus observed() {
    return new ObservedConsensus(consensus(), Instant.EPOCH, Instant.EPOCH, Map.of(), 0);
  }

  private PeerNetworkStatus peers() {
    List<PeerStatus> peers =
        ledger.read(Tables.NODES::all).stream().skip(1).map(this::peer).toList();
    return new PeerNetworkStatus(
        7601, 0, new PeerTotals(4_096, 4_096, 0, 0), peers, List.of(), List.of());
  }

  private PeerStatus peer(Node node) {
    return new PeerStatus(
        new Peer(
            node.publicKey().address(), node.name(), NodeRole.VALIDATOR, "127.0.0.1:7602", true),
        new Head(ledger.head().height(), ledger.head().hash()),
        60_000,
        1,
        4_096,
        4_096,
        0,
        0,
        0);
  }

  @Override
  public void close() {
    server.close();
    client.close();
  }
}
