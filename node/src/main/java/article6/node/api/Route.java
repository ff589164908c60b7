package article6.node.api;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.tuweni.bytes.Bytes;

/**
 * One address of the API, with everything that its description says about it.
 *
 * @param operation a name that never changes, for generated clients
 * @param parameters what the handler may ask the request for; anything else in a query is refused
 * @param body type of the request's content, for a POST; {@link Bytes} for a file as it is
 * @param answer what comes back
 */
record Route(
    Method method,
    String path,
    String operation,
    String summary,
    List<Parameter<?>> parameters,
    Optional<Class<?>> body,
    Answer answer) {
  enum Method {
    GET,
    POST
  }

  /** A stream that goes on, beside the list of the same address. */
  enum Feed {
    NONE,
    LEDGER,
    REMINDERS
  }

  /** What a route answers. */
  sealed interface Answer {
    Function<Request, ?> handler();

    /** One record. */
    record One(Class<?> type, int status, Function<Request, ?> handler) implements Answer {}

    /**
     * A page of records of a list that may be longer.
     *
     * @param feed as which stream it is served too
     */
    record Many(Class<?> item, Feed feed, Function<Request, Page<?>> handler) implements Answer {}

    /** A file or text of another type than JSON. */
    record Raw(String mediaType, String description, Function<Request, Content> handler)
        implements Answer {}

    /** A file that is written row by row, however long it gets. */
    record Flow(String mediaType, String description, Function<Request, Download> handler)
        implements Answer {}
  }

  /**
   * A file that is never in memory as a whole.
   *
   * @param fileName what to call it when it is saved; empty when it is to be read on the way
   */
  record Download(String mediaType, Optional<String> fileName, Body body) {
    /** Writes the whole of it. */
    @FunctionalInterface
    interface Body {
      void writeTo(OutputStream out) throws IOException;
    }
  }

  /**
   * Part of a list.
   *
   * @param next value of the parameter that continues the list; empty at its end
   */
  record Page<T>(List<T> items, Optional<String> next) {
    static <T> Page<T> all(List<T> items) {
      return new Page<>(items, Optional.empty());
    }

    /** So many items of a list, after those skipped; the next page is named by its offset. */
    static <T> Page<T> slice(int from, int limit, List<T> all) {
      int to = (int) Math.min((long) from + limit, all.size());
      return new Page<>(
          from >= all.size() ? List.of() : List.copyOf(all.subList(from, to)),
          to < all.size() ? Optional.of(String.valueOf(to)) : Optional.empty());
    }

    <R> Page<R> map(Function<T, R> change) {
      return new Page<>(items.stream().map(change).toList(), next);
    }
  }

  /**
   * Bytes to send as they are.
   *
   * @param fileName what to call it when it is saved; empty when it is to be shown
   */
  record Content(Bytes bytes, String mediaType, Optional<String> fileName) {}

  static Draft get(String path, String operation, String summary, Parameter<?>... parameters) {
    return new Draft(Method.GET, path, operation, summary, List.of(parameters), Optional.empty());
  }

  static Draft post(String path, String operation, String summary, Class<?> body) {
    return new Draft(Method.POST, path, operation, summary, List.of(), Optional.of(body));
  }

  /** A route that takes a file as it is. */
  static Draft upload(String path, String operation, String summary, Parameter<?>... parameters) {
    return new Draft(
        Method.POST, path, operation, summary, List.of(parameters), Optional.of(Bytes.class));
  }

  /** A route that still lacks its answer. */
  record Draft(
      Method method,
      String path,
      String operation,
      String summary,
      List<Parameter<?>> parameters,
      Optional<Class<?>> body) {
    private static final int OK = 200;

    <T> Route returns(Class<T> type, Function<Request, T> handler) {
      return returns(OK, type, handler);
    }

    <T> Route returns(int status, Class<T> type, Function<Request, T> handler) {
      return with(new Answer.One(type, status, handler));
    }

    <T> Route returnsPageOf(Class<T> item, Function<Request, Page<T>> handler) {
      return with(new Answer.Many(item, Feed.NONE, handler::apply));
    }

    <T> Route returnsStreamOf(Class<T> item, Feed feed, Function<Request, Page<T>> handler) {
      return with(new Answer.Many(item, feed, handler::apply));
    }

    Route returnsContent(String mediaType, String description, Function<Request, Content> handler) {
      return with(new Answer.Raw(mediaType, description, handler));
    }

    Route returnsFlow(String mediaType, String description, Function<Request, Download> handler) {
      return with(new Answer.Flow(mediaType, description, handler));
    }

    private Route with(Answer answer) {
      return new Route(method, path, operation, summary, parameters, body, answer);
    }
  }
}
