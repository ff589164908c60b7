package article6.cli.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import article6.cli.A6Run;
import article6.cli.yaml.YamlException;
import article6.contracts.action.UnitAction;
import article6.contracts.domain.MitigationType;
import article6.contracts.domain.UnderlyingRange;
import article6.node.report.bulk.BulkFile;
import article6.node.report.bulk.BulkKind;
import article6.node.report.bulk.BulkReader;
import article6.node.report.filed.PartyNames;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lists as the registries export them become issuances with their serials. */
class ShippedMappingTest {
  private static final Map<String, String> APPROACH = Map.of("Cooperative approach ID", "CA9001");

  @Test
  void verra() throws IOException {
    UnitAction.IssueUnits units = issuances("verra", 2).getFirst();

    assertThat(units.underlying())
        .contains(
            new UnderlyingRange(
                "VCS",
                "90001-",
                487_628,
                491_271,
                "-VCS-VCU-9491-VER-RW-3-9001-01102024-31122024-1",
                9));
    assertThat(units.quantity()).isEqualTo(3_644);
    assertThat(units.series()).hasToString("CA9001-RWA01-RWA-2024");
    assertThat(units.account()).hasToString("RWA-VCS");
  }

  @Test
  void goldStandard() throws IOException {
    UnitAction.IssueUnits units = issuances("gold-standard", 2).getFirst();

    assertThat(units.underlying())
        .contains(new UnderlyingRange("GS", "GS1-1-TZ-GS99001-16-2024-90277-", 1, 5_019, ""));
    assertThat(units.series()).hasToString("CA9001-TZA01-TZA-2024");
    assertThat(units.date()).isEqualTo(LocalDate.of(2025, 4, 3));
  }

  @Test
  void acrWithMonthsFirstAndBothSeparators() throws IOException {
    List<UnitAction.IssueUnits> units = issuances("acr", 2);

    assertThat(units.getFirst().underlying())
        .contains(new UnderlyingRange("ACR", "ACR-FR-9129-2025-9917-", 30_932, 35_143, ""));
    assertThat(units.getFirst().date()).isEqualTo(LocalDate.of(2025, 6, 30));
    assertThat(units.getLast().underlying())
        .contains(new UnderlyingRange("ACR", "ACR-FR-9129-2025-9917-", 1, 100, ""));
  }

  @Test
  void carWithItsKindsOfMitigation() throws IOException {
    List<UnitAction.IssueUnits> units = issuances("car", 2);

    assertThat(units)
        .extracting(UnitAction.IssueUnits::mitigationType)
        .containsExactly(MitigationType.REMOVALS, MitigationType.EMISSION_REDUCTIONS);
    assertThat(units.getFirst().series()).hasToString("CA9001-MEX01-MEX-2025");
    assertThat(units.getFirst().date()).isEqualTo(LocalDate.of(2026, 4, 6));
  }

  @Test
  void jcmWithNumbersInTheMiddle() throws IOException {
    assertThat(issuances("jcm", 1).getFirst().underlying())
        .contains(new UnderlyingRange("JCM", "JP-MN-", 1, 100, "-22", 4));
  }

  @ParameterizedTest
  @EnumSource(ShippedMapping.class)
  void eachCanBePrintedAndReadAgain(ShippedMapping mapping) {
    A6Run shown = A6Run.of("import", "--show-mapping", mapping.word());

    assertThat(shown.exitCode()).isZero();
    assertThat(MappingFile.parse("mine.yaml", shown.out(), APPROACH).steps()).isNotEmpty();
  }

  @Test
  void mistakesInMappingsAreToldWithTheirLine() {
    assertMistake("steps:\n  - kind: units\n", "mine.yaml:2", "issuances");
    assertMistake("steps:\n  - kind: accounts\n    columns: {Konto: x}\n", "Konto", "Account");
    assertMistake("steps:\n  - kind: accounts\n    columns: {Name: x}\n", "lack", "Account");
    assertMistake(
        "steps:\n  - kind: accounts\n    columns: {Account: {join: \"${nobody}\"}}\n", "nobody");
    assertMistake("dates: [bbb]\nsteps: []\n", "mine.yaml:1");
    assertMistake(
        "steps:\n  - kind: accounts\n    columns: {Account: {column: x, take: \"no gap\"}}\n",
        "no gap");
  }

  private static void assertMistake(String mapping, String... told) {
    assertThatThrownBy(() -> MappingFile.parse("mine.yaml", mapping, Map.of()))
        .isInstanceOf(YamlException.class)
        .hasMessageContainingAll(told);
  }

  private static List<UnitAction.IssueUnits> issuances(String name, int count) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ShippedMappingTest.class.getResourceAsStream(name + ".csv"))) {
      BulkFile file =
          BulkReader.read(
              name + ".csv",
              in.readAllBytes(),
              MappingFile.read(name, APPROACH),
              new PartyNames(Map.of()));
      assertThat(file.findings().inOrder()).isEmpty();
      assertThat(file.rows()).filteredOn(row -> row.kind() == BulkKind.ACCOUNTS).hasSize(1);
      List<UnitAction.IssueUnits> units =
          file.rows().stream()
              .map(row -> row.action())
              .filter(UnitAction.IssueUnits.class::isInstance)
              .map(UnitAction.IssueUnits.class::cast)
              .toList();
      assertThat(units).hasSize(count);
      return units;
    }
  }
}
