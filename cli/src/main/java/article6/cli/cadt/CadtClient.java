package article6.cli.cadt;

import article6.cli.console.CliException;
import article6.cli.console.ExitCode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Talks to a node of the Trust. What is posted is staged there, seen by nobody else, until it is
 * committed. The key goes in a header, over TLS or to this machine only.
 */
final class CadtClient implements AutoCloseable {
  private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(60);
  private static final long ANSWER_BYTES_MAX = 16L * 1024 * 1024;
  private static final int FIRST_ERROR_STATUS = 400;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final URI root;
  private final Optional<String> key;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  CadtClient(URI root, Optional<String> key) {
    this.root = root;
    this.key = key;
    if (key.isPresent() && !"https".equals(root.getScheme()) && !isThisMachine(root)) {
      throw new CliException(ExitCode.USAGE, "cadt.insecure", root);
    }
  }

  private static boolean isThisMachine(URI address) {
    try {
      return InetAddress.getByName(address.getHost()).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false; // it will not be reached either
    }
  }

  /** The words the node takes; an empty object where it does not tell. */
  JsonNode picklists() throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = send(request("/v2/governance/meta/pickList").GET().build());
    return answer.statusCode() >= FIRST_ERROR_STATUS ? JSON.createObjectNode() : json(answer);
  }

  /** Whether a commit is on its way, during which nothing may be staged. */
  boolean isCommitting() throws IOException, InterruptedException {
    JsonNode answer = answered(request("/v2/staging/pending").GET().build(), "staging/pending");
    return answer
        .path("pending")
        .asBoolean(
            answer.path("confirmed").isBoolean() && !answer.path("confirmed").asBoolean(true));
  }

  /**
   * Stages a new record.
   *
   * @return the id that it has there
   */
  String stage(String table, JsonNode values) throws IOException, InterruptedException {
    JsonNode answer =
        answered(
            request("/v2/" + table)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(values)))
                .build(),
            table);
    return answer.path("uuid").asString("");
  }

  /** Stages a change of a record. */
  void restage(String table, String id, JsonNode values) throws IOException, InterruptedException {
    answered(
        request("/v2/" + table + "/" + id)
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(values)))
            .build(),
        table);
  }

  /** Commits what is staged: from then on everybody sees it. */
  void commit() throws IOException, InterruptedException {
    answered(
        request("/v2/staging/commit")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{}"))
            .build(),
        "staging/commit");
  }

  private HttpRequest.Builder request(String path) {
    String base = root.toString();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create(
                    (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path))
            .timeout(ANSWER_TIMEOUT);
    key.ifPresent(secret -> request.header("x-api-key", secret));
    return request;
  }

  /** The node may answer 200 and say in the text that it did not succeed. */
  private JsonNode answered(HttpRequest request, String what)
      throws IOException, InterruptedException {
    HttpResponse<byte[]> response = send(request);
    JsonNode answer = json(response);
    boolean failed =
        response.statusCode() >= FIRST_ERROR_STATUS
            || (answer.has("success") && !answer.path("success").asBoolean(false));
    if (failed) {
      throw new CliException(
          ExitCode.DATA,
          "cadt.refused",
          what,
          response.statusCode(),
          answer.path("message").asString("") + " " + answer.path("errors"));
    }
    return answer;
  }

  private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
    try {
      return http.send(
          request,
          HttpResponse.BodyHandlers.limiting(
              HttpResponse.BodyHandlers.ofByteArray(), ANSWER_BYTES_MAX));
    } catch (ConnectException | HttpTimeoutException e) {
      throw new CliException(ExitCode.UNAVAILABLE, "cadt.unreachable", root).because(e);
    }
  }

  private static JsonNode json(HttpResponse<byte[]> response) {
    try {
      return JSON.readTree(response.body());
    } catch (JacksonException e) {
      return JSON.createObjectNode().put("message", "no JSON");
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
