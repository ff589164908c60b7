package article6.cli.trial;

import article6.cli.console.CliException;
import article6.cli.console.ExitCode;
import article6.cli.local.SystemCommand;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the nodes of a trial are connected by. */
public enum Lines {
  /** Network namespaces of Linux: packets are lost. */
  NAMESPACES,
  /** Relays of the trial's own process: what is sent comes late. */
  RELAYS;

  /**
   * What makes a network namespace for a program: as root, and else in a user namespace, where the
   * system allows that.
   */
  private static final List<List<String>> WAYS_IN =
      List.of(
          List.of("unshare", "--net", "--"),
          List.of("unshare", "--user", "--map-root-user", "--net", "--"));

  /** What has to work inside: a bridge, queues, and the way into another namespace. */
  private static final List<List<String>> NEEDED =
      List.of(
          List.of("ip", "link", "add", "bridge", "type", "bridge"),
          List.of("tc", "qdisc", "show"),
          List.of("unshare", "--net", "--", "true"),
          List.of("nsenter", "--version"));

  /**
   * The beginning of a command line that starts a program in a namespace of its own.
   *
   * @throws CliException when that can't be done here
   */
  static List<String> wayIn() throws InterruptedException {
    return firstWayIn()
        .orElseThrow(() -> new CliException(ExitCode.UNAVAILABLE, "trial.no-namespaces"));
  }

  private static Optional<List<String>> firstWayIn() throws InterruptedException {
    for (List<String> way : WAYS_IN) {
      if (leads(way)) {
        return Optional.of(way);
      }
    }
    return Optional.empty();
  }

  /** Namespaces where they can be made. */
  static Lines best() throws InterruptedException {
    return firstWayIn().isPresent() ? NAMESPACES : RELAYS;
  }

  /** Lays them for so many nodes; of namespaces this process has to be in one already. */
  Links lay(int nodes) throws IOException, InterruptedException {
    return switch (this) {
      case NAMESPACES -> NamespacedLinks.lay(nodes);
      case RELAYS -> new RelayedLinks(nodes);
    };
  }

  private static boolean leads(List<String> way) throws InterruptedException {
    for (List<String> needed : NEEDED) {
      List<String> command = new ArrayList<>(way);
      command.addAll(needed);
      if (!SystemCommand.succeeds(command)) {
        return false;
      }
    }
    return true;
  }

  /** As it is written on the command line. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
