package article6.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTableTest {
  @Test
  void numbersStandToTheRightAndJapaneseFillsTwoCells() {
    TextTable table = new TextTable("締約国", "Balance").row("CHE", 40_798_084).row("日本", 150);
    assertThat(table.lines())
        .containsExactly(
            "締約国     Balance", "──────  ──────────", "CHE     40,798,084", "日本           150");
  }
}
