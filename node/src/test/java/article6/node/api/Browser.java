package article6.node.api;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A real headless Chromium, driven over its DevTools protocol. */
final class Browser implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final Pattern LISTENING = Pattern.compile("ws://127\\.0\\.0\\.1:([0-9]+)/");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final JsonMapper MAPPER = new JsonMapper();

  private final Path profile;
  private final Process process;
  private final WebSocket socket;
  private final AtomicInteger lastId = new AtomicInteger();
  private final ConcurrentMap<Integer, CompletableFuture<JsonNode>> waiting =
      new ConcurrentHashMap<>();

  /** Exceptions of scripts, and what the browser refused, such as by the content policy. */
  private final List<String> complaints = new CopyOnWriteArrayList<>();

  /** Where a browser is installed on this machine, if one is. */
  static Optional<Path> find() {
    return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator, -1))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  Browser(Path executable) {
    try {
      profile = Files.createTempDirectory("explorer-test");
      process =
          new ProcessBuilder(
                  executable.toString(),
                  "--headless",
                  "--no-sandbox",
                  "--disable-gpu",
                  "--no-first-run",
                  "--disable-background-networking",
                  "--disable-component-update",
                  "--disable-sync",
                  "--remote-debugging-port=0",
                  "--user-data-dir=" + profile,
                  "about:blank")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      socket = connect(debuggingPort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    send("Runtime.enable", MAPPER.createObjectNode());
    send("Log.enable", MAPPER.createObjectNode());
    send("Page.enable", MAPPER.createObjectNode());
  }

  void open(String address) {
    send("Page.navigate", MAPPER.createObjectNode().put("url", "about:blank"));
    send("Page.navigate", MAPPER.createObjectNode().put("url", address));
  }

  /** What is downloaded from now on comes into this folder. */
  void downloadInto(Path folder) {
    send(
        "Browser.setDownloadBehavior",
        MAPPER.createObjectNode().put("behavior", "allow").put("downloadPath", folder.toString()));
  }

  /** Waits until a file has come whole; the browser gives it its name only then. */
  Path waitForFile(Path file) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!Files.exists(file)) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError(file + " did not come " + complaints);
      }
      Thread.onSpinWait();
    }
    return file;
  }

  void resize(int width, int height) {
    send(
        "Emulation.setDeviceMetricsOverride",
        MAPPER
            .createObjectNode()
            .put("width", width)
            .put("height", height)
            .put("deviceScaleFactor", 1)
            .put("mobile", width < 600));
  }

  /** The value of an expression in the page. */
  JsonNode evaluate(String expression) {
    return send(
            "Runtime.evaluate",
            MAPPER.createObjectNode().put("expression", expression).put("returnByValue", true))
        .path("result")
        .path("value");
  }

  /** Waits until the page's text contains this; fails with the text it has instead. */
  String waitFor(String text) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    String shown = "";
    while (System.nanoTime() < deadline) {
      shown = evaluate("document.body ? document.body.innerText : ''").asString("");
      if (shown.contains(text)) {
        return shown;
      }
    }
    throw new AssertionError("'%s' did not appear in: %s %s".formatted(text, shown, complaints));
  }

  List<String> complaints() {
    return complaints;
  }

  private int debuggingPort() throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
    String line = lines.readLine();
    while (line != null) {
      Matcher listening = LISTENING.matcher(line);
      if (listening.find()) {
        Thread.ofVirtual().start(() -> lines.lines().forEach(each -> {}));
        return Integer.parseInt(listening.group(1));
      }
      line = lines.readLine();
    }
    throw new IOException("the browser ended before it listened");
  }

  private WebSocket connect(int port) throws IOException {
    HttpClient client = HttpClient.newHttpClient();
    try {
      String targets =
          client
              .send(
                  HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json")).build(),
                  HttpResponse.BodyHandlers.ofString())
              .body();
      String page =
          MAPPER.readTree(targets).values().stream()
              .filter(target -> target.get("type").stringValue().equals("page"))
              .map(target -> target.get("webSocketDebuggerUrl").stringValue())
              .findFirst()
              .orElseThrow();
      return client.newWebSocketBuilder().buildAsync(URI.create(page), new Listener()).join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private JsonNode send(String method, ObjectNode parameters) {
    int id = lastId.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    waiting.put(id, answer);
    ObjectNode message = MAPPER.createObjectNode().put("id", id).put("method", method);
    message.set("params", parameters);
    socket.sendText(message.toString(), true).join();
    return answer.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }

  @Override
  public void close() {
    socket.abort();
    process.destroy();
    process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    deleteProfile();
  }

  private void deleteProfile() {
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException | UncheckedIOException e) {
      profile.toFile().deleteOnExit();
    }
  }

  /** Puts the parts of messages together and hands answers to who waits for them. */
  private final class Listener implements WebSocket.Listener {
    private final StringBuilder parts = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      parts.append(part);
      if (last) {
        take(MAPPER.readTree(parts.toString()));
        parts.setLength(0);
      }
      from.request(1);
      return CompletableFuture.completedFuture(null);
    }

    private void take(JsonNode message) {
      if (message.has("id")) {
        CompletableFuture<JsonNode> answer = waiting.remove(message.get("id").intValue());
        if (answer != null) {
          answer.complete(message.path("result"));
        }
        return;
      }
      String method = message.path("method").asString("");
      if (method.equals("Runtime.exceptionThrown") || method.equals("Log.entryAdded")) {
        complaints.add(message.get("params").toString());
      }
    }
  }
}
