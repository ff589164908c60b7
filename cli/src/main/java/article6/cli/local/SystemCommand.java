package article6.cli.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Commands of the operating system, for what Java can't ask it for. */
public final class SystemCommand {
  /** They take milliseconds; one that hangs must not hang this process. */
  private static final long SECONDS_MAX = 20;

  private SystemCommand() {}

  /**
   * @return false when it says no, does not end, or is not installed
   */
  public static boolean succeeds(List<String> command) throws InterruptedException {
    try {
      run(command);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * @throws IOException with what it said, when it fails
   */
  public static void run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    if (!process.waitFor(SECONDS_MAX, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("'%s' does not end".formatted(String.join(" ", command)));
    }
    if (process.exitValue() != 0) {
      byte[] said = process.getInputStream().readAllBytes();
      throw new IOException(
          "'%s' says: %s"
              .formatted(
                  String.join(" ", command), new String(said, StandardCharsets.UTF_8).strip()));
    }
  }
}
