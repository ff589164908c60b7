package article6.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What processes have used so far, as Linux accounts for it. */
record ProcessMeter(double cpuSeconds, long bytesWritten) {
  private static final double TICKS_PER_SECOND = 100;
  private static final int USER_TICKS = 11;
  private static final int SYSTEM_TICKS = 12;

  static ProcessMeter read(List<Process> processes) {
    double cpuSeconds = 0;
    long bytesWritten = 0;
    for (Process process : processes) {
      Path proc = Path.of("/proc", Long.toString(process.pid()));
      cpuSeconds += cpuSeconds(proc);
      bytesWritten += bytesWritten(proc);
    }
    return new ProcessMeter(cpuSeconds, bytesWritten);
  }

  ProcessMeter since(ProcessMeter earlier) {
    return new ProcessMeter(cpuSeconds - earlier.cpuSeconds, bytesWritten - earlier.bytesWritten);
  }

  private static double cpuSeconds(Path proc) {
    String line = text(proc.resolve("stat"));
    // the name of the program, in brackets, may contain blanks
    String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[SYSTEM_TICKS]))
        / TICKS_PER_SECOND;
  }

  private static long bytesWritten(Path proc) {
    return text(proc.resolve("io"))
        .lines()
        .filter(line -> line.startsWith("write_bytes: "))
        .mapToLong(line -> Long.parseLong(line.substring("write_bytes: ".length())))
        .sum();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("a node is gone, or this is not Linux", e);
    }
  }
}
