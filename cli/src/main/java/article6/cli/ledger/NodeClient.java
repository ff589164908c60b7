package article6.cli.ledger;

import article6.cli.console.CliException;
import article6.cli.console.ExitCode;
import article6.cli.console.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a node over REST. */
public final class NodeClient implements AutoCloseable {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(60);

  /** For answers that a node makes row by row: a million rows take minutes on a small machine. */
  private static final Duration LONG_ANSWER_TIMEOUT = Duration.ofMinutes(30);

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Most pages of a list that are fetched: a list that goes on is asked for in another way. */
  private static final int PAGES_MAX = 1_000;

  /** Largest answer: a workbook of a large Party. A node that is not trusted can't send more. */
  private static final long ANSWER_BYTES_MAX = 64L * 1024 * 1024;

  private static final int FIRST_ERROR_STATUS = 400;
  private static final int NOT_FOUND_STATUS = 404;

  private final URI node;
  private final Language language;
  private final Duration answerTimeout;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_TIMEOUT)
          .build();

  public NodeClient(URI node, Language language) {
    this(node, language, ANSWER_TIMEOUT);
  }

  /**
   * @param answerTimeout how long an answer is waited for
   */
  public NodeClient(URI node, Language language, Duration answerTimeout) {
    this.node = node;
    this.language = language;
    this.answerTimeout = answerTimeout;
  }

  /**
   * @throws CliException when the text is no http address
   */
  public static NodeClient of(String address, Language language) {
    try {
      URI node = URI.create(address);
      if (node.getHost() != null && List.of("http", "https").contains(node.getScheme())) {
        return new NodeClient(node, language);
      }
      throw new CliException(ExitCode.USAGE, "node.address", address);
    } catch (IllegalArgumentException e) {
      throw new CliException(ExitCode.USAGE, "node.address", address).because(e);
    }
  }

  public URI address() {
    return node;
  }

  /**
   * @throws ProblemException when the node answers with a problem
   * @throws CliException when the node can't be reached
   */
  public JsonNode get(String path) throws IOException, InterruptedException {
    return json(send(request(path).GET().build()));
  }

  /** The same, nothing where there is no such thing. */
  public Optional<JsonNode> find(String path) throws IOException, InterruptedException {
    try {
      return Optional.of(get(path));
    } catch (ProblemException e) {
      if (e.status() == NOT_FOUND_STATUS) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** All items of a list, page after page. */
  public List<JsonNode> list(String path) throws IOException, InterruptedException {
    List<JsonNode> items = new ArrayList<>();
    String next = "";
    String parameter = parameterOfNextPage(path);
    for (int page = 0; page < PAGES_MAX; page++) {
      String separator = path.contains("?") ? "&" : "?";
      String at = next.isEmpty() ? path : path + separator + parameter + "=" + escape(next);
      JsonNode answer = get(at);
      answer.path("items").forEach(items::add);
      next = answer.path("next").asString("");
      if (next.isEmpty()) {
        break;
      }
    }
    return items;
  }

  private static String parameterOfNextPage(String path) {
    if (path.startsWith("/v1/events")) {
      return "after";
    }
    return path.startsWith("/v1/light/") ? "above" : "from";
  }

  public JsonNode post(String path, JsonNode body) throws IOException, InterruptedException {
    HttpRequest request =
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
            .build();
    return json(send(request));
  }

  /** Hands in a file as it is. */
  public JsonNode upload(String path, byte[] file) throws IOException, InterruptedException {
    return json(send(fileRequest(path, file)));
  }

  /** A file that the node makes of one that is handed in. */
  public byte[] exchange(String path, byte[] file) throws IOException, InterruptedException {
    return send(fileRequest(path, file)).body();
  }

  private HttpRequest fileRequest(String path, byte[] file) {
    return request(path)
        .header("Content-Type", "application/octet-stream")
        .POST(HttpRequest.BodyPublishers.ofByteArray(file))
        .build();
  }

  /**
   * Hands in a file and takes the answer line by line, however long it is.
   *
   * @param each gets the JSON of each line
   */
  public void uploadForLines(String path, byte[] file, Consumer<JsonNode> each)
      throws IOException, InterruptedException {
    HttpRequest request =
        request(path)
            .timeout(LONG_ANSWER_TIMEOUT)
            .header("Content-Type", "application/octet-stream")
            .POST(HttpRequest.BodyPublishers.ofByteArray(file))
            .build();
    HttpResponse<InputStream> response =
        reach(() -> http.send(request, HttpResponse.BodyHandlers.ofInputStream()));
    try (InputStream body = response.body()) {
      if (response.statusCode() >= FIRST_ERROR_STATUS) {
        throw new ProblemException(
            response.statusCode(), problem(body.readNBytes((int) ANSWER_BYTES_MAX)));
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        each.accept(JSON.readTree(line));
      }
    } catch (JacksonException e) {
      throw new CliException(ExitCode.UNAVAILABLE, "node.not-a-node", node).because(e);
    }
  }

  /** Has a node write a file, straight to the disk. */
  public void downloadTo(String path, Path file) throws IOException, InterruptedException {
    HttpRequest request = request(path).timeout(LONG_ANSWER_TIMEOUT).GET().build();
    HttpResponse<InputStream> response =
        reach(() -> http.send(request, HttpResponse.BodyHandlers.ofInputStream()));
    try (InputStream body = response.body()) {
      if (response.statusCode() >= FIRST_ERROR_STATUS) {
        throw new ProblemException(
            response.statusCode(), problem(body.readNBytes((int) ANSWER_BYTES_MAX)));
      }
      Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** A file that the node makes. */
  public byte[] download(String path) throws IOException, InterruptedException {
    return send(request(path).GET().build()).body();
  }

  public static String escape(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private HttpRequest.Builder request(String path) {
    String base = node.toString();
    String root = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    return HttpRequest.newBuilder(URI.create(root + path))
        .timeout(answerTimeout)
        .header("Accept-Language", language.tag());
  }

  private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<byte[]> response =
        reach(
            () ->
                http.send(
                    request,
                    HttpResponse.BodyHandlers.limiting(
                        HttpResponse.BodyHandlers.ofByteArray(), ANSWER_BYTES_MAX)));
    if (response.statusCode() >= FIRST_ERROR_STATUS) {
      throw new ProblemException(response.statusCode(), problem(response.body()));
    }
    return response;
  }

  /** Something sent to the node. */
  @FunctionalInterface
  private interface Sending<T> {
    T send() throws IOException, InterruptedException;
  }

  private <T> T reach(Sending<T> sending) throws IOException, InterruptedException {
    try {
      return sending.send();
    } catch (ConnectException | HttpTimeoutException e) {
      throw new CliException(ExitCode.UNAVAILABLE, "node.unreachable", node).because(e);
    }
  }

  private JsonNode json(HttpResponse<byte[]> response) {
    try {
      return JSON.readTree(response.body());
    } catch (JacksonException e) {
      throw new CliException(ExitCode.UNAVAILABLE, "node.not-a-node", node).because(e);
    }
  }

  private static JsonNode problem(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (JacksonException e) {
      return JSON.createObjectNode(); // some other server: the status says enough
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
