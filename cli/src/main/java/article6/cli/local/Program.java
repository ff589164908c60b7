package article6.cli.local;

import article6.cli.A6;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program that runs now, started once more in a process of its own. */
public final class Program {
  private Program() {}

  /**
   * @param machineOptions of the Java virtual machine
   * @param arguments of the program
   */
  public static List<String> command(List<String> machineOptions, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(
        ProcessHandle.current()
            .info()
            .command()
            .orElse(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(machineOptions);
    command.addAll(sharedArchive());
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.add("-Dfile.encoding=UTF-8");
    command.addAll(program(System.getProperty("java.class.path")));
    command.addAll(arguments);
    return command;
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
}
