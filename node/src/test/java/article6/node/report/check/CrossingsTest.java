package article6.node.report.check;

import static article6.node.report.Crossed.CHE;
import static article6.node.report.Crossed.GHA;
import static article6.node.report.Crossed.GHANAIAN;
import static article6.node.report.Crossed.SWISS;
import static article6.node.report.Crossed.units;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import article6.contracts.domain.EarlierFirstTransfer;
import article6.contracts.domain.FirstTransferEvent;
import article6.node.report.Crossed;
import article6.node.report.Story;
import article6.node.report.aef.AefProfile;
import article6.node.report.aef.Cases;
import article6.node.report.filed.AefFile;
import article6.node.report.filed.PartyNames;
import article6.node.report.finding.Finding;
import article6.node.report.finding.FindingCode;
import article6.node.report.finding.Findings;
import article6.node.report.finding.Severity;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Units that crossed to another registry are no mistake of a report, and hide none. */
class CrossingsTest {
  private static final String OUT = "OUT-0000001";
  private static final String TITLE = "A6.4, OUT-0000001, 2024-03-02";

  private static Story ownUnitsOut() {
    return Crossed.export(Crossed.imported(), OUT, units(1, 20), SWISS, CHE, "2024-03-02");
  }

  private static Story toSwitzerland() {
    return Crossed.export(Crossed.issued(), OUT, units(1, 30), GHANAIAN, CHE, "2024-03-02");
  }

  private static Story backToSwitzerland() {
    return Crossed.back(
        toSwitzerland(), OUT, units(1, 30), CHE, SWISS, "2024-04-01", Optional.empty());
  }

  private static Story backToGhana() {
    return Crossed.back(
        toSwitzerland(), OUT, units(1, 10), CHE, GHANAIAN, "2024-04-01", Optional.empty());
  }

  /** Other acts of the same units stand on this ledger, and have both of their sides here. */
  private static Story againToSwitzerland() {
    return backToGhana().transfer(units(1, 10), "GHA-1", "CHE-1", "2024-06-01");
  }

  private static Story firstTransferredElsewhere() {
    return Crossed.back(
        Crossed.export(Crossed.issued(), OUT, units(1, 30), GHANAIAN, GHA, "2024-03-02"),
        OUT,
        units(1, 30),
        CHE,
        SWISS,
        "2024-04-01",
        Optional.of(
            new EarlierFirstTransfer(
                LocalDate.of(2024, 3, 15), FirstTransferEvent.INTERNATIONAL_TRANSFER)));
  }

  static Stream<Story> crossings() {
    return Stream.of(
        Crossed.imported(),
        ownUnitsOut(),
        toSwitzerland(),
        backToSwitzerland(),
        backToGhana(),
        againToSwitzerland(),
        firstTransferredElsewhere());
  }

  @ParameterizedTest
  @MethodSource("crossings")
  void reportsOfALedgerWithCrossingsAreConsistentBesideIt(Story story) {
    for (AefProfile profile : AefProfile.values()) {
      PartyNames names = new PartyNames(Map.of(GHA, "Ghana", CHE, "Switzerland"));
      List<AefFile> files =
          Stream.of("GHA", "CHE")
              .flatMap(
                  party ->
                      Stream.of(2023, 2024, 2025)
                          .map(year -> Cases.report(story, party, year, profile)))
              .map(aef -> AefFile.of(aef, names))
              .toList();

      assertThat(AefCheck.check(files, Crossings.of(story.state())).findings().inOrder())
          .filteredOn(it -> it.severity() != Severity.NOTE)
          .isEmpty();
    }
  }

  @Test
  void unitsThatThePartyMovedElsewhereAreANoteWithTheCrossing() {
    CheckReport report = check(ownUnitsOut());

    assertThat(only(report, FindingCode.ISC01_HOLDING_EXPORTED))
        .satisfies(
            it -> {
              assertThat(it.value()).isEqualTo(units(1, 20).toString());
              assertThat(it.expected()).isEqualTo(TITLE);
              assertThat(it.severity()).isEqualTo(Severity.NOTE);
            });
    assertThat(report.findings().count(FindingCode.ISC01_HOLDING_MISSING)).isZero();
  }

  @Test
  void filesAloneKnowOfNoCrossing() {
    CheckReport report =
        AefCheck.check(
            List.of(
                Filed.of(ownUnitsOut(), "GHA", 2024).file(),
                Filed.of(ownUnitsOut(), "CHE", 2024).file()));

    assertThat(only(report, FindingCode.ISC01_HOLDING_MISSING).value())
        .isEqualTo(units(1, 20).toString());
  }

  @Test
  void unitsThatDidNotCrossAreStillMissed() {
    Story story = ownUnitsOut();
    Filed swiss = Filed.of(story, "CHE", 2024);
    swiss.set(4, 0, "FirstID", units(31, 31).firstId()).set(4, 0, "QuantityCO2", "30");
    CheckReport report =
        AefCheck.check(
            List.of(Filed.of(story, "GHA", 2024).file(), swiss.file()),
            Crossings.of(story.state()));

    assertThat(only(report, FindingCode.ISC01_HOLDING_EXPORTED).value())
        .isEqualTo(units(1, 20).toString());
    assertThat(only(report, FindingCode.ISC01_HOLDING_MISSING).value())
        .isEqualTo(units(21, 30).toString());
  }

  @Test
  void aDeliveryIntoAnotherRegistryIsANoteAndOneOfAnotherDayIsAnError() {
    Story story = toSwitzerland();
    Filed ghana = Filed.of(story, "GHA", 2024).set(3, 0, "ActionDateTime", "05/03/2024");
    CheckReport late =
        AefCheck.check(
            List.of(ghana.file(), Filed.of(story, "CHE", 2024).file()),
            Crossings.of(story.state()));

    assertThat(only(check(story), FindingCode.X01_MIRROR_CROSSED).expected()).isEqualTo(TITLE);
    assertThat(late.findings().count(FindingCode.X01_MIRROR_MISSING)).isOne();
  }

  @Test
  void whatTheReceiverBroughtHereNeedsNoAcquisitionAndIsTold() {
    CheckReport report = check(backToSwitzerland());

    assertThat(only(report, FindingCode.ISC01_HOLDING_IMPORTED).expected())
        .isEqualTo("A6.4, BACK-OUT-0000001-1, 2024-04-01");
    assertThat(only(report, FindingCode.X01_MIRROR_CROSSED).expected()).isEqualTo(TITLE);
  }

  @Test
  void anAcquisitionOutOfAnotherRegistryIsANote() {
    assertThat(check(backToGhana()).findings().inOrder())
        .filteredOn(it -> it.code() == FindingCode.X01_MIRROR_CROSSED)
        .extracting(Finding::expected)
        .containsExactlyInAnyOrder(TITLE, "A6.4, BACK-OUT-0000001-1, 2024-04-01");
  }

  /** The units came back since: whoever does not list them now has lost them. */
  @Test
  void unitsThatCameBackAreMissedAgain() {
    Story story =
        Crossed.back(ownUnitsOut(), OUT, units(1, 20), CHE, SWISS, "2024-09-01", Optional.empty());
    Filed swiss = Filed.of(story, "CHE", 2024);
    swiss.set(4, 0, "FirstID", units(21, 21).firstId()).set(4, 0, "QuantityCO2", "40");
    CheckReport report =
        AefCheck.check(
            List.of(Filed.of(story, "GHA", 2024).file(), swiss.file()),
            Crossings.of(story.state()));

    assertThat(only(report, FindingCode.ISC01_HOLDING_MISSING).value())
        .isEqualTo(units(1, 20).toString());
  }

  /** X16: a Party may file what it holds in another registry too; the ledger can't know it. */
  @Test
  void rowsOfAnotherRegistryAreNoRowsTooMany() {
    Story story = toSwitzerland();
    Filed swiss = Filed.of(story, "CHE", 2024);
    swiss.add(2, Filed.of(story, "GHA", 2024).rows(2).getFirst());
    Map<String, String> acquired = new HashMap<>(Filed.of(story, "GHA", 2024).rows(3).getFirst());
    acquired.putAll(
        Map.of(
            "ActionType", "Acquisition",
            "ActionSubtype", "",
            "AcquiringPartyID", "",
            "TransferringPartyID", "GHA"));
    swiss.add(3, acquired);
    Map<String, String> late = new HashMap<>(acquired);
    late.put("ActionDateTime", "01/02/2024");
    late.put("FirstID", units(2, 2).firstId());
    late.put("QuantityCO2", "29");
    swiss.add(3, late);

    Findings findings =
        LedgerComparison.compare(
            swiss.file().report().orElseThrow(),
            AefFile.of(
                    Cases.report(story, "CHE", 2024, AefProfile.CHECKER_2025),
                    new PartyNames(Map.of()))
                .report()
                .orElseThrow(),
            Crossings.of(story.state()));

    assertThat(findings.inOrder())
        .filteredOn(it -> it.place().sheet().startsWith("Table 3"))
        .extracting(Finding::code, Finding::expected)
        .containsExactly(
            tuple(FindingCode.LEDGER_ROW_EXTRA, ""),
            tuple(FindingCode.LEDGER_ROW_ELSEWHERE, TITLE));
  }

  private static CheckReport check(Story story) {
    return AefCheck.check(
        Stream.of("GHA", "CHE")
            .flatMap(
                party -> Stream.of(2023, 2024).map(year -> Filed.of(story, party, year).file()))
            .toList(),
        Crossings.of(story.state()));
  }

  private static Finding only(CheckReport report, FindingCode code) {
    List<Finding> found =
        report.findings().inOrder().stream().filter(it -> it.code() == code).toList();
    assertThat(found).as("%s", report.findings().inOrder()).hasSize(1);
    return found.getFirst();
  }
}
