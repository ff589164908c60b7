package article6.node.api;

import article6.node.api.Route.Answer;
import article6.node.json.Json;
import article6.node.json.SchemaBook;
import java.util.List;
import java.util.Locale;
import org.apache.tuweni.bytes.Bytes;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Describes a table of routes as an OpenAPI 3.1 document; it knows nothing that they don't say. */
final class OpenApi {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String API_VERSION = "1";

  private final SchemaBook book = new SchemaBook();

  private OpenApi() {}

  static Bytes describe(List<Route> routes) {
    return Bytes.wrap(Json.writeBytes(new OpenApi().document(routes)));
  }

  private ObjectNode document(List<Route> routes) {
    ObjectNode paths = NODES.objectNode();
    for (Route route : routes) {
      ObjectNode path = (ObjectNode) paths.optional(route.path()).orElseGet(NODES::objectNode);
      path.set(route.method().name().toLowerCase(Locale.ROOT), operation(route));
      paths.set(route.path(), path);
    }
    ObjectNode document = NODES.objectNode().put("openapi", "3.1.0");
    document.set(
        "info",
        NODES
            .objectNode()
            .put("title", "article6-ledger")
            .put("version", API_VERSION)
            .put(
                "description",
                "A node of the shared ledger of Article 6. Texts come in the language of"
                    + " Accept-Language or ?lang= (en, ja)."));
    document.set("paths", paths);
    ObjectNode components = NODES.objectNode();
    book.of(Problem.class);
    components.set("schemas", book.all());
    document.set("components", components);
    return document;
  }

  private ObjectNode operation(Route route) {
    ObjectNode operation =
        NODES.objectNode().put("operationId", route.operation()).put("summary", route.summary());
    ArrayNode parameters = NODES.arrayNode();
    route.parameters().forEach(parameter -> parameters.add(describe(parameter)));
    operation.set("parameters", parameters);
    route
        .body()
        .ifPresent(
            type -> {
              ObjectNode body = NODES.objectNode().put("required", true);
              body.set(
                  "content",
                  type == Bytes.class
                      ? content(Request.FILE_MEDIA_TYPE, NODES.objectNode())
                      : content(OperationRoutes.JSON, book.of(type)));
              operation.set("requestBody", body);
            });
    ObjectNode responses = NODES.objectNode();
    switch (route.answer()) {
      case Answer.One(Class<?> type, int status, var handler) ->
          responses.set(
              String.valueOf(status), response("", content(OperationRoutes.JSON, book.of(type))));
      case Answer.Many(Class<?> item, Route.Feed feed, var handler) -> {
        ObjectNode content = content(OperationRoutes.JSON, page(item));
        if (feed != Route.Feed.NONE) {
          content.setAll(content(EventStreams.MEDIA_TYPE, text()));
        }
        responses.set("200", response("a page of a list", content));
      }
      case Answer.Raw(String mediaType, String description, var handler) ->
          responses.set("200", response(description, content(mediaType, NODES.objectNode())));
      case Answer.Flow(String mediaType, String description, var handler) ->
          responses.set("200", response(description, content(mediaType, NODES.objectNode())));
    }
    responses.set(
        "default", response("a problem", content(Problem.MEDIA_TYPE, book.of(Problem.class))));
    operation.set("responses", responses);
    return operation;
  }

  private static ObjectNode describe(Parameter<?> parameter) {
    ObjectNode node =
        NODES
            .objectNode()
            .put("name", parameter.name())
            .put("in", parameter.inPath() ? "path" : "query")
            .put("required", parameter.inPath())
            .put("description", parameter.description())
            .put("example", parameter.example());
    node.set("schema", text());
    return node;
  }

  private ObjectNode page(Class<?> item) {
    ObjectNode items = NODES.objectNode().put("type", "array");
    items.set("items", book.of(item));
    ObjectNode properties = NODES.objectNode();
    properties.set("items", items);
    properties.set("next", text().put("description", "continues the list; absent at its end"));
    ObjectNode page = NODES.objectNode().put("type", "object");
    page.set("properties", properties);
    page.set("required", NODES.arrayNode().add("items"));
    return page;
  }

  private static ObjectNode response(String description, ObjectNode content) {
    ObjectNode response =
        NODES.objectNode().put("description", description.isEmpty() ? "done" : description);
    response.set("content", content);
    return response;
  }

  private static ObjectNode content(String mediaType, ObjectNode schema) {
    ObjectNode entry = NODES.objectNode();
    entry.set("schema", schema);
    ObjectNode content = NODES.objectNode();
    content.set(mediaType, entry);
    return content;
  }

  private static ObjectNode text() {
    return NODES.objectNode().put("type", "string");
  }
}
