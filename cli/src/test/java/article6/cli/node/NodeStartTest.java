package article6.cli.node;

import static org.assertj.core.api.Assertions.assertThat;

import article6.cli.A6;
import article6.cli.A6Run;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 3, unit = TimeUnit.MINUTES)
class NodeStartTest {
  @TempDir private Path folder = Path.of("");
  private Path member = Path.of("");

  @BeforeEach
  void createANetworkOfOne() throws IOException {
    A6Run run =
        A6Run.of(
            "network",
            "create",
            folder.resolve("network").toString(),
            "--parties",
            "CHE",
            "--training",
            "--peer-port",
            String.valueOf(freePort()),
            "--api-port",
            String.valueOf(freePort()));
    assertThat(run.exitCode()).as(run.err()).isZero();
    member = folder.resolve("network/parties/CHE");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private A6Run start() {
    return A6Run.of("node", "start", "--config", member.resolve("node.yaml").toString());
  }

  @Test
  void stopsOnASignalWithExitCodeZero() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                A6.class.getName(),
                "node",
                "start",
                "--config",
                member.resolve("node.yaml").toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.readLine()).contains("CHE validator runs", "http://127.0.0.1:");
      process.destroy();
      assertThat(process.waitFor()).isZero();
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void aWrongPasswordIs77() throws IOException {
    Files.writeString(member.resolve("password"), "not the password\n");
    A6Run run = start();
    assertThat(run.exitCode()).isEqualTo(77);
    assertThat(run.err()).contains("password", "is wrong", "--password-file");
  }

  @Test
  void aPortThatIsTakenIs69() throws IOException {
    int port = Integer.parseInt(line("listen").replaceFirst(".*:", ""));
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      assertThat(socket.isBound()).isTrue();
      A6Run run = start();
      assertThat(run.exitCode()).isEqualTo(69);
      assertThat(run.err()).contains(String.valueOf(port), "in use");
    }
  }

  @Test
  void aMistakeInTheConfigurationIs65WithItsLine() throws IOException {
    Path config = member.resolve("node.yaml");
    Files.writeString(config, Files.readString(config).replace("log-level", "loglevel"));
    A6Run run = start();
    assertThat(run.exitCode()).isEqualTo(65);
    assertThat(run.err()).contains("node.yaml:", "'loglevel' means nothing here");
  }

  @Test
  void aMissingGenesisIs66() throws IOException {
    Files.delete(member.resolve("genesis.json"));
    assertThat(start().exitCode()).isEqualTo(66);
  }

  private String line(String field) throws IOException {
    return Files.readAllLines(member.resolve("node.yaml")).stream()
        .filter(each -> each.startsWith(field + ":"))
        .findFirst()
        .orElseThrow();
  }
}
