package article6.node.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@link KilledWriter} in a process of its own, and what it has said to be safe. */
final class WriterProcess implements AutoCloseable {
  private static final Pattern LINE = Pattern.compile("(block|votes) [0-9]+");

  private final Process process;
  private final BufferedReader said;
  private @Nullable String last;

  private WriterProcess(Process process) {
    this.process = process;
    this.said = process.inputReader(StandardCharsets.UTF_8);
  }

  /**
   * @param errors a file for what it says when it fails
   */
  static WriterProcess start(Path folder, Path errors) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            KilledWriter.class.getName(),
            folder.toString());
    return new WriterProcess(new ProcessBuilder(command).redirectError(errors.toFile()).start());
  }

  long pid() {
    return process.pid();
  }

  void read(int lines) throws IOException {
    for (int line = 0; line < lines; line++) {
      note(said.readLine());
    }
  }

  /** What it still says before its end; half a line is none. */
  void readToTheEnd() throws IOException {
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      note(line);
    }
  }

  private void note(@Nullable String line) {
    last = line != null && LINE.matcher(line).matches() ? line : last;
  }

  /** The last line it had finished. */
  String last() {
    if (last == null) {
      throw new IllegalStateException("the writer did not run");
    }
    return last;
  }

  int awaitEnd() throws InterruptedException {
    return process.waitFor();
  }

  /** By its handle: killing the process itself would close the stream as well. */
  void kill() throws InterruptedException {
    process.toHandle().destroyForcibly();
    process.waitFor();
  }

  @Override
  public void close() throws IOException {
    process.toHandle().destroyForcibly();
    said.close();
  }
}
