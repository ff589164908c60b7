package article6.node.report.check;

import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.action.CaseAction;
import article6.contracts.domain.CaseSource;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.ReportedRow;
import article6.node.report.aef.Cases;
import article6.node.report.filed.AefFile;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseDraftsTest {
  private static final PartyCode THA = new PartyCode("THA");
  private static final PartyCode CHE = new PartyCode("CHE");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

  private static List<CaseAction.RaiseCase> drafts(AefFile... files) {
    return CaseDrafts.of(
        AefCheck.check(List.of(files)), THA, DAY, finding -> finding.code().name());
  }

  @Test
  void reportsThatAgreeSuggestNoCase() {
    assertThat(
            drafts(
                Filed.of(Cases.bangkok(), "THA", 2023).file(),
                Filed.of(Cases.bangkok(), "CHE", 2023).file()))
        .isEmpty();
  }

  @Test
  void rowsThatContradictEachOtherSuggestACaseBetweenTheirParties() {
    Filed user = Filed.of(Cases.bangkok(), "CHE", 2023).set(3, 0, "Metric", "non-GHG");
    user.set(3, 0, "Non-GHGMetric", "MWh").set(3, 0, "QuantityCO2", "");
    user.set(3, 0, "QuantityNon-GHG", "1916");

    List<CaseAction.RaiseCase> drafts =
        drafts(Filed.of(Cases.bangkok(), "THA", 2023).file(), user.file());

    assertThat(drafts)
        .filteredOn(it -> it.content().check().equals("II04") && it.content().parties().size() == 2)
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.raisedBy()).isEqualTo(THA);
              assertThat(it.caseId().value()).startsWith("2026-11-26-II04-");
              assertThat(it.content().foundBy()).isEqualTo(CaseSource.PRECHECK);
              assertThat(it.content().parties()).containsExactly(CHE, THA);
              assertThat(it.content().affectsBalance()).isTrue();
              assertThat(it.content().statement()).startsWith("II04_METRICS_DIFFER");
              assertThat(it.content().rows()).extracting(ReportedRow::party).contains(CHE, THA);
              assertThat(it.content().rows()).extracting(ReportedRow::table).contains(3);
            });
    assertThat(drafts).extracting(it -> it.caseId()).doesNotHaveDuplicates();
  }
}
