package article6.node.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EventStreamsTest {
  private static final int READ_TIMEOUT_MILLIS = 20_000;
  private TrialNode node;

  @BeforeEach
  void start() {
    node = new TrialNode();
  }

  @AfterEach
  void stop() {
    node.close();
  }

  @Test
  void a_reader_sees_what_happens_from_now_on_and_each_new_head() throws IOException {
    try (Reader reader = new Reader(node, "/v1/events", "")) {
      assertThat(reader.until("event: head")).anyMatch(line -> line.startsWith("retry:"));
      Scenes.firstTransfers(node.ledger);

      List<String> lines = reader.until("UnitsUsedTowardsNdc");
      assertThat(lines).anyMatch(line -> line.startsWith("id: "));
      assertThat(lines).anyMatch(line -> line.contains("\"type\":\"AccountOpened\""));
    }
  }

  @Test
  void a_reader_that_returns_misses_nothing_and_sees_nothing_twice() throws IOException {
    Scenes.firstTransfers(node.ledger);
    String seen = node.json("/v1/events?limit=2").get("items").get(1).get("cursor").stringValue();
    String next = node.json("/v1/events?limit=3").get("items").get(2).get("cursor").stringValue();

    try (Reader reader = new Reader(node, "/v1/events", "Last-Event-ID: " + seen + "\r\n")) {
      List<String> ids =
          reader.until("UnitsCancelled").stream().filter(line -> line.startsWith("id: ")).toList();
      assertThat(ids.getFirst()).isEqualTo("id: " + next);
      assertThat(ids).doesNotHaveDuplicates();
    }
  }

  @Test
  void a_cursor_that_is_none_is_refused_before_the_stream_starts() throws IOException {
    try (Reader reader = new Reader(node, "/v1/events", "Last-Event-ID: never\r\n")) {
      assertThat(reader.until("PARAMETER_INVALID").getFirst()).contains("400");
    }
  }

  @Test
  void more_readers_than_there_are_places_are_turned_away_and_places_come_back()
      throws IOException {
    List<Reader> readers = new ArrayList<>();
    try {
      for (int i = 0; i < ApiLimits.STREAMS_MAX; i++) {
        Reader reader = new Reader(node, "/v1/events", "");
        reader.until("event: head");
        readers.add(reader);
      }
      try (Reader late = new Reader(node, "/v1/events", "")) {
        assertThat(late.until("STREAMS_EXHAUSTED").getFirst()).contains("503");
      }
    } finally {
      for (Reader reader : readers) {
        reader.close();
      }
    }
  }

  @Test
  void a_reader_that_never_reads_does_not_hold_up_the_ledger() throws IOException {
    try (Reader asleep = new Reader(node, "/v1/events?after=0.0.0", "")) {
      Scenes.firstTransfers(node.ledger);

      assertThat(node.json("/v1/status").get("height").longValue()).isGreaterThan(10);
      assertThat(asleep.until("UnitsCancelled")).isNotEmpty();
    }
  }

  /** A client that reads lines of a stream. */
  static final class Reader implements AutoCloseable {
    private final Socket socket;
    private final BufferedReader lines;

    Reader(TrialNode node, String path, String headers) throws IOException {
      socket = new Socket(InetAddress.getLoopbackAddress(), node.server.port());
      socket.setSoTimeout(READ_TIMEOUT_MILLIS);
      OutputStream out = socket.getOutputStream();
      out.write(
          """
          GET %s HTTP/1.1\r
          Host: localhost\r
          Connection: close\r
          Accept: text/event-stream\r
          %s\r
          """
              .formatted(path, headers)
              .getBytes(StandardCharsets.US_ASCII));
      out.flush();
      lines =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    /** All lines up to the first that contains a text; fails when the stream ends before. */
    List<String> until(String text) throws IOException {
      List<String> seen = new ArrayList<>();
      String line = lines.readLine();
      while (line != null) {
        seen.add(line);
        if (line.contains(text)) {
          return seen;
        }
        line = lines.readLine();
      }
      throw new AssertionError("the stream ended without '%s': %s".formatted(text, seen));
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
