package article6.node.api;

import java.util.List;

/**
 * Where the API listens.
 *
 * @param host address to bind to; the default is reachable from this machine only
 * @param port 0 takes any free one
 * @param hostNames names under which the node is reached, beside those of this machine, where it is
 *     bound to loopback and a proxy stands before it. A request for another name is refused then:
 *     it comes from a web page that makes its own name point here
 */
public record ApiSettings(String host, int port, List<String> hostNames) {
  public static final String LOOPBACK = "127.0.0.1";
  private static final int PORT_MAX = 65_535;

  public ApiSettings {
    if (host.isBlank()) {
      throw new IllegalArgumentException("the API needs a host to bind to, such as " + LOOPBACK);
    }
    if (port < 0 || port > PORT_MAX) {
      throw new IllegalArgumentException("the port of the API is 0 to 65535, not " + port);
    }
    hostNames = List.copyOf(hostNames);
  }

  public static ApiSettings loopback(int port) {
    return new ApiSettings(LOOPBACK, port, List.of());
  }
}
