package article6.node.api;

import article6.node.api.Route.Content;
import article6.node.json.Json;
import article6.node.text.Catalogue;
import article6.node.text.Language;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.tuweni.bytes.Bytes;

/** Health, metrics, the API's description of itself, and the explorer's words. */
final class OperationRoutes {
  static final String JSON = "application/json";
  private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";
  private static final Parameter<Language> LANGUAGE =
      Parameter.path(
          "language",
          "tag of a language",
          "ja",
          tag ->
              Language.ofTag(tag)
                  .orElseThrow(
                      () -> new IllegalArgumentException("'%s' is not en or ja".formatted(tag))));

  private final ApiServices services;
  private final Supplier<Bytes> description;

  /**
   * @param description the OpenAPI document, which describes these routes too
   */
  OperationRoutes(ApiServices services, Supplier<Bytes> description) {
    this.services = services;
    this.description = description;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/health/live", "live", "Answers while the process runs.")
            .returns(Readiness.class, request -> new Readiness(true, "the process runs")),
        Route.get("/health/ready", "ready", "Answers 200 when the node can serve, else 503.")
            .returns(Readiness.class, request -> ready()),
        Route.get("/metrics", "metrics", "Everything measured, as Prometheus reads it.")
            .returnsContent(
                PROMETHEUS,
                "metrics",
                request ->
                    new Content(
                        Bytes.wrap(services.metrics().get().getBytes(StandardCharsets.UTF_8)),
                        PROMETHEUS,
                        Optional.empty())),
        Route.get("/openapi.json", "openapi", "This description.")
            .returnsContent(
                JSON,
                "an OpenAPI 3.1 document",
                request -> new Content(description.get(), JSON, Optional.empty())),
        Route.get(
                "/v1/words/{language}",
                "words",
                "Every text of the ledger and the explorer in a language.",
                LANGUAGE)
            .returnsContent(JSON, "texts by key", this::words));
  }

  private Readiness ready() {
    Readiness readiness = services.readiness().get();
    if (!readiness.ready()) {
      throw RequestRefused.because(ProblemCode.NOT_READY, readiness.reason());
    }
    return readiness;
  }

  private Content words(Request request) {
    Map<String, String> texts = Catalogue.of(request.get(LANGUAGE)).texts();
    return new Content(Bytes.wrap(Json.writeBytes(texts)), JSON, Optional.empty());
  }
}
