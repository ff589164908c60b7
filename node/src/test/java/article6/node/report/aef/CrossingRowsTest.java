package article6.node.report.aef;

import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.action.BridgeAction;
import article6.contracts.action.RegistryAction;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.ApproachId;
import article6.contracts.domain.AuthorizationId;
import article6.contracts.domain.MessageId;
import article6.contracts.domain.MitigationType;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.RegistryId;
import article6.contracts.domain.SeriesId;
import article6.contracts.domain.UnderlyingRange;
import article6.contracts.domain.UnitRange;
import article6.node.report.Letters;
import article6.node.report.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Units that cross to and from other registries, in the tables of the AEF. */
class CrossingRowsTest {
  private static final PartyCode CHE = new PartyCode("CHE");
  private static final PartyCode GHA = new PartyCode("GHA");
  private static final AccountId SWISS = new AccountId("CHE-1");
  private static final AccountId GHANAIAN = new AccountId("GHA-1");
  private static final LocalDate DEADLINE = LocalDate.of(2099, 12, 31);
  private static final SeriesId SERIES =
      new SeriesId(new ApproachId("CA0001"), new RegistryId("GHA01"), GHA, 2022);

  private static Story start() {
    return new Story()
        .party("GHA", "Ghana")
        .party("CHE", "Switzerland")
        .account("GHA-1")
        .account("CHE-1")
        .approach("CA0001", "2022-01-01", "CHE", "GHA")
        .authorize("GHA", "G1", Letters.forNdc("CA0001", "2022-01-01", 100));
  }

  private static UnitRange units(long first, long last) {
    return new UnitRange(SERIES, first, last);
  }

  private static Story imported() {
    return start()
        .act(
            new BridgeAction.MintImported(
                new MessageId("A64-0000001"),
                "A6.4",
                GHA,
                new UnderlyingRange("A6.4", "A64-GH-", 1, 60, ""),
                SERIES,
                SWISS,
                Optional.of(new AuthorizationId("G1")),
                Optional.empty(),
                MitigationType.REMOVALS,
                LocalDate.of(2024, 2, 1),
                DEADLINE,
                Hash.ZERO),
            "CHE",
            "GHA");
  }

  private static Story exported(Story story, long last, AccountId account, String signer) {
    MessageId message = new MessageId("OUT-0000001");
    return story
        .act(
            new BridgeAction.LockForExport(
                message, units(1, last), account, "A6.4", CHE, LocalDate.of(2024, 3, 1), DEADLINE),
            signer)
        .act(
            new BridgeAction.AcknowledgeExport(message, LocalDate.of(2024, 3, 2), Hash.ZERO),
            signer);
  }

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
    Story story = imported();
    assertThat(actions(story, "GHA"))
        .containsExactly("2024-02-01 AUTHORIZATION 1–60", "2024-02-01 FIRST_TRANSFER 1–60 to CHE");
    assertThat(actions(story, "CHE")).containsExactly("2024-02-01 ACQUISITION 1–60 from GHA");
    assertThat(holdings(story, "CHE")).containsExactly(units(1, 60));
  }

  @Test
  void whatMovesBetweenRegistriesOfOnePartyIsNoAction() {
    Story story = exported(imported(), 20, SWISS, "CHE");
    assertThat(actions(story, "CHE")).hasSize(1);
    assertThat(holdings(story, "CHE")).containsExactly(units(21, 60));
  }

  @Test
  void whatLeavesForAnotherPartyIsItsFirstTransfer() {
    Story story =
        start()
            .issue(
                "CA0001-GHA01-GHA-2022",
                50,
                "GHA-1",
                "2023-01-01",
                Optional.of("G1"),
                Optional.empty());
    exported(story, 30, GHANAIAN, "GHA");
    assertThat(actions(story, "GHA")).containsExactly("2024-03-02 FIRST_TRANSFER 1–30 to CHE");
    assertThat(holdings(story, "GHA")).containsExactly(units(31, 50));
  }

  @Test
  void lockedUnitsAreHeldAndMergesChangeNothing() {
    Story story = imported();
    story
        .transfer(units(1, 10), "CHE-1", "GHA-1", "2024-02-05")
        .transfer(units(1, 10), "GHA-1", "CHE-1", "2024-02-05")
        .act(new RegistryAction.MergeUnits(units(1, 60), SWISS, LocalDate.of(2024, 2, 6)), "CHE")
        .act(
            new BridgeAction.LockForExport(
                new MessageId("OUT-0000002"),
                units(30, 40),
                SWISS,
                "A6.4",
                CHE,
                LocalDate.of(2024, 2, 7),
                DEADLINE),
            "CHE");
    assertThat(holdings(story, "CHE")).containsExactly(units(1, 60));
  }
}
