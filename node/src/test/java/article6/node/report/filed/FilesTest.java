package article6.node.report.filed;

import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.domain.FirstTransferDefinition;
import article6.contracts.domain.PartyCode;
import article6.node.report.Story;
import article6.node.report.aef.ActionType;
import article6.node.report.aef.Aef;
import article6.node.report.aef.AefCsv;
import article6.node.report.aef.AefJson;
import article6.node.report.aef.AefProfile;
import article6.node.report.aef.AefWorkbook;
import article6.node.report.aef.Cases;
import article6.node.report.finding.Severity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the exporter writes is read back as it was, in every format and profile. */
class FilesTest {
  private static final PartyNames NAMES = new PartyNames(Map.of());

  @ParameterizedTest
  @EnumSource
  void everyReportIsReadBackTheSameFromAllThreeFormats(AefProfile profile) throws IOException {
    int rows = 0;
    for (Aef aef : reports(profile)) {
      FiledAef asIs = whole(AefFile.of(aef, NAMES));
      for (AefFile file :
          List.of(
              AefFile.read("a.xlsx", workbook(aef), NAMES),
              AefFile.read("a.csv", csv(aef), NAMES),
              AefFile.read("a.json", json(aef), NAMES))) {
        FiledAef read = whole(file);
        assertThat(read.submission()).isEqualTo(asIs.submission());
        assertThat(read.authorizations())
            .usingRecursiveFieldByFieldElementComparatorIgnoringFields("row")
            .isEqualTo(asIs.authorizations());
        assertThat(read.actions())
            .usingRecursiveFieldByFieldElementComparatorIgnoringFields("row")
            .isEqualTo(asIs.actions());
        assertThat(read.holdings())
            .usingRecursiveFieldByFieldElementComparatorIgnoringFields("row")
            .isEqualTo(asIs.holdings());
        assertThat(read.entities())
            .usingRecursiveFieldByFieldElementComparatorIgnoringFields("row")
            .isEqualTo(asIs.entities());
        rows += read.actions().size() + read.holdings().size();
      }
    }
    assertThat(rows).isGreaterThan(60);
  }

  @Test
  void rowsAreTyped() throws IOException {
    Aef aef = Cases.report(Cases.bangkok(), "THA", 2023, AefProfile.CHECKER_2025);
    FiledAef read = whole(AefFile.read("THA.xlsx", workbook(aef), NAMES));

    assertThat(read.form()).isEqualTo(FiledForm.CHECKER_2025);
    assertThat(read.party()).isEqualTo(new PartyCode("THA"));
    assertThat(read.submission().ndcLastYear()).contains(2030);
    FiledAction transfer = read.actions().getLast();
    assertThat(transfer.date()).isEqualTo(LocalDate.of(2023, 12, 15));
    assertThat(transfer.type()).isEqualTo(ActionType.FIRST_TRANSFER);
    assertThat(transfer.subtype()).contains(FiledSubtype.INTERNATIONAL_TRANSFER);
    assertThat(transfer.block().units().quantity()).isEqualTo(1_916);
    assertThat(transfer.acquiring()).contains(new PartyCode("CHE"));
    assertThat(read.place(transfer, "FirstID").cell()).isEqualTo("I9");
    assertThat(read.place(transfer, "FirstID").sheet()).isEqualTo("Table 3 Actions");
  }

  @Test
  void bothSpellingsOfADefinitionAreOne() throws IOException {
    for (AefProfile profile : AefProfile.values()) {
      Aef aef = Cases.report(Cases.aviation(), "TZA", 2025, profile);
      FiledAef read = whole(AefFile.read("TZA.xlsx", workbook(aef), NAMES));

      assertThat(read.form().profile()).isEqualTo(profile);
      assertThat(read.authorizations().getFirst().firstTransfer())
          .contains(FirstTransferDefinition.AUTHORISATION);
    }
  }

  @Test
  void serialsAloneAreMadeWholeByTheOtherColumns() throws IOException {
    Aef aef = Cases.report(Cases.bangkok(), "THA", 2023, AefProfile.NOM_2026_02);
    byte[] file = Sheets.of(aef).put(3, "FirstID", 1).put(3, "LastID", 1916).bytes();

    assertThat(whole(AefFile.read("a.xlsx", file, NAMES)).actions().getFirst().block().units())
        .isEqualTo(Cases.units("CA0001-THA01-THA-1-2022", "CA0001-THA01-THA-1916-2022"));
  }

  @Test
  void partiesAreFoundByTheNamesThatReportsUse() {
    assertThat(NAMES.find("United Republic of Tanzania")).contains(new PartyCode("TZA"));
    assertThat(NAMES.find("Côte d’Ivoire")).contains(new PartyCode("CIV"));
    assertThat(NAMES.find("VIET NAM")).contains(new PartyCode("VNM"));
    assertThat(NAMES.find("Atlantis")).isEmpty();
    assertThat(new PartyNames(Map.of(new PartyCode("ATL"), "Atlantis")).find("atlantis"))
        .contains(new PartyCode("ATL"));
  }

  static List<Aef> reports(AefProfile profile) {
    Story bangkok = Cases.bangkok();
    Story aviation = Cases.aviation();
    return List.of(
        Cases.report(bangkok, "THA", 2022, profile),
        Cases.report(bangkok, "THA", 2023, profile),
        Cases.report(bangkok, "CHE", 2023, profile),
        Cases.report(bangkok, "CHE", 2024, profile),
        Cases.report(aviation, "GHA", 2025, profile),
        Cases.report(aviation, "TZA", 2025, profile),
        Cases.report(aviation, "CHE", 2025, profile));
  }

  static FiledAef whole(AefFile file) {
    assertThat(file.findings().inOrder())
        .filteredOn(it -> it.severity() != Severity.NOTE)
        .isEmpty();
    return file.report().orElseThrow();
  }

  static byte[] workbook(Aef aef) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    AefWorkbook.write(aef, bytes);
    return bytes.toByteArray();
  }

  static byte[] csv(Aef aef) throws IOException {
    StringWriter text = new StringWriter();
    AefCsv.write(aef, text);
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  static byte[] json(Aef aef) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    AefJson.write(aef, bytes);
    return bytes.toByteArray();
  }
}
