package article6.node.peer;

import article6.contracts.crypto.Address;
import org.jspecify.annotations.Nullable;

/**
 * A node to stay connected to.
 *
 * @param host name or IP address; resolved anew at each attempt
 * @param port 1 to 65535
 * @param expected the ledger key that has to answer there; null when any admitted node may
 */
public record DialTarget(String host, int port, @Nullable Address expected) {
  private static final int PORT_MAX = 65_535;

  public DialTarget {
    if (host.isBlank()) {
      throw new IllegalArgumentException("a peer needs a host");
    }
    if (port < 1 || port > PORT_MAX) {
      throw new IllegalArgumentException("the port of a peer is 1 to 65535, not " + port);
    }
  }

  public static DialTarget of(String host, int port) {
    return new DialTarget(host, port, null);
  }

  /** {@code host:port}, for people. */
  public String endpoint() {
    return host + ":" + port;
  }
}
