package article6.node.report.check;

import static org.assertj.core.api.Assertions.assertThat;

import article6.node.report.Story;
import article6.node.report.aef.AefProfile;
import article6.node.report.aef.Cases;
import article6.node.report.filed.AefFile;
import article6.node.report.filed.FiledAef;
import article6.node.report.filed.PartyNames;
import article6.node.report.finding.Finding;
import article6.node.report.finding.FindingCode;
import article6.node.report.finding.Findings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LedgerComparisonTest {
  private static final PartyNames NAMES = new PartyNames(Map.of());
  private static final Story BANGKOK = Cases.bangkok();
  private static final Story AVIATION = Cases.aviation();

  @Test
  void aReportFiledAsItWasExportedDiffersInNothing() {
    for (String party : List.of("GHA", "TZA", "CHE")) {
      Filed filed = Filed.of(AVIATION, party, 2025);

      assertThat(compare(filed, AVIATION, party, 2025).inOrder()).isEmpty();
    }
  }

  @Test
  void aFieldThatDiffersIsToldWithBothValues() {
    Filed filed = Filed.of(BANGKOK, "CHE", 2024).set(3, 0, "YearITMOUsedTowardsNDC", "2023");
    Findings findings = compare(filed, BANGKOK, "CHE", 2024);

    assertThat(findings.inOrder())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.code()).isEqualTo(FindingCode.LEDGER_VALUE_DIFFERS);
              assertThat(it.value()).isEqualTo("2023");
              assertThat(it.expected()).isEqualTo("2024");
              assertThat(it.place().field())
                  .isEqualTo("Calendar year for which the ITMOs are used towards the Party's NDC");
              assertThat(it.place().row()).isPositive();
            });
  }

  @Test
  void rowsMissingAndRowsTooManyAreTold() {
    Filed filed = Filed.of(BANGKOK, "CHE", 2024);
    filed.set(4, 0, "LastID", "CA0001-THA01-THA-1900-2022").set(4, 0, "QuantityCO2", "900");

    assertThat(compare(filed, BANGKOK, "CHE", 2024).inOrder())
        .extracting(Finding::code)
        .containsExactlyInAnyOrder(FindingCode.LEDGER_ROW_EXTRA, FindingCode.LEDGER_ROW_MISSING);
  }

  private static Findings compare(Filed filed, Story story, String party, int year) {
    FiledAef mine = filed.file().report().orElseThrow();
    AefFile ledger = AefFile.of(Cases.report(story, party, year, AefProfile.CHECKER_2025), NAMES);
    return LedgerComparison.compare(
        mine, ledger.report().orElseThrow(), Crossings.of(story.state()));
  }
}
