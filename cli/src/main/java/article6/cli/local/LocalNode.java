package article6.cli.local;

import article6.cli.console.CliException;
import article6.cli.console.Language;
import article6.cli.ledger.NodeClient;
import article6.cli.ledger.ProblemException;
import article6.cli.network.MemberFolder;
import article6.cli.network.NodeFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A node of a network on this machine: its folder, and its process while there is one. */
public final class LocalNode {
  private static final Duration POLL_INTERVAL = Duration.ofMillis(50);

  private final MemberFolder member;
  private final NodeFile file;
  private final boolean validator;
  private final Host host;
  private final Path logs;
  private volatile @Nullable NodeProcess process;

  LocalNode(MemberFolder member, boolean validator, Host host, Path logs) throws IOException {
    this.member = member;
    this.file = NodeFile.read(member.nodeConfig());
    this.validator = validator;
    this.host = host;
    this.logs = logs;
  }

  public String name() {
    return file.name();
  }

  public boolean isValidator() {
    return validator;
  }

  public MemberFolder member() {
    return member;
  }

  public NodeFile file() {
    return file;
  }

  public URI address() {
    return URI.create("http://" + file.api());
  }

  /** Whoever asks closes it. */
  public NodeClient client() {
    return new NodeClient(address(), Language.EN);
  }

  public synchronized void start(Launch launch) throws IOException {
    process = NodeProcess.start(member, logs, launch.at(host));
  }

  /** The process that was started last; nothing before the first start. */
  public Optional<NodeProcess> process() {
    return Optional.ofNullable(process);
  }

  public boolean isRunning() {
    return process().filter(NodeProcess::isAlive).isPresent();
  }

  /** {@code kill -9}. */
  public synchronized void kill() throws InterruptedException {
    NodeProcess running = process;
    if (running != null) {
      running.kill();
    }
  }

  /** Asks it to stop and waits; ends it when it doesn't. */
  public synchronized void stop() throws InterruptedException {
    NodeProcess running = process;
    if (running != null) {
      running.stop();
      running.awaitStop();
    }
  }

  /**
   * Waits until it answers, is connected and near the head.
   *
   * @return false when it has ended, or the time is over
   */
  public boolean isReadyWithin(Duration time) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + time.toNanos();
    try (NodeClient client = client()) {
      while (System.nanoTime() < deadline && isRunning()) {
        if (ask(client, "/health/ready").filter(answer -> isTrue(answer, "ready")).isPresent()) {
          return true;
        }
        Thread.sleep(POLL_INTERVAL);
      }
      return false;
    }
  }

  private static boolean isTrue(JsonNode answer, String field) {
    return answer.path(field).asBoolean(false);
  }

  /** A question or order that may fail because nobody is there. */
  public interface Exchange {
    JsonNode run() throws IOException, InterruptedException;
  }

  /** What a node answers; nothing while it can't, or when it answers with a problem. */
  public static Optional<JsonNode> answer(Exchange exchange) throws InterruptedException {
    try {
      return Optional.of(exchange.run());
    } catch (ProblemException | CliException e) {
      return Optional.empty(); // it does not listen, or not yet, or says no
    } catch (IOException e) {
      return Optional.empty(); // it ended while it answered
    }
  }

  /** The same for a question. */
  public static Optional<JsonNode> ask(NodeClient client, String path) throws InterruptedException {
    return answer(() -> client.get(path));
  }
}
