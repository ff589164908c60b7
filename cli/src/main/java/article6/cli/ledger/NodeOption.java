package article6.cli.ledger;

import article6.cli.console.Language;
import picocli.CommandLine.Option;

/** Which node is asked. */
public final class NodeOption {
  /** The API of the first node that {@code a6 network create} and {@code a6 demo} set up. */
  public static final String DEFAULT = "http://127.0.0.1:8606";

  @Option(
      names = "--node",
      paramLabel = "URL",
      defaultValue = "${env:A6_NODE:-" + DEFAULT + "}",
      description = "The node to ask (default: $$A6_NODE, else " + DEFAULT + ").")
  private String address = DEFAULT;

  public NodeClient client(Language language) {
    return NodeClient.of(address, language);
  }
}
