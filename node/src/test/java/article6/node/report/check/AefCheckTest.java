package article6.node.report.check;

import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.domain.PartyCode;
import article6.contracts.state.Tables;
import article6.node.report.MechanismHistory;
import article6.node.report.RandomHistory;
import article6.node.report.Story;
import article6.node.report.aef.AefProfile;
import article6.node.report.aef.Cases;
import article6.node.report.filed.AefFile;
import article6.node.report.filed.PartyNames;
import article6.node.report.finding.Finding;
import article6.node.report.finding.FindingCode;
import article6.node.report.finding.Severity;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sound reports pass, and each way to spoil one is found under its code. */
class AefCheckTest {
  private static final PartyNames NAMES = new PartyNames(Map.of());
  private static final Story BANGKOK = Cases.bangkok();
  private static final Story AVIATION = Cases.aviation();

  /** The reports of both Parties, which a test spoils. */
  static final class Dossiers {
    final Filed host = Filed.of(BANGKOK, "THA", 2023);
    final Filed user = Filed.of(BANGKOK, "CHE", 2023);
    final Filed userNext = Filed.of(BANGKOK, "CHE", 2024);
    final Filed ghana = Filed.of(AVIATION, "GHA", 2025);
    final Filed tanzania = Filed.of(AVIATION, "TZA", 2025);
    final Filed aviator = Filed.of(AVIATION, "CHE", 2025);

    /** Checks the two histories apart, since Switzerland is in both. */
    CheckReport check() {
      CheckReport one = check(host, user, userNext);
      CheckReport other = check(ghana, tanzania, aviator);
      one.findings().addAll(other.findings());
      return new CheckReport(
          Stream.concat(one.files().stream(), other.files().stream()).toList(), one.findings());
    }

    private static CheckReport check(Filed... filed) {
      return AefCheck.check(Stream.of(filed).map(Filed::file).toList());
    }
  }

  static Stream<Arguments> spoiled() {
    return Stream.of(
        Arguments.of(
            FindingCode.II01_NOT_PARTICIPATING,
            spoil(it -> it.host.set(2, 0, "AuthorizedPartyIDs", "JPN"))),
        Arguments.of(
            FindingCode.II02_REPORTED_TWICE,
            spoil(it -> it.userNext.add(3, it.userNext.rows(3).getFirst()))),
        Arguments.of(
            FindingCode.II03_SECTORS_DIFFER,
            spoil(it -> it.ghana.set(2, 0, "Sectors", "Waste management"))),
        Arguments.of(
            FindingCode.II03_ACTIVITY_TYPES_DIFFER,
            spoil(it -> it.ghana.set(2, 0, "ActivityType", "Wind + Solar"))),
        Arguments.of(
            FindingCode.II04_METRICS_DIFFER,
            spoil(
                it ->
                    it.user
                        .set(3, 0, "Metric", "non-GHG")
                        .set(3, 0, "Non-GHGMetric", "MWh")
                        .set(3, 0, "QuantityCO2", "")
                        .set(3, 0, "QuantityNon-GHG", "1916"))),
        Arguments.of(
            FindingCode.II05_UNDERLYING_INCOMPLETE,
            spoil(it -> it.tanzania.set(4, 0, "UnderlyingUnitLastUnitID", ""))),
        Arguments.of(
            FindingCode.II05_UNDERLYING_NO_RANGE,
            spoil(
                it ->
                    it.tanzania.set(
                        4, 0, "UnderlyingUnitLastUnitID", "GS1-1-TZ-GS11732-17-2022-25700-99"))),
        Arguments.of(
            FindingCode.II05_UNDERLYING_LENGTH,
            spoil(
                it ->
                    it.tanzania.set(
                        4, 0, "UnderlyingUnitLastUnitID", "GS1-1-TZ-GS11732-16-2022-25700-99"))),
        Arguments.of(
            FindingCode.II05_UNDERLYING_DIFFERS,
            spoil(
                it ->
                    it.tanzania
                        .set(3, 0, "UnderlyingUnitFirstUnitID", "GS1-1-TZ-GS1-16-2022-25700-1")
                        .set(3, 0, "UnderlyingUnitLastUnitID", "GS1-1-TZ-GS1-16-2022-25700-100"))),
        Arguments.of(
            FindingCode.II06_USER_NOT_AUTHORIZED,
            spoil(
                it -> {
                  it.host.set(2, 0, "AuthorizedPartyIDs", "CHE");
                  it.userNext.set(3, 0, "Using/cancellingPartyID", "SWE");
                })),
        Arguments.of(
            FindingCode.II06_ENTITY_NOT_AUTHORIZED,
            spoil(
                it ->
                    row(it.aviator, 3, "ActionType", "Use")
                        .put("Using/cancellingEntityID", "Nobody Ltd"))),
        Arguments.of(
            FindingCode.II07_APPROACH_DIFFERS,
            spoil(it -> it.host.set(3, 0, "CooperativeApproachID", "CA0002"))),
        Arguments.of(
            FindingCode.STC01_OTHER_YEAR,
            spoil(it -> it.host.set(3, 0, "ActionDateTime", "15/12/2022"))),
        Arguments.of(
            FindingCode.STC02_PURPOSE_NOT_COVERED,
            spoil(
                it ->
                    it.userNext
                        .set(3, 0, "PurposeITMOUsedForOIMP", "IMP")
                        .set(3, 0, "YearITMOUsedTowardsNDC", ""))),
        Arguments.of(
            FindingCode.STC03_YEAR_OUTSIDE_NDC,
            spoil(it -> it.userNext.set(3, 0, "YearITMOUsedTowardsNDC", "2031"))),
        Arguments.of(
            FindingCode.STC04_DEFINITION_DIFFERS,
            spoil(it -> it.tanzania.set(3, 0, "ActionSubtype", "Issuance"))),
        Arguments.of(
            FindingCode.STC04_ACQUIRER_MISSING,
            spoil(it -> it.host.set(3, 0, "AcquiringPartyID", "THA"))),
        Arguments.of(
            FindingCode.ISC01_HOLDING_MISSING, spoil(it -> it.userNext.remove(4, _ -> true))),
        Arguments.of(
            FindingCode.ISC01_HOLDING_UNEXPLAINED, spoil(it -> it.host.add(4, holding(it.user)))),
        Arguments.of(FindingCode.X01_MIRROR_MISSING, spoil(it -> it.user.remove(3, _ -> true))),
        Arguments.of(
            FindingCode.X01_MIRROR_DATE,
            spoil(it -> it.user.set(3, 0, "ActionDateTime", "19/12/2023"))),
        Arguments.of(
            FindingCode.X01_MIRROR_DIFFERS, spoil(it -> it.user.set(3, 0, "QuantityCO2", "1915"))),
        Arguments.of(
            FindingCode.X02_QUANTITY_NOT_RANGE,
            spoil(it -> it.user.set(4, 0, "QuantityCO2", "1915"))),
        Arguments.of(
            FindingCode.X03_ID_PARTS_DIFFER,
            spoil(it -> it.user.set(4, 0, "PartyITMORegistryID", "CHE01"))),
        Arguments.of(
            FindingCode.X03_ID_PARTS_DIFFER, spoil(it -> it.user.set(4, 0, "Vintage", "2023"))),
        Arguments.of(
            FindingCode.X04_AUTHORIZATION_MISSING,
            spoil(it -> it.host.set(3, 0, "AuthorizationID", "THA-9"))),
        Arguments.of(FindingCode.X05_ENTITY_MISSING, spoil(it -> it.ghana.remove(5, _ -> true))),
        Arguments.of(
            FindingCode.X06_HELD_AND_CONSUMED,
            spoil(
                it ->
                    it.userNext
                        .set(4, 0, "FirstID", "CA0001-THA01-THA-1-2022")
                        .set(4, 0, "QuantityCO2", "1916"))),
        Arguments.of(FindingCode.X07_HELD_TWICE, spoil(it -> it.host.add(4, holding(it.user)))),
        Arguments.of(
            FindingCode.X08_FIRST_TRANSFER_TWICE,
            spoil(
                it -> {
                  Map<String, String> again = new HashMap<>(it.host.rows(3).getFirst());
                  again.put("ActionDateTime", "16/12/2023");
                  it.host.add(3, again);
                })),
        Arguments.of(
            FindingCode.X09_ACTION_AFTER_END,
            spoil(
                it -> {
                  Map<String, String> again = new HashMap<>(it.userNext.rows(3).getFirst());
                  again.put("ActionDateTime", "02/11/2024");
                  it.userNext.add(3, again);
                })),
        Arguments.of(
            FindingCode.X10_QUANTITY_EXCEEDED,
            spoil(it -> it.host.set(2, 0, "AuthorizedQuantity", "1915"))),
        Arguments.of(
            FindingCode.X11_VINTAGE_OUTSIDE,
            spoil(it -> it.host.set(2, 0, "AuthorizedTimeframe", "Occurred: from 2023 to 2030"))),
        Arguments.of(
            FindingCode.X11_USE_OUTSIDE,
            spoil(
                it -> it.host.set(2, 0, "AuthorizedTimeframe", "Use: from 01/2025 to 31/12/2030"))),
        Arguments.of(
            FindingCode.X12_BEFORE_AUTHORIZATION,
            spoil(it -> it.host.set(2, 0, "DateOfAuthorization", "16/12/2023"))),
        Arguments.of(
            FindingCode.X13_BLOCK_INCONSISTENT,
            spoil(it -> it.user.set(4, 0, "MitigationType", "Removals"))),
        Arguments.of(
            FindingCode.X14_VINTAGE_BEFORE_2021,
            spoil(
                it ->
                    it.user
                        .set(4, 0, "FirstID", "CA0001-THA01-THA-1-2020")
                        .set(4, 0, "LastID", "CA0001-THA01-THA-1916-2020")
                        .set(4, 0, "Vintage", "2020"))));
  }

  @ParameterizedTest
  @MethodSource("spoiled")
  void whatIsSpoiledIsFound(FindingCode code, Consumer<Dossiers> spoil) {
    Dossiers set = new Dossiers();
    spoil.accept(set);
    CheckReport report = set.check();

    assertThat(report.findings().inOrder())
        .filteredOn(it -> it.severity() != Severity.NOTE)
        .filteredOn(it -> it.code() != FindingCode.FIRST_TRANSFER_NOT_IN_2B)
        .extracting(Finding::code)
        .contains(code);
    if (code.severity() == Severity.ERROR) {
      assertThat(report.passed()).isFalse();
    }
  }

  @Test
  void soundReportsAreConsistent() {
    CheckReport report = new Dossiers().check();

    assertThat(report.findings().inOrder())
        .filteredOn(it -> it.severity() != Severity.NOTE)
        .filteredOn(it -> it.code() != FindingCode.FIRST_TRANSFER_NOT_IN_2B)
        .isEmpty();
    assertThat(report.files()).extracting(FileOutcome::state).containsOnly(CheckState.CONSISTENT);
  }

  @ParameterizedTest
  @EnumSource
  void theLedgersOwnReportsAreConsistentInBothProfiles(AefProfile profile) {
    List<AefFile> files = new ArrayList<>();
    for (int year = 2022; year <= 2026; year++) {
      for (String party : List.of("THA", "CHE")) {
        files.add(AefFile.of(Cases.report(BANGKOK, party, year, profile), NAMES));
      }
    }
    CheckReport report = AefCheck.check(files);

    assertThat(report.findings().inOrder())
        .filteredOn(it -> it.severity() == Severity.ERROR)
        .isEmpty();
    assertThat(report.passed()).isTrue();
  }

  /**
   * Whatever Parties lawfully did, the reports of the ledger pass every check together, also with
   * what lives on in another registry, or came back from there.
   */
  @ParameterizedTest
  @ValueSource(longs = {51, 52, 53, 54, 55, 56, 57, 58})
  void reportsOfRandomHistoriesAreConsistent(long seed) {
    Story story = RandomHistory.play(seed, 150);
    Map<PartyCode, String> ledgerNames = new HashMap<>();
    Tables.PARTIES.all(story.state()).forEach(it -> ledgerNames.put(it.code(), it.name()));
    PartyNames names = new PartyNames(ledgerNames);
    for (AefProfile profile : AefProfile.values()) {
      List<AefFile> files = new ArrayList<>();
      for (int year = 2021; year <= 2026; year++) {
        for (String party : List.of("CHE", "GHA", "THA")) {
          files.add(AefFile.of(Cases.report(story, party, year, profile), names));
        }
      }
      CheckReport report = AefCheck.check(files, Crossings.of(story.state()));

      assertThat(report.findings().inOrder())
          .filteredOn(it -> it.severity() == Severity.ERROR)
          .isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 78})
  void reportsOfHistoriesOfTheMechanismAndChangedLettersAreConsistent(long seed) {
    Map<String, Integer> done = new TreeMap<>();
    PartyNames names = new PartyNames(MechanismHistory.NAMES);
    Story story = MechanismHistory.play(seed, 300, done);
    for (AefProfile profile : AefProfile.values()) {
      List<AefFile> files = new ArrayList<>();
      for (int year = 2023; year <= 2026; year++) {
        for (String party : MechanismHistory.PARTIES) {
          files.add(AefFile.of(Cases.report(story, party, year, profile), names));
        }
      }

      assertThat(AefCheck.check(files).findings().inOrder())
          .as("%s %s", profile, done)
          .filteredOn(it -> it.severity() != Severity.NOTE)
          .filteredOn(it -> it.code() != FindingCode.FIRST_TRANSFER_NOT_IN_2B)
          .isEmpty();
    }
  }

  @Test
  void aReportAloneIsNotBlamedForWhatOthersWouldShow() {
    CheckReport report = AefCheck.check(List.of(Filed.of(BANGKOK, "CHE", 2024).file()));

    assertThat(report.passed()).isTrue();
    assertThat(report.findings().inOrder())
        .extracting(Finding::code)
        .contains(FindingCode.X04_AUTHORIZATION_MISSING, FindingCode.ISC01_NO_EARLIER_REPORT);
    assertThat(AefCheck.check(List.of(Filed.of(BANGKOK, "THA", 2023).file())).findings().inOrder())
        .extracting(Finding::code)
        .contains(FindingCode.X01_MIRROR_UNSEEN);
  }

  @Test
  void olderVersionsAreObsoleteAndTheSameVersionTwiceIsADuplicate() {
    AefFile first = Filed.of(BANGKOK, "THA", 2023).file("first.csv");
    AefFile again = Filed.of(BANGKOK, "THA", 2023).file("again.csv");
    AefFile newer =
        Filed.of(BANGKOK, "THA", 2023).set(1, 0, "SubmissionVersion", "1.10").file("newer.csv");
    AefFile between =
        Filed.of(BANGKOK, "THA", 2023).set(1, 0, "SubmissionVersion", "1.9").file("between.csv");

    assertThat(AefCheck.check(List.of(newer, first, between)).files())
        .extracting(FileOutcome::state)
        .containsExactly(CheckState.CONSISTENT, CheckState.OBSOLETE, CheckState.OBSOLETE);
    CheckReport twice = AefCheck.check(List.of(first, again));
    assertThat(twice.files())
        .extracting(FileOutcome::state)
        .containsExactlyInAnyOrder(CheckState.DUPLICATE, CheckState.CONSISTENT);
    assertThat(twice.findings().count(FindingCode.X15_VERSION_DUPLICATE)).isOne();
  }

  @Test
  void aFileOfWrongFormIsToldAsSuchAndTheOthersAreChecked() {
    AefFile broken = AefFile.read("broken.csv", "x".getBytes(StandardCharsets.UTF_8), NAMES);
    CheckReport report = AefCheck.check(List.of(broken, Filed.of(BANGKOK, "THA", 2023).file()));

    assertThat(report.files())
        .extracting(FileOutcome::state)
        .containsExactly(CheckState.SYNTAX_FAILED, CheckState.CONSISTENT);
  }

  /** II06, the trap of the scripts: ids of two Parties may be the same. */
  @Test
  void authorizationsOfTwoPartiesWithOneIdAreNotConfused() {
    Dossiers set = new Dossiers();
    set.ghana.set(2, 0, "AuthorizationID", "SAME 1");
    set.tanzania.set(2, 0, "AuthorizationID", "SAME 1");
    for (Filed filed : List.of(set.ghana, set.tanzania, set.aviator)) {
      for (int table = 3; table <= 4; table++) {
        filed.rows(table).forEach(row -> row.put("AuthorizationID", "SAME 1"));
      }
    }

    assertThat(set.check().findings().inOrder())
        .filteredOn(it -> it.severity() != Severity.NOTE)
        .filteredOn(it -> it.code() != FindingCode.FIRST_TRANSFER_NOT_IN_2B)
        .isEmpty();
  }

  /** U-5, the trap of the scripts: OIMP covers IMP and OP, and "NDC and OIMP" all three. */
  @Test
  void purposesAreCoveredBySetAndNotBySpelling() {
    Dossiers set = new Dossiers();
    set.host
        .set(2, 0, "PurposeForAuthorization", "NDC and OIMP")
        .set(2, 0, "FirstTransferDefnForOIMP", "Use or cancellation");
    set.userNext.set(3, 0, "PurposeITMOUsedForOIMP", "IMP").set(3, 0, "YearITMOUsedTowardsNDC", "");

    assertThat(set.check().findings().count(FindingCode.STC02_PURPOSE_NOT_COVERED)).isZero();
  }

  private static Map<String, String> row(Filed filed, int table, String field, String value) {
    return filed.rows(table).stream()
        .filter(it -> value.equals(it.get(field)))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> holding(Filed filed) {
    return filed.rows(4).getFirst();
  }

  private static Consumer<Dossiers> spoil(Consumer<Dossiers> change) {
    return change;
  }
}
