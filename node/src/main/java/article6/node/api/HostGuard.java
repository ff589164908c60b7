package article6.node.api;

import java.util.List;
import java.util.Locale;

/**
 * Refuses requests for foreign host names on a node that is bound to loopback. A web page that
 * makes its own name point to this machine could otherwise read the node through the visitor's
 * browser.
 */
final class HostGuard {
  private static final List<String> LOOPBACK_NAMES = List.of("127.0.0.1", "localhost", "[::1]");

  private final boolean active;
  private final List<String> names;

  HostGuard(ApiSettings settings) {
    this.active =
        settings.host().startsWith("127.")
            || List.of("localhost", "::1", "[::1]").contains(settings.host());
    this.names = settings.hostNames().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
  }

  /**
   * @param host the Host header, with or without a port; empty when there is none
   */
  boolean allows(String host) {
    if (!active || host.isEmpty()) {
      return true;
    }
    String name = host.replaceFirst(":[0-9]+$", "").toLowerCase(Locale.ROOT);
    return LOOPBACK_NAMES.contains(name) || name.startsWith("127.") || names.contains(name);
  }
}
