package article6.node.api;

import article6.node.api.ChainViews.BlockSummary;
import article6.node.api.ChainViews.EventDetail;
import article6.node.chain.EventCursor;
import article6.node.chain.Head;
import article6.node.chain.LedgerReader;
import article6.node.chain.RecordedEvent;
import article6.node.json.Json;
import article6.node.text.Catalogue;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.LongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The event stream (server-sent events). Every reader has a virtual thread that reads the ledger
 * from the reader's own cursor on and writes until the reader falls silent: nothing is queued for a
 * slow one, who simply reads later, and one who stops reading is cut off by the idle time-out.
 *
 * <p>Two kinds of messages: {@code head} with a summary of the newest block, and {@code ledger}
 * with one event, whose id is its cursor. A reader that reconnects names the last id and goes on
 * after it.
 */
final class EventStreams implements AutoCloseable {
  static final String MEDIA_TYPE = "text/event-stream";
  private static final Logger LOG = LoggerFactory.getLogger(EventStreams.class);

  /** How soon a browser that lost the connection tries again. */
  private static final int RETRY_MILLIS = 2_000;

  private final LedgerReader ledger;
  private final HeadSignal signal;
  private final LongFunction<Optional<BlockSummary>> summaries;
  private final Semaphore places = new Semaphore(ApiLimits.STREAMS_MAX);

  EventStreams(LedgerReader ledger, LongFunction<Optional<BlockSummary>> summaries) {
    this.ledger = ledger;
    this.signal = new HeadSignal(ledger);
    this.summaries = summaries;
  }

  int open() {
    return ApiLimits.STREAMS_MAX - places.availablePermits();
  }

  /** Serves one reader until it goes or the server stops. */
  void serve(Context context, Optional<EventCursor> after) throws IOException {
    EventCursor from = start(context, after);
<<<<<<< HEAD
    ledger.events(from, 0); // refuses before the stream begins what it could not tell
=======
    Catalogue words = Request.wordsOf(context);
    serve(context, out -> follow(out, from, words));
  }

  /** Writes to one reader until it goes or the server stops. */
  @FunctionalInterface
  interface Follower {
    void follow(OutputStream out) throws IOException, InterruptedException;
  }

  /** Serves one reader of any feed, if there is a place. */
  void serve(Context context, Follower follower) {
>>>>>>> cases
    if (!places.tryAcquire()) {
      throw RequestRefused.because(
          ProblemCode.STREAMS_EXHAUSTED,
          "%d readers follow the events already".formatted(ApiLimits.STREAMS_MAX));
    }
    try {
      context.res().setContentType(MEDIA_TYPE);
      context.res().setCharacterEncoding("UTF-8");
      context.res().setHeader("Cache-Control", "no-store");
      context.res().setHeader("X-Accel-Buffering", "no");
      OutputStream out = context.res().getOutputStream();
      write(out, "retry: " + RETRY_MILLIS + "\n\n");
      follower.follow(out);
    } catch (IOException gone) {
      LOG.debug("a reader of the event stream is gone: {}", gone.toString());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    } finally {
      places.release();
    }
  }

  private void follow(OutputStream out, EventCursor from, Catalogue words)
      throws IOException, InterruptedException {
    EventCursor cursor = from;
    long height = -1;
    do {
      Head head = ledger.head();
      if (head.height() > height) {
        height = head.height();
        Optional<BlockSummary> summary = summaries.apply(height);
        if (summary.isPresent()) {
          write(out, "event: head\ndata: " + Json.write(summary.get()) + "\n\n");
        }
        cursor = writeEvents(out, cursor, words);
      } else {
        stillHere(out);
      }
    } while (signal.await(height, ApiLimits.STREAM_HEARTBEAT_MILLIS));
  }

  private EventCursor writeEvents(OutputStream out, EventCursor from, Catalogue words)
      throws IOException {
    EventCursor cursor = from;
    List<RecordedEvent> page;
    do {
      page = ledger.events(cursor, ApiLimits.STREAM_PAGE_EVENTS);
      StringBuilder messages = new StringBuilder();
      for (RecordedEvent event : page) {
        cursor = event.cursor();
        messages
            .append("id: ")
            .append(cursor)
            .append("\nevent: ledger\ndata: ")
            .append(Json.write(EventDetail.of(event, words)))
            .append("\n\n");
      }
      write(out, messages.toString());
    } while (page.size() == ApiLimits.STREAM_PAGE_EVENTS);
    return cursor;
  }

  /** After what the reader has seen; a new reader starts with what happens from now on. */
  private EventCursor start(Context context, Optional<EventCursor> after) {
    String lastId = Optional.ofNullable(context.header("Last-Event-ID")).orElse("");
    if (!lastId.isEmpty()) {
      try {
        return EventCursor.parse(lastId);
      } catch (IllegalArgumentException e) {
        throw RequestRefused.at(
            "Last-Event-ID", ProblemCode.PARAMETER_INVALID, String.valueOf(e.getMessage()));
      }
    }
    return after.orElseGet(() -> EventCursor.endOf(ledger.head().height()));
  }

  /** What keeps a connection open on which nothing happens. */
  static void stillHere(OutputStream out) throws IOException {
    write(out, ": still here\n\n");
  }

  static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** What wakes readers when there is a new block. */
  HeadSignal signal() {
    return signal;
  }

  @Override
  public void close() {
    signal.close();
  }
}
