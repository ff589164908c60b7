package article6.cli.network;

/** A host name or address, and a port. */
public record Endpoint(String host, int port) {
  private static final int PORT_MAX = 65_535;

  /**
   * @throws IllegalArgumentException when the host is empty or the port impossible
   */
  public Endpoint {
    if (host.isBlank() || port < 1 || port > PORT_MAX) {
      throw new IllegalArgumentException(
          "'%s:%d' is no HOST:PORT such as node.example.ch:30606".formatted(host, port));
    }
  }

  /**
   * @throws IllegalArgumentException when the text is not HOST:PORT
   */
  public static Endpoint parse(String text) {
    int colon = text.lastIndexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException(
          "'%s' is no HOST:PORT such as node.example.ch:30606".formatted(text));
    }
    try {
      return new Endpoint(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "'%s' is no HOST:PORT such as node.example.ch:30606".formatted(text), e);
    }
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
