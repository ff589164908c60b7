package article6.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code a6}, with a stand-in for the program. */
class LauncherTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  @TempDir private Path folder = Path.of("");
  private Path home = Path.of("");

  @BeforeEach
  void installAStandIn() throws IOException, java.net.URISyntaxException {
    home = Files.createDirectories(folder.toRealPath().resolve("a place with blanks"));
    Files.copy(ROOT.resolve("a6"), home.resolve("a6"));
    assertThat(home.resolve("a6").toFile().setExecutable(true)).isTrue();
    Files.createDirectories(home.resolve(".ci"));
    Files.copy(ROOT.resolve(".ci/find-jdk"), home.resolve(".ci/find-jdk"));
    Files.createDirectories(home.resolve("cli/target/lib"));
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(Attributes.Name.MAIN_CLASS, LauncherProbe.class.getName());
    attributes.put(
        Attributes.Name.CLASS_PATH,
        LauncherProbe.class.getProtectionDomain().getCodeSource().getLocation().toString());
    try (OutputStream file = Files.newOutputStream(home.resolve("cli/target/a6.jar"))) {
      new JarOutputStream(file, manifest).close();
    }
  }

  @Test
  void runsWithJava25AndPassesArgumentsAndExitCodeOn() throws Exception {
    Run run = run(folder, home.resolve("a6").toString(), "show", "a name with blanks", "*");
    assertThat(run.lines())
        .contains("version 25", "encoding UTF-8", "argument a name with blanks", "argument *");
    assertThat(run.exitCode()).isEqualTo(3);
  }

  @Test
  void worksThroughLinksAndFromAnyFolder() throws Exception {
    Path elsewhere = Files.createDirectories(folder.toRealPath().resolve("elsewhere"));
    Path link = Files.createSymbolicLink(elsewhere.resolve("first"), home.resolve("a6"));
    Files.createSymbolicLink(elsewhere.resolve("second"), link.getFileName());
    Run run = run(elsewhere, "./second");
    assertThat(run.exitCode()).isZero();
    assertThat(run.lines()).contains("folder " + elsewhere);
  }

  @Test
  void addsOptionsForTheVirtualMachine() throws Exception {
    Run run =
        run(folder, "env", "A6_JAVA_OPTIONS=-Duser.dir=/ -Xmx64m", home.resolve("a6").toString());
    assertThat(run.lines()).contains("folder /");
  }

  private record Run(int exitCode, List<String> lines) {}

  private static Run run(Path folder, String... command) throws Exception {
    Process process =
        new ProcessBuilder(new ArrayList<>(List.of(command)))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), output.lines().toList());
  }
}
