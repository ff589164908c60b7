package article6.node.report.aef;

import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.action.AuthorizationAction;
import article6.contracts.action.AuthorizationContent;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.ActivityType;
import article6.contracts.domain.ApproachId;
import article6.contracts.domain.AuthorizationId;
import article6.contracts.domain.Conversion;
import article6.contracts.domain.DateWindow;
import article6.contracts.domain.FirstTransferDefinition;
import article6.contracts.domain.Metric;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Purpose;
import article6.contracts.domain.Sector;
import article6.contracts.domain.Terms;
import article6.contracts.domain.Timeframe;
import article6.node.report.Story;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Table 2 of a letter that says everything a letter can say, and the same units in table 3. */
class AuthorizationRowsTest {
  private static final AefProfile NOM = AefProfile.NOM_2026_02;
  private static final AefProfile CHECKER = AefProfile.CHECKER_2025;
  private static final Hash LETTER = Hash.ZERO;

  @Test
  void theNomenclaturesHaveTheirWordsAndExplainTheUseWindow() throws IOException {
    Map<String, String> row = authorizations(story(), 2025, NOM).getFirst();

    assertThat(row)
        .containsEntry("Authorized quantity", "5000")
        .containsEntry("Metric", "non-GHG")
        .containsEntry("Applicable GWP value(s)", "AR5")
        .containsEntry("Applicable non-GHG metric", "MWh renewable electricity")
        .containsEntry("Sector(s)", "Cross-sectoral mechanisms, Energy generation")
        .containsEntry("Activity type(s)", "Coal bed/mine methane, Solar")
        .containsEntry("Purposes for authorization", "NDC and OIMP")
        .containsEntry("Authorized Party(ies) ID", "CHE, JPN")
        .containsEntry("OIMP authorized by the Party", "use under CORSIA")
        .containsEntry("Authorized timeframe", "2022 - 2028")
        .containsEntry("First transfer definition for OIMP", "Use or Cancellation")
        .containsEntry(
            "Authorization terms and conditions",
            "No resale. Change after first transfer: by consent of all Parties")
        .containsEntry(
            "Additional explanatory information",
            "Pilot. Use or cancellation: from 01/01/2025 to 31/12/2032."
                + " SHA-256 of the signed authorization: "
                + LETTER
                + ".");
  }

  @Test
  void theCheckerHasItsOwn() throws IOException {
    assertThat(authorizations(story(), 2025, CHECKER).getFirst())
        .containsEntry("Sector(s)", "Cross sectoral mechanisms and Energy generation")
        .containsEntry("Activity type(s)", "Coal bed mine methane + Solar")
        .containsEntry("First transfer definition for OIMP", "Use or cancellation")
        .containsEntry(
            "Authorized timeframe",
            "Occurred: from 01/07/2022 to 31/12/2028. Use: from 01/01/2025 to 31/12/2032");
  }

  @Test
  void everyVersionIsARowOfItsYearAndARevocationReturnsTheLatest() throws IOException {
    Story story =
        story()
            .act(
                new AuthorizationAction.AmendAuthorization(
                    new PartyCode("GHA"),
                    new AuthorizationId("GHA-9"),
                    2,
                    letter(LocalDate.of(2025, 9, 1)),
                    false),
                "GHA")
            .act(
                new AuthorizationAction.RevokeAuthorization(
                    new PartyCode("GHA"),
                    new AuthorizationId("GHA-9"),
                    LocalDate.of(2026, 3, 1),
                    "the activity ended",
                    false),
                "GHA");

    assertThat(versions(story, 2025)).containsExactly("1", "2");
    assertThat(versions(story, 2026)).containsExactly("2");
    assertThat(
            authorizations(story, 2026, NOM).getFirst().get("Additional explanatory information"))
        .contains("Revoked from 01/03/2026.");
  }

  /** M-2: 40 MWh at 0.4567 t CO2 eq each. */
  @Test
  void unitsOfAnotherMetricCountInItsColumnAndConverted() throws IOException {
    Story story = story();
    story.issue(
        "CA0009-GHA01-GHA-2024", 40, "GHA-1", "2025-06-01", Optional.of("GHA-9"), Optional.empty());

    assertThat(rows(story, 2025, NOM, 1).getFirst())
        .containsEntry("Action type", "Authorization")
        .containsEntry("Metric", "non-GHG")
        .containsEntry("Quantity (t CO2 eq)", "18.268")
        .containsEntry("Quantity (in non-GHG metric)", "40");
  }

  @Test
  void anActOfTheDayOfItsBlockHasTheTimeOfTheBlockAndAnEarlierOneNone() throws IOException {
    Story story = story().today("2026-05-04");
    story.issue(
        "CA0009-GHA01-GHA-2024", 1, "GHA-1", "2026-05-03", Optional.of("GHA-9"), Optional.empty());
    story.issue(
        "CA0009-GHA01-GHA-2024", 1, "GHA-1", "2026-05-04", Optional.of("GHA-9"), Optional.empty());

    List<Map<String, String>> rows = rows(story, 2026, NOM, 1);

    assertThat(rows.getFirst()).containsEntry("Action date", "2026-05-03T00:00:00.000Z");
    assertThat(rows.getLast().get("Action date")).startsWith("2026-05-04T10:30:00.0");
  }

  private static Story story() {
    return new Story()
        .party("GHA", "Ghana")
        .party("CHE", "Switzerland")
        .approach("CA0009", "2025-01-01", "CHE", "GHA")
        .account("GHA-1")
        .authorize("GHA", "GHA-9", letter(LocalDate.of(2025, 2, 1)));
  }

  private static AuthorizationContent letter(LocalDate date) {
    return new AuthorizationContent(
        date,
        new ApproachId("CA0009"),
        Optional.of(5_000L),
        new Metric("MWh renewable electricity"),
        "AR5",
        List.of(Sector.CROSS_SECTORAL_MECHANISMS, Sector.ENERGY_GENERATION),
        List.of(ActivityType.COAL_BED_MINE_METHANE, ActivityType.SOLAR),
        Purpose.NDC_AND_OIMP,
        List.of(new PartyCode("CHE"), new PartyCode("JPN")),
        List.of(),
        "use under CORSIA",
        new Timeframe(
            Optional.of(new DateWindow(LocalDate.of(2022, 7, 1), LocalDate.of(2028, 12, 31))),
            Optional.of(new DateWindow(LocalDate.of(2025, 1, 1), LocalDate.of(2032, 12, 31)))),
        new Terms("No resale.", Optional.of("by consent of all Parties")),
        Optional.of(FirstTransferDefinition.USE_OR_CANCELLATION),
        Optional.of(LETTER),
        "Pilot.",
        Optional.empty(),
        Optional.of(new Conversion("grid emission factor", 4_567, 10_000, "marginal plant")));
  }

  private static List<String> versions(Story story, int year) throws IOException {
    return authorizations(story, year, CHECKER).stream()
        .map(row -> row.getOrDefault("Version of the authorization", ""))
        .toList();
  }

  private static List<Map<String, String>> authorizations(Story story, int year, AefProfile profile)
      throws IOException {
    return rows(story, year, profile, 0);
  }

  private static List<Map<String, String>> rows(
      Story story, int year, AefProfile profile, int table) throws IOException {
    return ReadWorkbook.of(Cases.report(story, "GHA", year, profile))
        .rows(Layout.TABLES.get(table));
  }
}
