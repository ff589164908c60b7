package article6.cli.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import article6.cli.network.Endpoint;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class RelayTest {
  /** Long enough to notice that something arrives which must not. */
  private static final int SILENCE_MILLIS = 300;

  private final Lane there = new Lane();
  private final Lane back = new Lane();
  private final ServerSocket server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
  private final Relay relay =
      Relay.start(
          new Endpoint(server.getInetAddress().getHostAddress(), server.getLocalPort()),
          there,
          back);

  RelayTest() throws IOException {}

  @AfterEach
  void stop() throws IOException {
    relay.close();
    server.close();
  }

  private Socket dial() throws IOException {
    return new Socket(relay.endpoint().host(), relay.endpoint().port());
  }

  private static void assertSilent(Socket socket) throws IOException {
    socket.setSoTimeout(SILENCE_MILLIS);
    InputStream in = socket.getInputStream();
    assertThatThrownBy(in::read).isInstanceOf(SocketTimeoutException.class);
    socket.setSoTimeout(0);
  }

  @Test
  void whatIsSentArrivesInBothDirectionsAndSoDoesTheEnd() throws IOException {
    try (Socket near = dial();
        Socket far = server.accept()) {
      near.getOutputStream().write(7);
      assertThat(far.getInputStream().read()).isEqualTo(7);
      far.getOutputStream().write(8);
      assertThat(near.getInputStream().read()).isEqualTo(8);
      far.shutdownOutput();
      assertThat(near.getInputStream().read()).isEqualTo(-1);
    }
  }

  @Test
  void oneDirectionIsCutWhileTheOtherGoesOnAndNothingIsLost() throws IOException {
    try (Socket near = dial();
        Socket far = server.accept()) {
      there.cut();
      near.getOutputStream().write(7);
      assertSilent(far);
      far.getOutputStream().write(8);
      assertThat(near.getInputStream().read()).isEqualTo(8);
      there.heal();
      assertThat(far.getInputStream().read()).isEqualTo(7);
    }
  }

  @Test
  void nobodyLearnsThroughCutLineThatTheOtherIsGone() throws IOException {
    try (Socket near = dial();
        Socket far = server.accept()) {
      back.cut();
      far.shutdownOutput();
      assertSilent(near);
      back.heal();
      assertThat(near.getInputStream().read()).isEqualTo(-1);
    }
  }

  @Test
  void slowLaneTakesItsTime() throws IOException {
    try (Socket near = dial();
        Socket far = server.accept()) {
      there.slow(Duration.ofMillis(200));
      long begun = System.nanoTime();
      near.getOutputStream().write(7);
      assertThat(far.getInputStream().read()).isEqualTo(7);
      assertThat(System.nanoTime() - begun).isGreaterThanOrEqualTo(200_000_000L);
    }
  }
}
