package article6.cli.trial;

import static org.assertj.core.api.Assertions.assertThat;

import article6.cli.files.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFaultTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void somethingIsAlwaysDifferentAndTheReportSaysWhere() throws IOException {
    for (int seed = 0; seed < 50; seed++) {
      Path file = folder.resolve("000012.sst");
      byte[] before = new byte[64];
      Files.write(file, before);
      Files.write(folder.resolve("LOG"), before);
      String report = DataFault.flipBytes(Folders.files(folder), new Random(seed));
      assertThat(Files.readAllBytes(file)).hasSize(64).isNotEqualTo(before);
      assertThat(Files.readAllBytes(folder.resolve("LOG"))).isEqualTo(before);
      assertThat(report).startsWith("000012.sst");
    }
  }

  @Test
  void foldersAreCopiedMeasuredAndDeletedWhole() throws IOException {
    Path from = folder.resolve("from");
    Files.createDirectories(from.resolve("inner"));
    Files.write(folder.resolve("from/inner/file"), new byte[100]);
    Path to = folder.resolve("to");
    Folders.copy(from, to);
    assertThat(Folders.bytes(to)).isEqualTo(100);
    Folders.delete(from);
    Folders.delete(from);
    assertThat(from).doesNotExist();
    assertThat(to.resolve("inner/file")).exists();
  }
}
