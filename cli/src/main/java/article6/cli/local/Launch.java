package article6.cli.local;

import java.util.List;
import java.util.Map;

/**
 * How the process of a node is started.
 *
 * @param machineOptions of the Java virtual machine
 * @param environment variables beside those of this process
 */
public record Launch(List<String> machineOptions, Map<String, String> environment) {
  /** What a node may use, so that many of them fit into a small machine. */
  public static final Launch SMALL =
      new Launch(
          List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData"),
          Map.of());

  public Launch {
    machineOptions = List.copyOf(machineOptions);
    environment = Map.copyOf(environment);
  }

  public Launch withEnvironment(Map<String, String> variables) {
    return new Launch(machineOptions, variables);
  }
}
