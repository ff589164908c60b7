package article6.cli.trial;

import static java.nio.charset.StandardCharsets.UTF_8;

import article6.cli.console.ExitCode;
import article6.cli.console.Terminal;
import article6.cli.local.Program;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The same trial once more as a process in a network namespace of its own, and what it says. */
final class TrialInNamespace {
  private TrialInNamespace() {}

  /**
   * @param arguments of the whole command
   * @return the exit code of that process
   */
  static ExitCode run(List<String> arguments, Terminal terminal)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(Lines.wayIn());
    command.addAll(Program.command(List.of(), arguments));
    Process inside = new ProcessBuilder(command).start();
    inside.getOutputStream().close();
    Thread ender = new Thread(inside::destroy, "end the trial");
    Runtime.getRuntime().addShutdownHook(ender);
    try {
      Thread errors =
          Thread.startVirtualThread(() -> pass(inside.errorReader(UTF_8), terminal::error));
      pass(inside.inputReader(UTF_8), terminal::line);
      errors.join();
      return ExitCode.of(inside.waitFor());
    } finally {
      inside.destroy();
      Runtime.getRuntime().removeShutdownHook(ender);
    }
  }

  private static void pass(BufferedReader from, Consumer<String> to) {
    from.lines().forEach(to);
  }
}
