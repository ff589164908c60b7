package article6.cli.trial;

import article6.cli.local.SystemCommand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A network namespace of Linux: its own interfaces, addresses, neighbours and queues. A process
 * that only waits holds it; it ends with the trial, however that ends, and with it and the node the
 * namespace is gone.
 */
final class Namespace implements AutoCloseable {
  private final Process holder;

  private Namespace(Process holder) {
    this.holder = holder;
  }

  /** Makes one with nothing in it. */
  static Namespace make() throws IOException {
    Process holder =
        new ProcessBuilder("unshare", "--net", "--", "cat").redirectErrorStream(true).start();
    Namespace made = new Namespace(holder);
    // the answer comes from inside: before it, this process's own namespace might be meant
    holder.outputWriter(StandardCharsets.US_ASCII).append("inside\n").flush();
    String answer = holder.inputReader(StandardCharsets.UTF_8).readLine();
    if (!"inside".equals(answer)) {
      made.close();
      throw new IOException("no network namespace can be made: " + answer);
    }
    return made;
  }

  /** What to write before a command that shall run in it. */
  List<String> entry() {
    return List.of("nsenter", "--net=/proc/%d/ns/net".formatted(holder.pid()), "--");
  }

  /** As {@code ip} takes it. */
  String pid() {
    return Long.toString(holder.pid());
  }

  void run(String command) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(entry());
    all.addAll(List.of(command.split(" ")));
    SystemCommand.run(all);
  }

  @Override
  public void close() {
    holder.destroyForcibly();
  }
}
