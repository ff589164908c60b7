package article6.cli.trial;

import article6.cli.network.Endpoint;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands between a node that dials and one that is dialled, and passes on what each sends as its
 * lane allows. Nothing is lost on a lane that is cut: as with TCP on a broken line it comes late,
 * or the two ends give the connection up first. An end is passed on like everything else, so a node
 * does not learn through a broken line that the other one is gone.
 */
final class Relay implements AutoCloseable {
  private static final int PIECE_BYTES = 64 * 1024;

  private final ServerSocket server;
  private final Endpoint target;
  private final Lane there;
  private final Lane back;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  private Relay(ServerSocket server, Endpoint target, Lane there, Lane back) {
    this.server = server;
    this.target = target;
    this.there = there;
    this.back = back;
  }

  /**
   * @param there from the node that dials to the one at the target
   */
  static Relay start(Endpoint target, Lane there, Lane back) throws IOException {
    Relay relay =
        new Relay(new ServerSocket(0, 0, InetAddress.getLoopbackAddress()), target, there, back);
    Thread.ofVirtual().name("relay to " + target).start(relay::accept);
    return relay;
  }

  /** Where the node that dials finds it. */
  Endpoint endpoint() {
    return new Endpoint(InetAddress.getLoopbackAddress().getHostAddress(), server.getLocalPort());
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket near = server.accept();
        open.add(near);
        Thread.ofVirtual().start(() -> connect(near));
      } catch (IOException e) {
        return; // closed: the trial is over
      }
    }
  }

  private void connect(Socket near) {
    try {
      there.pass();
      back.pass();
      Socket far = new Socket(target.host(), target.port());
      open.add(far);
      Thread.ofVirtual().start(() -> pump(near, far, there));
      Thread.ofVirtual().start(() -> pump(far, near, back));
    } catch (IOException e) {
      close(near); // nobody listens there
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      close(near);
    }
  }

  private void pump(Socket from, Socket to, Lane lane) {
    byte[] piece = new byte[PIECE_BYTES];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        lane.pass();
        out.write(piece, 0, read);
      }
      lane.pass();
    } catch (IOException e) {
      // one of the two has broken it off: the other one is told below
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    close(from);
    close(to);
  }

  private void close(Socket socket) {
    open.remove(socket);
    try {
      socket.close();
    } catch (IOException e) {
      // it is gone, which is what was wanted
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    open.forEach(this::close);
  }
}
