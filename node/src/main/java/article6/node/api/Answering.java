package article6.node.api;

import article6.node.api.ExplorerFiles.ExplorerFile;
import article6.node.api.Route.Answer;
import article6.node.api.Route.Content;
import article6.node.api.Route.Download;
import article6.node.api.Route.Page;
import article6.node.json.Json;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns what handlers return, and what they throw, into HTTP responses. */
final class Answering {
  private static final Logger LOG = LoggerFactory.getLogger(Answering.class);
  private static final int OK = 200;
  private static final int NOT_MODIFIED = 304;

  /** Of answers that never change, such as final blocks. */
  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  /** Of everything else: ask again each time. */
  private static final String ASK_AGAIN = "no-cache";

  /**
   * Scripts, styles and connections of this node only; nothing inline, nothing from elsewhere, no
   * frames.
   */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private Answering() {}

  static void addSecurityHeaders(Context context) {
    context.header("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Referrer-Policy", "no-referrer");
    context.header("Cross-Origin-Resource-Policy", "same-origin");
    context.header("Cross-Origin-Opener-Policy", "same-origin");
  }

  static void answer(Context context, Route route) {
    Request request = new Request(context, route);
    switch (route.answer()) {
      case Answer.One one -> {
        Object value = one.handler().apply(request);
        if (isCurrent(context, request.entityTag())) {
          return;
        }
        sendJson(context, one.status(), Json.writeBytes(value));
      }
      case Answer.Many many -> {
        Page<?> page = many.handler().apply(request);
        isCurrent(context, request.entityTag());
        sendJson(context, OK, Json.writeBytes(tree(page)));
      }
      case Answer.Raw raw -> {
        Content content = raw.handler().apply(request);
        isCurrent(context, request.entityTag());
        context.status(OK).contentType(content.mediaType());
        content
            .fileName()
            .ifPresent(
                name ->
                    context.header("Content-Disposition", "attachment; filename=\"" + name + "\""));
        context.result(content.bytes().toArrayUnsafe());
      }
      case Answer.Flow flow -> flow(context, flow.handler().apply(request));
    }
  }

  /**
   * Made in a file before the first byte is sent: what goes wrong on the way is then told as a
   * problem, and nobody takes half a file for a whole one.
   */
  private static void flow(Context context, Download download) {
    isCurrent(context, Optional.empty());
    try {
      Path part = Files.createTempFile("a6-answer-", ".part");
      try {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
          download.body().writeTo(out);
        }
        context.status(OK).contentType(download.mediaType());
        download
            .fileName()
            .ifPresent(
                name ->
                    context.header("Content-Disposition", "attachment; filename=\"" + name + "\""));
        context.res().setContentLengthLong(Files.size(part));
        Files.copy(part, context.outputStream());
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the answer could not be written", e);
    }
  }

  static void file(Context context, ExplorerFile file) {
    context.header("ETag", quoted(file.entityTag()));
    context.header("Cache-Control", ASK_AGAIN);
    if (quoted(file.entityTag()).equals(context.header("If-None-Match"))) {
      context.status(NOT_MODIFIED);
      return;
    }
    context.status(OK).contentType(file.mediaType()).result(file.content().toArrayUnsafe());
  }

  static void problem(Context context, Problem problem) {
    addSecurityHeaders(context);
    context.header("Cache-Control", "no-store");
    context
        .status(problem.status())
        .contentType(Problem.MEDIA_TYPE)
        .result(Json.writeBytes(problem));
  }

  static void refused(Context context, RequestRefused refused) {
    problem(context, refused.problem(Request.wordsOf(context)));
  }

  /** What the HTTP layer itself refuses. */
  static void refusedByServer(Context context, HttpResponseException e) {
    ProblemCode code =
        switch (e.getStatus()) {
          case 404 -> ProblemCode.NOT_FOUND;
          case 405 -> ProblemCode.METHOD_NOT_ALLOWED;
          case 413 -> ProblemCode.REQUEST_TOO_LARGE;
          case 415 -> ProblemCode.MEDIA_TYPE_UNSUPPORTED;
          case 503 -> ProblemCode.NOT_READY;
          default -> e.getStatus() >= 500 ? ProblemCode.INTERNAL : ProblemCode.REQUEST_MALFORMED;
        };
    String detail =
        switch (code) {
          case NOT_FOUND -> "nothing is served at this address; /openapi.json lists what is";
          case REQUEST_TOO_LARGE ->
              "a request has at most %d bytes".formatted(ApiLimits.REQUEST_BYTES_MAX);
          case METHOD_NOT_ALLOWED -> "see /openapi.json for what this address takes";
          default -> "the request can't be read";
        };
    problem(context, Problem.of(code, detail, Optional.empty(), Request.wordsOf(context)));
  }

  static void failed(Context context, Exception e) {
    LOG.error("answering {} {} failed", context.method(), context.path(), e);
    problem(
        context,
        Problem.of(
            ProblemCode.INTERNAL,
            "see the node's log",
            Optional.empty(),
            Request.wordsOf(context)));
  }

  /** Sets the caching headers; true when the reader has the answer already. */
  private static boolean isCurrent(Context context, Optional<String> entityTag) {
    context.header("Cache-Control", entityTag.isPresent() ? FOR_EVER : ASK_AGAIN);
    entityTag.ifPresent(tag -> context.header("ETag", quoted(tag)));
    boolean isCurrent =
        entityTag.isPresent() && quoted(entityTag.get()).equals(context.header("If-None-Match"));
    if (isCurrent) {
      context.status(NOT_MODIFIED);
    }
    return isCurrent;
  }

  private static void sendJson(Context context, int status, byte[] json) {
    context.status(status).contentType(OperationRoutes.JSON).result(json);
  }

  private static ObjectNode tree(Page<?> page) {
    ArrayNode items = JsonNodeFactory.instance.arrayNode();
    page.items().forEach(item -> items.add(Json.tree(item)));
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.set("items", items);
    page.next().ifPresent(next -> tree.put("next", next));
    return tree;
  }

  private static String quoted(String tag) {
    return '"' + tag + '"';
  }
}
