package article6.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.Semaphore;

/**
 * Hands in bodies that are ready, and treats anything but acceptance as the end of the measurement.
 */
final class Poster {
  private static final int ACCEPTED = 202;
  private static final int BUSY = 503;
  private static final long RETRY_MILLIS = 50;

  /** Connections opened at once: far below what one node takes, so that none is reset. */
  private static final Semaphore REQUESTS = new Semaphore(128);

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Poster() {}

  static void post(URI node, byte[] body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(node.resolve("/v1/transactions"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    while (true) {
      HttpResponse<String> answer = send(request);
      if (answer.statusCode() == ACCEPTED) {
        return;
      }
      if (answer.statusCode() != BUSY) {
        throw new IllegalStateException(
            "a transfer was not taken: %d %s".formatted(answer.statusCode(), answer.body()));
      }
      Thread.sleep(RETRY_MILLIS); // the node says it has enough for now
    }
  }

  private static HttpResponse<String> send(HttpRequest request)
      throws IOException, InterruptedException {
    REQUESTS.acquire();
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    } finally {
      REQUESTS.release();
    }
  }
}
