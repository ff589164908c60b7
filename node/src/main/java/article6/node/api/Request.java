package article6.node.api;

import article6.node.json.Json;
import article6.node.json.JsonException;
import article6.node.text.Catalogue;
import article6.node.text.Language;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** A request as handlers see it: typed, and with no way to read what the route doesn't declare. */
final class Request {
  static final String FILE_MEDIA_TYPE = "application/octet-stream";

  private final Context context;
  private final Route route;
  private Optional<String> tag = Optional.empty();

  Request(Context context, Route route) {
    this.context = context;
    this.route = route;
    for (String name : context.queryParamMap().keySet()) {
      boolean known =
          name.equals("lang")
              || route.parameters().stream()
                  .anyMatch(each -> !each.inPath() && each.name().equals(name));
      if (!known) {
        throw RequestRefused.at(
            name, ProblemCode.PARAMETER_INVALID, "there is no parameter of this name here");
      }
    }
  }

  /** A part of the path. */
  <T> T get(Parameter<T> parameter) {
    return read(parameter, context.pathParam(declared(parameter).name()));
  }

  /** A part of the query, where it is given. */
  <T> Optional<T> find(Parameter<T> parameter) {
    return Optional.ofNullable(context.queryParam(declared(parameter).name()))
        .map(text -> read(parameter, text));
  }

  /** Items the reader wants on a page. */
  int limit() {
    return find(Parameter.LIMIT).orElse(ApiLimits.PAGE_ITEMS_DEFAULT);
  }

  <T> T body(Class<T> type) {
    String mediaType = Optional.ofNullable(context.contentType()).orElse("");
    if (!mediaType.startsWith("application/json")) {
      throw RequestRefused.because(
          ProblemCode.MEDIA_TYPE_UNSUPPORTED, "send Content-Type: application/json");
    }
    byte[] content = context.bodyAsBytes();
    try {
      return Json.read(type, content);
    } catch (JsonException e) {
      throw RequestRefused.at(
          e.place(), ProblemCode.REQUEST_MALFORMED, String.valueOf(e.getMessage()));
    }
  }

  /**
   * A file handed in. Its type has to be named so that no form of another page can send one without
   * the browser asking first.
   */
  byte[] file(int bytesMax) {
    String mediaType = Optional.ofNullable(context.contentType()).orElse("");
    if (!mediaType.startsWith(FILE_MEDIA_TYPE)) {
      throw RequestRefused.because(
          ProblemCode.MEDIA_TYPE_UNSUPPORTED, "send Content-Type: " + FILE_MEDIA_TYPE);
    }
    try {
      byte[] content = context.bodyInputStream().readNBytes(bytesMax + 1);
      if (content.length > bytesMax) {
        throw RequestRefused.because(
            ProblemCode.REQUEST_TOO_LARGE, "a file has at most %d bytes".formatted(bytesMax));
      }
      return content;
    } catch (IOException e) {
      throw new UncheckedIOException("the connection broke off", e);
    }
  }

  /** Words in the language the reader prefers. */
  Catalogue words() {
    return wordsOf(context);
  }

  /** Marks the answer as one that never changes. */
  void neverChanges(String entityTag) {
    tag = Optional.of(entityTag);
  }

  Optional<String> entityTag() {
    return tag;
  }

  /** The {@code lang} of the query before the header, since a page has its own switch. */
  static Catalogue wordsOf(Context context) {
    Language language =
        Optional.ofNullable(context.queryParam("lang"))
            .flatMap(Language::ofTag)
            .orElseGet(
                () ->
                    Language.preferred(
                        Optional.ofNullable(context.header("Accept-Language")).orElse("")));
    return Catalogue.of(language);
  }

  private <T> Parameter<T> declared(Parameter<T> parameter) {
    if (!route.parameters().contains(parameter)) {
      throw new IllegalStateException(
          route.operation() + " does not declare the parameter " + parameter.name());
    }
    return parameter;
  }

  private static <T> T read(Parameter<T> parameter, String text) {
    try {
      return parameter.reader().apply(text);
    } catch (IllegalArgumentException e) {
      throw RequestRefused.at(
          parameter.name(), ProblemCode.PARAMETER_INVALID, String.valueOf(e.getMessage()));
    }
  }
}
