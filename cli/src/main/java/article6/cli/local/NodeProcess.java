package article6.cli.local;

import article6.cli.network.MemberFolder;
import article6.cli.network.NodeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/** One node in a process of its own. It ends when the process that started it ends. */
public final class NodeProcess {
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(15);
  private static final int LOG_LINES_SHOWN = 12;

  private final NodeFile file;
  private final Path log;
  private final Process process;

  private NodeProcess(NodeFile file, Path log, Process process) {
    this.file = file;
    this.log = log;
    this.process = process;
  }

  /** Starts the node of a member with the program that runs now; its log is appended to. */
  public static NodeProcess start(MemberFolder member, Path logs, Launch launch)
      throws IOException {
    NodeFile file = NodeFile.read(member.nodeConfig());
    Files.createDirectories(logs);
    Path log = logs.resolve(file.name().replace(' ', '-') + ".log");
    List<String> command = new ArrayList<>(launch.entry());
    command.addAll(
        Program.command(
            launch.machineOptions(),
            List.of(
                "node",
                "start",
                "--config",
                member.nodeConfig().toString(),
                "--until-input-ends")));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .redirectInput(ProcessBuilder.Redirect.PIPE);
    builder.environment().putAll(launch.environment());
    return new NodeProcess(file, log, builder.start());
  }

  public NodeFile file() {
    return file;
  }

  public String address() {
    return "http://" + file.api();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  public Process process() {
    return process;
  }

  /** What it told the shell; nothing while it runs. */
  public OptionalInt exitCode() {
    return process.isAlive() ? OptionalInt.empty() : OptionalInt.of(process.exitValue());
  }

  /** Its last words, for the person who has to find out why it stopped. */
  public List<String> lastLines() throws IOException {
    List<String> lines = Files.readAllLines(log);
    return lines.subList(Math.max(0, lines.size() - LOG_LINES_SHOWN), lines.size());
  }

  public Path log() {
    return log;
  }

  /** Asks it to stop. */
  public void stop() {
    process.destroy();
  }

  /** Waits until it has stopped, and ends it when it doesn't: the ledger bears that too. */
  public void awaitStop() throws InterruptedException {
    if (!process.waitFor(STOP_TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
      kill();
    }
  }

  /**
   * Waits for its end.
   *
   * @return false when it still runs after that time
   */
  public boolean hasEndedWithin(Duration time) throws InterruptedException {
    return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Ends it as {@code kill -9} does, also when it is paused. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Freezes it, as a hypervisor or a long garbage collection does. */
  public void pause() throws IOException, InterruptedException {
    signal("STOP");
  }

  public void resume() throws IOException, InterruptedException {
    signal("CONT");
  }

  /** Java has no signals; every system that has them has this command. */
  private void signal(String name) throws IOException, InterruptedException {
    List<String> command = List.of("kill", "-" + name, Long.toString(process.pid()));
    if (!SystemCommand.succeeds(command) && process.isAlive()) {
      throw new IOException("'%s' fails".formatted(String.join(" ", command)));
    }
  }
}
