package article6.cli.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import article6.cli.console.CliException;
import article6.cli.console.Language;
import article6.cli.console.Terminal;
import article6.cli.console.Words;
import article6.contracts.domain.MirroredUnits;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class HoldingsSheetTest {
  private final StringWriter told = new StringWriter();

  @Test
  void rows_below_the_labels_are_blocks_of_units() {
    List<MirroredUnits> holdings =
        read(
            """
            Holdings of Switzerland,,,,,
            Status,Vintage,first id,Last ID,Account,Remark
            Active,2022,GS1-1-TZ-GS11732-16-2022-25700-1,GS1-1-TZ-GS11732-16-2022-25700-100,1021,x
            ,,,,,
            Active,2023,CA0001-THA01-THA-5-2023,CA0001-THA01-THA-5-2023,"CHE, main",
            """);
    assertThat(holdings).hasSize(2);
    assertThat(holdings.getFirst().units().quantity()).isEqualTo(100);
    assertThat(holdings.getFirst().account()).isEqualTo("1021");
    assertThat(holdings.getLast().units().first()).isEqualTo(5);
    assertThat(holdings.getLast().account()).isEqualTo("CHE, main");
  }

  @Test
  void no_row_is_guessed_and_each_that_is_wrong_is_told() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    First ID,Last ID,Vintage,Account,Status
                    A-1,A-9,2022,1021,Active
                    A-10,B-19,2022,1021,Active
                    A-20,A-29,22,1021,Active
                    A-30,A-39,2022,,Active
                    A-40,A-49,2022,=1+1,Active
                    """))
        .isInstanceOfSatisfying(
            CliException.class, e -> assertThat(e.key()).isEqualTo("view.rows"));
    assertThat(told.toString().lines())
        .hasSize(4)
        .anySatisfy(line -> assertThat(line).contains("Row 3:", "exactly one number"))
        .anySatisfy(line -> assertThat(line).contains("Row 4:", "'22'"))
        .anySatisfy(line -> assertThat(line).contains("Row 5:", "Account"))
        .anySatisfy(line -> assertThat(line).contains("Row 6:", "Account"));
  }

  @Test
  void a_file_without_the_columns_is_no_list() {
    for (String other : List.of("", "First ID,Vintage\nA-1,2022\n", "{\"units\": []}")) {
      assertThatThrownBy(() -> read(other))
          .isInstanceOfSatisfying(
              CliException.class, e -> assertThat(e.key()).isEqualTo("view.no-list"));
    }
    assertThatThrownBy(() -> read("First ID,\"Last ID\n"))
        .isInstanceOfSatisfying(
            CliException.class, e -> assertThat(e.key()).isEqualTo("view.unreadable"));
  }

  @Test
  void texts_have_a_limit_and_the_first_wrong_rows_are_told() {
    String labels = "First ID,Last ID,Vintage,Account,Status\n";
    assertThat(read(labels + "A-1,A-9,2022,%s,Active\n".formatted("x".repeat(200)))).hasSize(1);
    String tooLong = "A-1,A-9,2022,%s,Active\n".formatted("x".repeat(201));
    assertThatThrownBy(() -> read(labels + tooLong.repeat(30))).hasMessageContaining("30 row(s)");
    assertThat(told.toString().lines()).hasSize(20).allMatch(line -> line.contains("at most 200"));
  }

  @Test
  void labels_alone_say_that_nothing_is_held() {
    assertThat(read("First ID,Last ID,Vintage,Account,Status\n")).isEmpty();
  }

  private List<MirroredUnits> read(String csv) {
    Terminal terminal =
        new Terminal(
            new PrintWriter(new StringWriter()),
            new PrintWriter(told),
            Words.of(Language.EN),
            false);
    return HoldingsSheet.read(terminal, "list.csv", csv.getBytes(StandardCharsets.UTF_8), "GS");
  }
}
