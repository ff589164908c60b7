package article6.node.report.aef;

import static article6.node.report.Crossed.CHE;
import static article6.node.report.Crossed.GHA;
import static article6.node.report.Crossed.GHANAIAN;
import static article6.node.report.Crossed.SWISS;
import static article6.node.report.Crossed.units;
import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.action.RegistryAction;
import article6.contracts.domain.EarlierFirstTransfer;
import article6.contracts.domain.FirstTransferEvent;
import article6.contracts.domain.UnitRange;
import article6.node.report.Crossed;
import article6.node.report.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Units that cross to and from other registries, in the tables of the AEF. */
class CrossingRowsTest {
  private static List<String> actions(Story story, String party) {
    return Cases.report(story, party, 2024, AefProfile.NOM_2026_02).actions().stream()
        .map(
            row ->
                row.date()
                    + " "
                    + row.type()
                    + " "
                    + row.block().units().first()
                    + "–"
                    + row.block().units().last()
                    + row.transferring().map(it -> " from " + it).orElse("")
                    + row.acquiring().map(it -> " to " + it).orElse(""))
        .toList();
  }

  private static List<UnitRange> holdings(Story story, String party) {
    return Cases.report(story, party, 2024, AefProfile.NOM_2026_02).holdings().stream()
        .map(row -> row.block().units())
        .toList();
  }

  @Test
  void whatComesFromAnotherPartyIsFirstTransferredThereAndAcquiredHere() {
    Story story = Crossed.imported();
    assertThat(actions(story, "GHA"))
        .containsExactly("2024-02-01 AUTHORIZATION 1–60", "2024-02-01 FIRST_TRANSFER 1–60 to CHE");
    assertThat(actions(story, "CHE")).containsExactly("2024-02-01 ACQUISITION 1–60 from GHA");
    assertThat(holdings(story, "CHE")).containsExactly(units(1, 60));
  }

  @Test
  void whatMovesBetweenRegistriesOfOnePartyIsNoAction() {
    Story story =
        Crossed.export(Crossed.imported(), "OUT-0000001", units(1, 20), SWISS, CHE, "2024-03-02");
    assertThat(actions(story, "CHE")).hasSize(1);
    assertThat(holdings(story, "CHE")).containsExactly(units(21, 60));
  }

  @Test
  void whatLeavesForAnotherPartyIsItsFirstTransfer() {
    Story story = toSwitzerland();
    assertThat(actions(story, "GHA")).containsExactly("2024-03-02 FIRST_TRANSFER 1–30 to CHE");
    assertThat(holdings(story, "GHA")).containsExactly(units(31, 50));
  }

  @Test
  void lockedUnitsAreHeldAndMergesChangeNothing() {
    Story story = Crossed.imported();
    story
        .transfer(units(1, 10), "CHE-1", "GHA-1", "2024-02-05")
        .transfer(units(1, 10), "GHA-1", "CHE-1", "2024-02-05")
        .act(new RegistryAction.MergeUnits(units(1, 60), SWISS, LocalDate.of(2024, 2, 6)), "CHE");
    Crossed.lock(story, "OUT-0000002", units(30, 40), SWISS, CHE, "2024-02-07");
    assertThat(holdings(story, "CHE")).containsExactly(units(1, 60));
  }

  /** Ghana's units 1 to 30 are in the Swiss section of the other registry. */
  private static Story toSwitzerland() {
    return Crossed.export(
        Crossed.issued(), "OUT-0000001", units(1, 30), GHANAIAN, CHE, "2024-03-02");
  }

  /** Between two registries of one Party units move as between its accounts: no action. */
  @Test
  void whatComesBackFromThePartysOwnSectionIsNoAction() {
    Story story =
        Crossed.export(Crossed.issued(), "OUT-0000001", units(1, 30), GHANAIAN, GHA, "2024-03-02");
    assertThat(holdings(story, "GHA")).containsExactly(units(31, 50));

    Crossed.back(story, "OUT-0000001", units(1, 10), GHA, GHANAIAN, "2024-04-01", Optional.empty());

    assertThat(actions(story, "GHA")).isEmpty();
    assertThat(holdings(story, "GHA")).containsExactly(units(1, 10), units(31, 50));
  }

  /** The receiver acquired them when they left, in that registry; coming here moves no owner. */
  @Test
  void whatTheReceiverBringsHereWasAcquiredThere() {
    Story story = toSwitzerland();
    Crossed.back(story, "OUT-0000001", units(1, 30), CHE, SWISS, "2024-04-01", Optional.empty());

    assertThat(actions(story, "GHA")).containsExactly("2024-03-02 FIRST_TRANSFER 1–30 to CHE");
    assertThat(actions(story, "CHE")).isEmpty();
    assertThat(holdings(story, "CHE")).containsExactly(units(1, 30));
  }

  /** A movement between Parties is acquired here; it is no second first transfer (F-4). */
  @Test
  void whatComesBackFromAnotherPartyIsAcquiredAndNotFirstTransferredAgain() {
    Story story = toSwitzerland();
    Crossed.back(story, "OUT-0000001", units(1, 10), CHE, GHANAIAN, "2024-04-01", Optional.empty());

    assertThat(actions(story, "GHA"))
        .containsExactly(
            "2024-03-02 FIRST_TRANSFER 1–30 to CHE", "2024-04-01 ACQUISITION 1–10 from CHE");
    assertThat(actions(story, "CHE")).isEmpty();
    assertThat(holdings(story, "GHA")).containsExactly(units(1, 10), units(31, 50));
  }

  /** They left unmoved, so that coming to another Party is their first transfer. */
  @Test
  void whatGoesToAnotherPartyByComingBackIsFirstTransferredThen() {
    Story story =
        Crossed.export(Crossed.issued(), "OUT-0000001", units(1, 30), GHANAIAN, GHA, "2024-03-02");
    Crossed.back(story, "OUT-0000001", units(1, 30), GHA, SWISS, "2024-04-01", Optional.empty());

    assertThat(actions(story, "GHA")).containsExactly("2024-04-01 FIRST_TRANSFER 1–30 to CHE");
    assertThat(actions(story, "CHE")).containsExactly("2024-04-01 ACQUISITION 1–30 from GHA");
  }

  /** What happened while they were away is the host's to report, on its own day (F-10). */
  @Test
  void aFirstTransferElsewhereIsReportedOnItsDay() {
    Story story =
        Crossed.export(Crossed.issued(), "OUT-0000001", units(1, 30), GHANAIAN, GHA, "2024-03-02");
    Crossed.back(
        story,
        "OUT-0000001",
        units(1, 30),
        CHE,
        SWISS,
        "2024-04-01",
        Optional.of(
            new EarlierFirstTransfer(
                LocalDate.of(2024, 3, 15), FirstTransferEvent.INTERNATIONAL_TRANSFER)));

    assertThat(actions(story, "GHA")).containsExactly("2024-03-15 FIRST_TRANSFER 1–30 to CHE");
    assertThat(actions(story, "CHE")).isEmpty();
    assertThat(holdings(story, "CHE")).containsExactly(units(1, 30));
  }
}
