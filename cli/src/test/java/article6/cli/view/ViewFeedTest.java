package article6.cli.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import article6.cli.console.CliException;
import article6.cli.console.Language;
import article6.cli.ledger.NodeClient;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.UnitRange;
import article6.contracts.domain.UnitStatus;
import article6.contracts.law.Samples;
import article6.node.api.PartyView;
import article6.node.api.PartyView.ViewedUnits;
import article6.node.json.Json;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pulling from nodes whose ledger moves on, and from nodes that answer something else. */
class ViewFeedTest {
  private static final int CONFLICT = 409;
  private static final int GONE = 410;

  /** What the node answers, one after the other; the last one again and again. */
  private final List<Reply> replies = new ArrayList<>();

  private final List<String> asked = new ArrayList<>();
  private final HttpServer server;
  private final NodeClient node;

  private record Reply(int status, Object body) {}

  ViewFeedTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    node =
        new NodeClient(
            URI.create("http://127.0.0.1:" + server.getAddress().getPort()), Language.EN);
  }

  @BeforeEach
  void start() {
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    node.close();
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.add(exchange.getRequestURI().toString());
    Reply reply = replies.size() > 1 ? replies.removeFirst() : replies.getFirst();
    byte[] body = Json.writeBytes(reply.body());
    exchange.sendResponseHeaders(reply.status(), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Test
  void pages_are_asked_for_with_the_height_of_the_first() throws Exception {
    replies.add(new Reply(200, page(7, 1, Optional.of("CA0001-THA01-THA-11-2022"))));
    replies.add(new Reply(200, page(7, 11, Optional.empty())));

    ViewDocument pulled = new ViewFeed(node).pull(Samples.CHE, false);
    assertThat(pulled.held()).extracting(each -> each.units().first()).containsExactly(1L, 11L);
    assertThat(asked)
        .containsExactly("/v1/views/CHE", "/v1/views/CHE?from=CA0001-THA01-THA-11-2022&height=7");
    assertThat(pulled.bytes()).isEqualTo(pulled.bytes());
  }

  @Test
  void when_the_ledger_moves_on_the_view_is_begun_again() throws Exception {
    replies.add(new Reply(200, page(7, 1, Optional.of("CA0001-THA01-THA-11-2022"))));
    replies.add(new Reply(CONFLICT, Map.of("code", "HEAD_MOVED", "detail", "moved")));
    replies.add(new Reply(200, page(8, 1, Optional.of("CA0001-THA01-THA-11-2022"))));
    replies.add(new Reply(200, page(9, 11, Optional.empty()))); // a node that doesn't refuse
    replies.add(new Reply(200, page(10, 1, Optional.empty())));

    assertThat(new ViewFeed(node).pull(Samples.CHE, false).height()).isEqualTo(10);
  }

  @Test
  void a_ledger_that_never_stands_still_is_given_up() {
    for (int i = 0; i < ViewFeed.ATTEMPTS_MAX; i++) {
      replies.add(new Reply(200, page(i, 1, Optional.of("CA0001-THA01-THA-11-2022"))));
      replies.add(new Reply(CONFLICT, Map.of("code", "HEAD_MOVED", "detail", "moved")));
    }
    refused("view.moving");
    assertThat(asked).hasSize(2 * ViewFeed.ATTEMPTS_MAX);
  }

  @Test
  void a_node_that_never_comes_to_an_end_is_cut_off() {
    replies.add(new Reply(200, page(7, 1, Optional.of("CA0001-THA01-THA-1-2022"))));
    refused("view.endless");
  }

  @Test
  void a_history_that_never_comes_to_an_end_is_cut_off() {
    replies.add(new Reply(200, page(7, 1, Optional.empty())));
    replies.add(new Reply(200, Map.of("items", List.of(), "next", "7.0.0")));
    assertThatThrownBy(() -> new ViewFeed(node).pull(Samples.CHE, true))
        .isInstanceOfSatisfying(
            CliException.class, e -> assertThat(e.key()).isEqualTo("view.too-many-acts"));
  }

  @Test
  void what_is_no_view_of_that_party_is_not_taken() {
    replies.add(new Reply(200, Map.of("items", List.of())));
    refused("view.not-a-view");
    replies.set(0, new Reply(200, page("THA", 7, 1, Optional.empty())));
    refused("view.not-a-view");
  }

  @Test
  void a_node_without_the_history_is_told_as_such() {
    replies.add(new Reply(200, page(7, 1, Optional.empty())));
    replies.add(new Reply(GONE, Map.of("code", "HISTORY_NOT_KEPT", "detail", "pruned")));
    assertThatThrownBy(() -> new ViewFeed(node).pull(Samples.CHE, true))
        .isInstanceOfSatisfying(
            CliException.class, e -> assertThat(e.key()).isEqualTo("view.no-history"));
  }

  private void refused(String key) {
    assertThatThrownBy(() -> new ViewFeed(node).pull(Samples.CHE, false))
        .isInstanceOfSatisfying(CliException.class, e -> assertThat(e.key()).isEqualTo(key));
  }

  private static PartyView page(long height, long first, Optional<String> next) {
    return page("CHE", height, first, next);
  }

  private static PartyView page(String party, long height, long first, Optional<String> next) {
    UnitRange units = Samples.units(first, first + 9);
    return new PartyView(
        Hash.ZERO,
        "other",
        height,
        Hash.of(Bytes.ofUnsignedLong(height)),
        Hash.ZERO,
        Instant.parse("2026-11-20T00:00:00Z"),
        new PartyCode(party),
        "seen",
        List.of(
            new ViewedUnits(
                units,
                units.quantity(),
                2022,
                Samples.SWISS,
                UnitStatus.HELD,
                Optional.empty(),
                Optional.empty())),
        next);
  }
}
