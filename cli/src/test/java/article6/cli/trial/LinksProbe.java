package article6.cli.trial;

import static java.nio.charset.StandardCharsets.UTF_8;

import article6.cli.local.Host;
import article6.cli.trial.Links.Direction;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Programs for {@link NamespacedLinksTest}: one lays links between two nodes and tries them, the
 * other one is a node that passes lines on to the other.
 */
final class LinksProbe {
  private static final int PORT = 28_606;

  /** Long enough to notice that something arrives which must not. */
  private static final long SILENCE_MILLIS = 700;

  private static final Duration SLOW = Duration.ofMillis(400);
  private static final int MANY_BYTES = 256 * 1024;

  private LinksProbe() {}

  /** No argument: the trial of the links; an address: the node that dials; "listen": the other. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length == 0) {
      tryLinks();
    } else if (arguments[0].equals("listen")) {
      try (ServerSocket server = new ServerSocket(PORT)) {
        System.out.println("listens");
        pass(server.accept());
      }
    } else {
      pass(new Socket(arguments[0], PORT));
    }
  }

  /** Lines of the parent go to the other node, those of the other node to the parent. */
  private static void pass(Socket socket) throws IOException {
    Thread.startVirtualThread(() -> pump(System.in, socket));
    socket.getInputStream().transferTo(System.out);
  }

  private static void pump(InputStream in, Socket socket) {
    try {
      in.transferTo(socket.getOutputStream());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void tryLinks() throws IOException, InterruptedException {
    try (NamespacedLinks links = NamespacedLinks.lay(2)) {
      List<Host> hosts = links.hosts();
      Process second = node(hosts.get(1), "listen");
      expect(second, "listens");
      Process first = node(hosts.get(0), hosts.get(1).address());
      exchange(first, second, "a");

      links.cut(new Direction(0, 1));
      say(first, "b");
      exchange(second, first, "c");
      requireSilence(second);
      links.heal();
      expect(second, "b");

      links.split(Set.of(0));
      say(first, "d");
      say(second, "e");
      requireSilence(first);
      requireSilence(second);
      links.heal();
      expect(first, "e");
      expect(second, "d");

      require(millisForMany(first, second) < SLOW.toMillis(), "as fast as it was");
      links.slow(Set.of(0), SLOW);
      require(millisForMany(first, second) > SLOW.toMillis(), "slow");
      links.heal();
      require(millisForMany(first, second) < SLOW.toMillis(), "as fast as it was");
      List.of(first, second).forEach(Process::destroyForcibly);
    }
    System.out.println("tried");
  }

  private static Process node(Host host, String argument) throws IOException {
    List<String> command = new ArrayList<>(host.entry());
    command.addAll(java());
    command.add(argument);
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  /** This class as a program. */
  static Collection<String> java() {
    return List.of(
        ProcessHandle.current().info().command().orElseThrow(),
        "-cp",
        System.getProperty("java.class.path"),
        LinksProbe.class.getName());
  }

  private static void exchange(Process from, Process to, String text) throws IOException {
    say(from, text);
    expect(to, text);
  }

  private static void say(Process node, String text) throws IOException {
    node.outputWriter(UTF_8).append(text).append('\n').flush();
  }

  private static void expect(Process node, String text) throws IOException {
    String line = node.inputReader(UTF_8).readLine();
    require(text.equals(line), "'%s' instead of '%s'".formatted(text, line));
  }

  private static void requireSilence(Process node) throws IOException, InterruptedException {
    Thread.sleep(SILENCE_MILLIS);
    require(!node.inputReader(UTF_8).ready(), "silence");
  }

  private static long millisForMany(Process from, Process to) throws IOException {
    long begun = System.nanoTime();
    exchange(from, to, "x".repeat(MANY_BYTES));
    return Duration.ofNanos(System.nanoTime() - begun).toMillis();
  }

  private static void require(boolean fulfilled, String expected) {
    if (!fulfilled) {
      throw new IllegalStateException("expected: " + expected);
    }
  }
}
