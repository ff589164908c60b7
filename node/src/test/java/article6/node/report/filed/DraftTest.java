package article6.node.report.filed;

import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.domain.FirstTransferDefinition;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Purpose;
import article6.node.report.finding.Finding;
import article6.node.report.finding.FindingCode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The older draft of 6/CMA.4 annex VII, whose labels stand in three rows of merged cells. */
class DraftTest {
  private static final PartyNames NAMES = new PartyNames(Map.of());

  private static Sheets draft() {
    Sheets sheets =
        Sheets.empty()
            .put("Actions", "A2", "Table 1: Heading")
            .across("Actions", "A3", "Party", "Ghana")
            .across("Actions", "A4", "Reported year", 2024)
            .put("Actions", "A7", "Table 2: Actions")
            .across(
                "Actions", "A8", "Article 6 database record ID ", "Cooperative approach", "ITMO")
            .put("Actions", "S8", "First transfer definition")
            .put("Actions", "C9", "Unique identifier")
            .put("Holdings", "A3", "Table3: Holdings")
            .across(
                "Holdings", "A4", "Article 6 database record ID ", "Cooperative approach", "ITMO")
            .put("Holdings", "S4", "First transfer definition");
    labels(sheets, "Actions", 10);
    labels(sheets, "Holdings", 6);
    sheets.across(
        "Actions",
        "T10",
        "Action date",
        "Action type",
        "Transferring participating Party",
        "Acquiring participating Party",
        "Purposes for cancellation",
        "Using participating Party or authorized entity or entities",
        "First transfer");
    block(sheets, "Actions", 11, 1, 100);
    sheets.across(
        "Actions", "T11", LocalDate.of(2024, 5, 6), "First transfer", "", "CHE", "", "", "yes");
    block(sheets, "Actions", 12, 101, 130);
    sheets.across(
        "Actions", "T12", LocalDate.of(2024, 7, 1), "Cancellation", "", "", "OP", "Helvetic Wings");
    block(sheets, "Holdings", 7, 131, 1_000);
    return sheets.merge("Actions", "A8:A10").merge("Actions", "S8:S10");
  }

  private static void labels(Sheets sheets, String sheet, int row) {
    sheets.across(
        sheet,
        "C" + row,
        "First unique identifier",
        "Last unique identifier",
        "Underlying unit block start ID",
        "Underlying unit block last ID",
        "Metric",
        "Quantity (expressed in metric)",
        "Quantity (t\u00a0CO2\u00a0eq)",
        "Conversion factor \u00a0(reporting Party)",
        "First transferring participating Party",
        "Vintage",
        "Sector(s)",
        "Activity type(s)",
        "Date of authorization",
        "Authorization ID",
        "Purposes for authorization",
        "OIMP authorized by the Party");
  }

  private static void block(Sheets sheets, String sheet, int row, long first, long last) {
    sheets.across(
        sheet,
        "A" + row,
        row,
        "CA0003",
        "CA0003-GHA01-GHA-" + first + "-2023",
        "CA0003-GHA01-GHA-" + last + "-2023",
        "",
        "",
        "t CO2 eq",
        last - first + 1,
        last - first + 1,
        "",
        "GHA",
        2023,
        "Waste management",
        "Waste",
        LocalDate.of(2023, 2, 3),
        "GHA-7",
        "NDC and OP",
        "",
        "Issuance");
  }

  @Test
  void isReadWithItsAuthorizationsAsTableTwo() throws IOException {
    AefFile file = AefFile.read("draft.xlsx", draft().bytes(), NAMES);

    assertThat(file.findings().inOrder())
        .extracting(Finding::code)
        .containsExactly(FindingCode.DRAFT_LAYOUT);
    FiledAef read = file.report().orElseThrow();
    assertThat(read.form()).isEqualTo(FiledForm.DRAFT_ANNEX_VII);
    assertThat(read.title()).isEqualTo("GHA 2024 1.0");
    assertThat(read.actions()).hasSize(2);
    assertThat(read.actions().get(1).entity()).isEqualTo("Helvetic Wings");
    assertThat(read.holdings().getFirst().block().units().quantity()).isEqualTo(870);
    assertThat(read.authorizations())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.id()).isEqualTo("GHA-7");
              assertThat(it.purpose()).isEqualTo(Purpose.NDC_AND_OP);
              assertThat(it.firstTransfer()).contains(FirstTransferDefinition.ISSUANCE);
              assertThat(it.allows(new PartyCode("CHE"))).isTrue();
            });
  }

  @Test
  void rowsThatContradictEachOtherAboutAnAuthorizationAreTold() throws IOException {
    byte[] file = draft().put("Actions", "Q12", "OP").bytes();
    AefFile read = AefFile.read("draft.xlsx", file, NAMES);

    assertThat(read.report()).isEmpty();
    assertThat(read.findings().inOrder())
        .anySatisfy(
            it -> {
              assertThat(it.code()).isEqualTo(FindingCode.DRAFT_AUTHORIZATION_DIFFERS);
              assertThat(it.place().cell()).isEqualTo("P12");
            });
  }
}
