package article6.cli.local;

import article6.cli.console.CliException;
import article6.cli.console.ExitCode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;

/** Ports on this machine that nobody listens on. */
public final class FreePorts {
  /** Distance between two runs of ports that are tried. */
  private static final int STRIDE = 100;

  /** How many runs are tried: then something else is wrong. */
  private static final int RUNS_MAX = 50;

  private FreePorts() {}

  /** The first of so many ports in a row that are free, from the preferred one on. */
  public static int run(int preferred, int count) {
    for (int run = 0; run < RUNS_MAX; run++) {
      int first = preferred + run * STRIDE;
      if (areFree(java.util.stream.IntStream.range(first, first + count).boxed().toList())) {
        return first;
      }
    }
    throw new CliException(ExitCode.UNAVAILABLE, "demo.no-ports", preferred);
  }

  public static boolean areFree(List<Integer> ports) {
    return ports.stream().allMatch(FreePorts::isFree);
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false; // somebody listens there
    }
  }
}
