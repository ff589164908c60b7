package article6.cli.ledger;

import article6.cli.console.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which node is asked. */
public final class NodeOption {
  /** The API of the first node that {@code a6 network create} and {@code a6 demo} set up. */
  public static final String DEFAULT = "http://127.0.0.1:8606";

  private static final String VARIABLE = "A6_NODE";

  @Option(
      names = "--node",
      paramLabel = "URL",
      description = "The node to ask (default: the environment's A6_NODE, else " + DEFAULT + ").")
  private @Nullable String address;

  public NodeClient client(Language language) {
    String chosen = address;
    if (chosen == null) {
      String environment = System.getenv(VARIABLE);
      chosen = environment == null ? DEFAULT : environment;
    }
    return NodeClient.of(chosen, language);
  }
}
