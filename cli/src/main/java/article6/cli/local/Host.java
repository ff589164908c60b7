package article6.cli.local;

import java.util.Collections;
import java.util.List;

/**
 * Where the process of a node lives.
 *
 * @param address on which it listens
 * @param entry the command that starts others there; empty for where this process is
 */
public record Host(String address, List<String> entry) {
  /** This machine, for itself alone. */
  public static final Host LOOPBACK = new Host("127.0.0.1", List.of());

  public Host {
    entry = List.copyOf(entry);
  }

  /** So many nodes beside each other on this machine. */
  public static List<Host> loopback(int nodes) {
    return Collections.nCopies(nodes, LOOPBACK);
  }
}
