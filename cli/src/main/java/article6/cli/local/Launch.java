package article6.cli.local;

import java.util.List;
import java.util.Map;

/**
 * How the process of a node is started.
 *
 * @param machineOptions of the Java virtual machine
 * @param environment variables beside those of this process
 * @param entry the command that starts it where it shall live; empty for where this process is
 */
public record Launch(
    List<String> machineOptions, Map<String, String> environment, List<String> entry) {
  /** What a node may use, so that many of them fit into a small machine. */
  public static final Launch SMALL =
      new Launch(
          List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData"),
          Map.of());

  public Launch(List<String> machineOptions, Map<String, String> environment) {
    this(machineOptions, environment, List.of());
  }

  public Launch {
    machineOptions = List.copyOf(machineOptions);
    environment = Map.copyOf(environment);
    entry = List.copyOf(entry);
  }

  public Launch withEnvironment(Map<String, String> variables) {
    return new Launch(machineOptions, variables, entry);
  }

  Launch at(Host host) {
    return new Launch(machineOptions, environment, host.entry());
  }
}
