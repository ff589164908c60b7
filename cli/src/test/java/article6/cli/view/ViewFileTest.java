package article6.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import article6.cli.A6Run;
import article6.contracts.domain.MirroredUnits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told before any node is asked. */
class ViewFileTest {
  private static final String LABELS = "First ID,Last ID,Vintage,Account,Status\n";

  @TempDir private Path folder;

  @Test
  void more_ranges_than_a_view_may_have_are_refused_with_what_to_do() throws IOException {
    A6Run run = enter(list(MirroredUnits.RANGES_MAX + 1, "1021"));
    assertThat(run.exitCode()).isEqualTo(65);
    assertThat(run.err()).contains("1,001 ranges", "at most 1,000", "MergeUnits");
    assertThat(enter(list(MirroredUnits.RANGES_MAX, "1021")).exitCode())
        .isEqualTo(69); // only the node is missing now
  }

  @Test
  void an_entry_that_fits_into_no_transaction_is_refused() throws IOException {
    A6Run run = enter(list(MirroredUnits.RANGES_MAX, "account ".repeat(20)));
    assertThat(run.exitCode()).isEqualTo(65);
    assertThat(run.err()).contains("fit into a transaction");
  }

  @Test
  void a_wrong_command_line_is_told() throws IOException {
    Path list = list(1, "1021");
    assertThat(enter(list, "--as-of", "yesterday").err()).contains("is not a moment");
    assertThat(enter(list, "--party", "Switzerland").err()).contains("is not a Party");
    A6Run nameless = enter(list, "--source", " ");
    assertThat(nameless.exitCode()).isEqualTo(64);
    assertThat(nameless.err()).contains("can't be the name of a registry");
    assertThat(enter(list, "--source", "x".repeat(101)).exitCode()).isEqualTo(64);
    assertThat(enter(folder.resolve("none.csv")).exitCode()).isEqualTo(66);
  }

  private Path list(int rows, String account) throws IOException {
    StringBuilder csv = new StringBuilder(LABELS);
    for (int row = 0; row < rows; row++) {
      csv.append("A-%d,A-%d,2022,%s,Active\n".formatted(row * 10, row * 10 + 9, account));
    }
    return Files.writeString(folder.resolve("list.csv"), csv);
  }

  private static A6Run enter(Path list, String option, String value) {
    return A6Run.of(
        "view",
        "file",
        list.toString(),
        "--as-of",
        option.equals("--as-of") ? value : "2026-11-20T00:00:00Z",
        "--party",
        option.equals("--party") ? value : "CHE",
        "--source",
        option.equals("--source") ? value : "GS",
        "--node",
        "http://127.0.0.1:9");
  }

  private static A6Run enter(Path list) {
    return enter(list, "--source", "GS");
  }
}
