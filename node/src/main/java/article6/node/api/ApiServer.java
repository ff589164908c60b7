package article6.node.api;

import article6.node.api.Route.Answer;
import article6.node.chain.HistoryNotKept;
import article6.node.json.Json;
import article6.node.text.Catalogue;
import article6.node.text.Language;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.net.BindException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server of a node: its API and its explorer, on virtual threads. */
public final class ApiServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ApiServer.class);

  private static final int HEADERS_TOO_LARGE_STATUS = 431;

  private final ApiSettings settings;
  private final HostGuard guard;
  private final List<Route> routes;
  private final Bytes description;
  private final EventStreams streams;
  private final ReminderRoutes reminders;
  private final ExplorerFiles files = new ExplorerFiles();
  private final Javalin server;
  private int port;

  public ApiServer(ApiSettings settings, ApiServices services) {
    this.settings = settings;
    this.guard = new HostGuard(settings);
    ChainRoutes chain = new ChainRoutes(services);
    List<Route> table = new ArrayList<>(chain.routes());
    table.addAll(new TransactionRoutes(services).routes());
    table.addAll(new TrialRoutes(services).routes());
    table.addAll(new PartyRoutes(services.ledger()).routes());
    table.addAll(new NdcRoutes(services.ledger()).routes());
    table.addAll(new AuthorizationRoutes(services.ledger()).routes());
    table.addAll(new ApproachRoutes(services.ledger()).routes());
    table.addAll(new UnitRoutes(services.ledger()).routes());
    table.addAll(new BridgeRoutes(services.ledger()).routes());
    table.addAll(new ViewRoutes(services.ledger()).routes());
    table.addAll(new BalanceRoutes(services.ledger()).routes());
    table.addAll(new MechanismRoutes(services.ledger()).routes());
    table.addAll(new ReportRoutes(services.ledger()).routes());
    table.addAll(new ExportRoutes(services.ledger()).routes());
    table.addAll(new CheckRoutes(services.ledger()).routes());
    table.addAll(new CompositionRoutes(services.ledger()).routes());
    table.addAll(new CaseRoutes(services.ledger()).routes());
    table.addAll(new CalendarRoutes(services.ledger()).routes());
    this.reminders = new ReminderRoutes(services.ledger(), services.clock());
    table.addAll(reminders.routes());
    table.addAll(new CtfRoutes(services.ledger()).routes());
    table.addAll(new NarrativeRoutes(services.ledger()).routes());
    table.addAll(new LetterRoutes(services.ledger()).routes());
    table.addAll(new ProofRoutes(services.ledger()).routes());
    table.addAll(new LightRoutes(services.ledger()).routes());
    table.addAll(new OperationRoutes(services, this::description).routes());
    this.routes = List.copyOf(table);
    this.description = OpenApi.describe(routes);
    this.streams =
        new EventStreams(
            services.ledger(), height -> services.ledger().block(height).map(chain::summary));
    this.server = Javalin.create(this::configure);
  }

  /**
   * Starts to listen.
   *
   * @throws ApiStartException when it can't, such as because the port is in use
   */
  public void start() {
    try {
      server.start();
    } catch (RuntimeException e) {
      throw new ApiStartException(whyNot(e), e);
    }
    port = ((ServerConnector) server.jettyServer().server().getConnectors()[0]).getLocalPort();
    LOG.info("the API and the explorer are at {}", uri());
  }

  /** The port it listens on; 0 before the start. */
  public int port() {
    return port;
  }

  /** Where a browser on this machine finds the explorer. */
  public String uri() {
    String host = settings.host().equals("0.0.0.0") ? ApiSettings.LOOPBACK : settings.host();
    return "http://%s:%d/".formatted(host, port);
  }

  private Bytes description() {
    return description;
  }

  /** The table of all addresses, for the test of its description. */
  List<Route> routes() {
    return routes;
  }

  @Override
  public void close() {
    streams.close();
    server.stop();
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.maxRequestSize = ApiLimits.REQUEST_BYTES_MAX;
    config.http.prefer405over404 = true;
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setRequestHeaderSize(ApiLimits.HEADER_BYTES_MAX);
          http.setSendServerVersion(false);
        });
    config.jetty.addConnector(this::connector);
    config.jetty.modifyServer(ApiServer::prepare);
    config.routes.before(this::before);
    for (Route route : routes) {
      HandlerType method = HandlerType.findOrCreate(route.method().name());
      config.routes.addHttpHandler(method, route.path(), context -> serve(context, route));
    }
    config.routes.get("/<file>", context -> explorer(context, context.pathParam("file")));
    config.routes.get("/", context -> explorer(context, ""));
    config.routes.exception(RequestRefused.class, (e, context) -> Answering.refused(context, e));
    config.routes.exception(
        HistoryNotKept.class,
        (e, context) -> Answering.refused(context, RequestRefused.beyondHistory(e)));
    config.routes.exception(
        HttpResponseException.class, (e, context) -> Answering.refusedByServer(context, e));
    config.routes.exception(Exception.class, (e, context) -> Answering.failed(context, e));
  }

  private void before(Context context) {
    if (!guard.allows(Optional.ofNullable(context.header("Host")).orElse(""))) {
      throw RequestRefused.because(
          ProblemCode.HOST_REFUSED,
          "name the host in the settings of the API if it is one of yours");
    }
    Answering.addSecurityHeaders(context);
  }

  private void serve(Context context, Route route) throws IOException {
    String accepted = Optional.ofNullable(context.header("Accept")).orElse("");
    if (!(route.answer() instanceof Answer.Many many)
        || !accepted.contains(EventStreams.MEDIA_TYPE)) {
      Answering.answer(context, route);
      return;
    }
    switch (many.feed()) {
      case NONE -> Answering.answer(context, route);
      case LEDGER -> streams.serve(context, new Request(context, route).find(Parameter.AFTER));
      case REMINDERS -> {
        Request request = new Request(context, route);
        streams.serve(context, out -> reminders.follow(out, request, streams.signal()));
      }
    }
  }

  private void explorer(Context context, String path) {
    files
        .find(path)
        .ifPresentOrElse(
            file -> Answering.file(context, file),
            () -> {
              throw RequestRefused.notFound(
                  "nothing is served at this address; /openapi.json lists what is");
            });
  }

  private ServerConnector connector(Server jetty, HttpConfiguration http) {
    ServerConnector connector = new ServerConnector(jetty, new HttpConnectionFactory(http));
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    connector.setIdleTimeout(ApiLimits.IDLE_TIMEOUT_MILLIS);
    return connector;
  }

  /** Limits connections, and gives requests that never reach a route an answer without a page. */
  private static void prepare(Server jetty) {
    jetty.addBean(new NetworkConnectionLimit(ApiLimits.CONNECTIONS_MAX, jetty));
    jetty.setErrorHandler(
        (request, response, callback) -> {
          response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
          response.write(true, ByteBuffer.wrap(bareProblem(response.getStatus())), callback);
          return true;
        });
  }

  private static byte[] bareProblem(int status) {
    return Json.writeBytes(
        Problem.of(
            status == HEADERS_TOO_LARGE_STATUS
                ? ProblemCode.REQUEST_TOO_LARGE
                : ProblemCode.REQUEST_MALFORMED,
            "the request line or the headers can't be taken",
            Optional.empty(),
            Catalogue.of(Language.ENGLISH)));
  }

  private String whyNot(RuntimeException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return ("the API can't listen on %s port %d: %s. Stop what uses the port, or choose another"
                + " one in the node's configuration")
            .formatted(settings.host(), settings.port(), cause.getMessage());
      }
    }
    return "the API can't start: " + e.getMessage();
  }
}
