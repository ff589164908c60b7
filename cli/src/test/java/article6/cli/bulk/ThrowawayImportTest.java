package article6.cli.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import article6.cli.A6Run;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lists of several hosts, made up, into a fresh ledger: what table 4 says of them then. */
class ThrowawayImportTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void table4OfFourHostsIsWhatTheirListSays() throws IOException {
    Path list = resource("credit-blocks.csv");
    Path tables = folder.resolve("tables");

    A6Run run =
        A6Run.of(
            "import",
            list.toString(),
            "--mapping",
            "credit-blocks",
            "--throwaway",
            "--reports",
            tables.toString(),
            "--json");

    assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    JsonNode result = JsonMapper.builder().build().readTree(run.out());
    List<String> totals = new ArrayList<>();
    result
        .path("totals")
        .forEach(
            it ->
                totals.add(
                    "%s %d row %d: %s"
                        .formatted(
                            it.path("party").asString(""),
                            it.path("year").asInt(0),
                            it.path("row").asInt(0),
                            it.path("value").asString(""))));
    assertThat(totals)
        .containsExactlyInAnyOrder(
            // first transfer is the authorisation: all of it in its year, adjusted by vintage
            "TZA 2025 row 8: 7054",
            "TZA 2025 row 10: 7054",
            "TZA 2022 row 12: 2000",
            "TZA 2023 row 12: 5054",
            // first transfer is the issuance, for NDC use too
            "GHA 2024 row 7: 750",
            "GHA 2024 row 10: 750",
            "GHA 2021 row 12: 250",
            "GHA 2024 row 12: 500",
            "RWA 2025 row 8: 40",
            "RWA 2025 row 10: 40",
            "RWA 2024 row 12: 40");
    assertThat(result.path("effective").asInt(0)).isEqualTo(4 + 4 + 4 + 7);
    assertThat(tables)
        .isDirectoryContaining("glob:**ctf4-TZA.xlsx")
        .isDirectoryContaining("glob:**ctf4-GHA.xlsx");
  }

  @Test
  void aBlockThatOverlapsAnotherIsToldWithItsRowAndRuleAndNothingIsSubmitted() throws IOException {
    String list = Files.readString(resource("credit-blocks.csv"));
    Path overlapping = folder.resolve("overlapping.csv");
    Files.writeString(
        overlapping,
        list.replace("90001-101-2000,2022,\"1,900\"", "90001-100-1999,2022,\"1,900\""));

    A6Run run =
        A6Run.of("import", overlapping.toString(), "--mapping", "credit-blocks", "--throwaway");

    assertThat(run.exitCode()).isOne();
    assertThat(run.out()).contains("RANGE_OVERLAP", "Nothing was submitted");
  }

  @Test
  void rowsThatNameNoPartyHaveNoLedgerToGoTo() throws IOException {
    Path list = folder.resolve("actions.csv");
    Files.writeString(
        list,
        """
        Type,Action
        ActivateRulebook,"{""type"":""ActivateRulebook"",""rulebook"":""CMA7-2025"",""height"":9}"
        """);

    A6Run run = A6Run.of("import", list.toString(), "--kind", "actions", "--throwaway");

    assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(65);
    assertThat(run.err()).contains("No row names a Party");
  }

  private Path resource(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ThrowawayImportTest.class.getResourceAsStream(name))) {
      return Files.write(folder.resolve(name), in.readAllBytes());
    }
  }
}
