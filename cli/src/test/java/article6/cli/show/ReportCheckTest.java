package article6.cli.show;

import static org.assertj.core.api.Assertions.assertThat;

import article6.cli.A6Run;
import article6.node.report.aef.AefLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code a6 report check} on files, without any node. */
class ReportCheckTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void aSoundReportPasses() throws IOException {
    A6Run run = A6Run.of("report", "check", file("THA.csv", "2023").toString());

    assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    assertThat(run.out()).contains("THA", "2023", "1.0", "consistent");
  }

  @Test
  void aFaultIsToldWithPlaceCodeAndCureAndEndsWithOne() throws IOException {
    A6Run english = A6Run.of("report", "check", file("old.csv", "2019").toString());
    A6Run japanese =
        A6Run.of("report", "check", "--lang", "ja", file("older.csv", "2018").toString());

    assertThat(english.exitCode()).isOne();
    assertThat(english.out())
        .contains("ERROR", "row 3", "[SYNTAX YEAR_UNKNOWN]", "→ Give a year from 2021 on")
        .contains("form is wrong");
    assertThat(japanese.exitCode()).isOne();
    assertThat(japanese.out()).contains("誤り", "2021年以降", "形式に誤り");
  }

  @Test
  void programsGetJson() throws IOException {
    A6Run run = A6Run.of("report", "check", "--json", file("THA.csv", "2023").toString());

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("\"passed\" : true", "\"state\" : \"CONSISTENT\"");
  }

  @Test
  void aFileThatIsNotThereIsToldAsSuch() {
    A6Run run = A6Run.of("report", "check", folder.resolve("nothing.xlsx").toString());

    assertThat(run.exitCode()).isEqualTo(66);
  }

  private Path file(String name, String year) throws IOException {
    StringBuilder csv = new StringBuilder();
    for (AefLayout layout : AefLayout.all()) {
      csv.append(layout.heading()).append("\r\n");
      csv.append(
              String.join(
                  ",", layout.fields().stream().map(field -> '"' + field.label() + '"').toList()))
          .append("\r\n");
      if (layout.table() == 1) {
        csv.append("THA,1.0,").append(year).append(",14/04/2024,,,2021,2030,\r\n");
      }
      csv.append("\r\n");
    }
    return Files.writeString(folder.resolve(name), csv);
  }
}
