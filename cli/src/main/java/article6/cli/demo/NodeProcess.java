package article6.cli.demo;

import article6.cli.A6;
import article6.cli.network.MemberFolder;
import article6.cli.network.NodeFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One node of the demonstration, in a process of its own. */
final class NodeProcess {
  /** What a node of the demonstration may use, so that five of them fit into a small machine. */
  private static final List<String> MACHINE =
      List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData");

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

  /** Starts the node of a member with the program that runs now. */
  static NodeProcess start(MemberFolder member, Path logs) throws IOException {
    NodeFile file = NodeFile.read(member.nodeConfig());
    Files.createDirectories(logs);
    Path log = logs.resolve(file.name().replace(' ', '-') + ".log");
    List<String> command = new ArrayList<>();
    command.add(
        ProcessHandle.current()
            .info()
            .command()
            .orElse(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(MACHINE);
    command.addAll(sharedArchive());
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.add("-Dfile.encoding=UTF-8");
    command.addAll(program(System.getProperty("java.class.path")));
    command.addAll(
        List.of("node", "start", "--config", member.nodeConfig().toString(), "--until-input-ends"));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .redirectInput(ProcessBuilder.Redirect.PIPE)
            .start();
    return new NodeProcess(file, log, process);
  }

  /** The class-data archive that the launcher made, when this process runs with it. */
  private static List<String> sharedArchive() {
    String archive = System.getProperty("a6.archive", "");
    return archive.isEmpty() || !new File(archive).isFile()
        ? List.of()
        : List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:cds*=off", "-Xlog:aot*=off");
  }

  /** The packaged program, whose manifest allows native access, or the classes of a build. */
  private static List<String> program(String classPath) {
    boolean packaged = classPath.endsWith(".jar") && !classPath.contains(File.pathSeparator);
    return packaged
        ? List.of("-jar", classPath)
        : List.of("--enable-native-access=ALL-UNNAMED", "-cp", classPath, A6.class.getName());
  }

  NodeFile file() {
    return file;
  }

  String address() {
    return "http://" + file.api();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Its last words, for the person who has to find out why it stopped. */
  List<String> lastLines() throws IOException {
    List<String> lines = Files.readAllLines(log);
    return lines.subList(Math.max(0, lines.size() - LOG_LINES_SHOWN), lines.size());
  }

  Path log() {
    return log;
  }

  /** Asks it to stop. */
  void stop() {
    process.destroy();
  }

  /** Waits until it has stopped, and ends it when it doesn't: the ledger bears that too. */
  void awaitStop() throws InterruptedException {
    if (!process.waitFor(STOP_TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }
}
