package article6.node.report.aef;

import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.action.ActivityAction;
import article6.contracts.action.AuthorizationContent;
import article6.contracts.action.MechanismAction;
import article6.contracts.action.UnitAction;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.ActivityId;
import article6.contracts.domain.ApproachId;
import article6.contracts.domain.AuthorizationId;
import article6.contracts.domain.CerKind;
import article6.contracts.domain.HostStatement;
import article6.contracts.domain.MechanismAccountKind;
import article6.contracts.domain.MitigationType;
import article6.contracts.domain.Participant;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Purpose;
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

/**
 * What Article 6.4 levies, issues and authorises later, as rows of annual reports (64-2 … 64-10).
 */
class MechanismRowsTest {
  private static final ApproachId PACM = new ApproachId("CA6400");
  private static final RegistryId REGISTRY = new RegistryId("XPM01");
  private static final ActivityId FOREST = new ActivityId("PACM-0001");
  private static final PartyCode GHANA = new PartyCode("GHA");
  private static final PartyCode SWITZERLAND = new PartyCode("CHE");
  private static final AccountId SWISS = new AccountId("CHE-A64-1");
  private static final SeriesId SERIES = new SeriesId(PACM, REGISTRY, GHANA, 2024);
  private static final LocalDate START = LocalDate.of(2025, 1, 10);
  private static final LocalDate ISSUED = LocalDate.of(2025, 3, 1);
  private static final LocalDate AUTHORISED = LocalDate.of(2025, 8, 1);

  private final Story story = established();

  private static Story established() {
    Story story = new Story().party("CHE", "Switzerland").party("GHA", "Ghana");
    story.party("XPM", "Mechanism registry");
    story.act(
        new MechanismAction.EstablishMechanism(
            new PartyCode("XPM"), REGISTRY, PACM, "Mechanism", START));
    story.act(
        new MechanismAction.OpenMechanismAccount(
            SWISS, MechanismAccountKind.HOLDING, "", Optional.empty()),
        "CHE",
        "XPM");
    return story.act(
        new ActivityAction.RegisterActivity(
            FOREST,
            GHANA,
            "Forest",
            List.of(
                new Participant(GHANA, Optional.empty()),
                new Participant(SWITZERLAND, Optional.empty())),
            LocalDate.of(2021, 1, 1),
            LocalDate.of(2041, 12, 31),
            100,
            START),
        "XPM");
  }

  private static AuthorizationContent letter(LocalDate date) {
    return Letters.letter(
        PACM.value(), date.toString(), Optional.empty(), Purpose.NDC, "", Optional.empty());
  }

  private void states(HostStatement statement, Optional<AuthorizationContent> letter) {
    story.act(
        new ActivityAction.MakeHostStatement(
            FOREST,
            GHANA,
            statement,
            letter.map(ignored -> new AuthorizationId("GHA-A64-1")),
            letter,
            START),
        "GHA");
  }

  private void issue(boolean authorised) {
    story.act(
        new MechanismAction.IssueA64ers(
            FOREST, 2024, 1_000, authorised, MitigationType.REMOVALS, ISSUED),
        "XPM");
  }

  private void forward(long first, long last) {
    story.act(
        new MechanismAction.ForwardA64ers(new UnitRange(SERIES, first, last), SWISS, ISSUED),
        "CHE",
        "XPM");
  }

  private List<String> actions(String party) {
    return Cases.report(story, party, 2025, AefProfile.CHECKER_2025).actions().stream()
        .map(MechanismRowsTest::words)
        .toList();
  }

  private static String words(ActionRow row) {
    return row.date()
        + " "
        + row.type().label()
        + row.subtype().map(it -> ", " + it.label()).orElse("")
        + ": "
        + row.block().units().quantity()
        + row.transferring().map(it -> " from " + it).orElse("")
        + row.acquiring().map(it -> " to " + it).orElse("");
  }

  @Test
  void whatIsLeviedFromAuthorisedUnitsIsAFirstTransferOfItsHost() {
    states(HostStatement.AUTHORISE, Optional.of(letter(START)));
    issue(true);
    forward(171, 470);

    assertThat(actions("GHA"))
        .containsExactly(
            "2025-03-01 First transfer, Not yet defined: 50",
            "2025-03-01 First transfer, Mandatory cancellation to deliver OMGE: 20",
            "2025-03-01 Transfer: 100 to XPM",
            "2025-03-01 First transfer, First transfer to another Party: 300 to CHE");
    assertThat(actions("CHE")).containsExactly("2025-03-01 Acquisition: 300 from GHA");
  }

  @Test
  void contributionUnitsComeToTheirHolderOnlyWhenTheyAreAuthorised() {
    states(HostStatement.CONTRIBUTION_MAY_AUTHORISE_LATER, Optional.empty());
    issue(false);
    forward(171, 470);

    assertThat(actions("GHA")).isEmpty();
    assertThat(actions("CHE")).isEmpty();

    story.act(
        new MechanismAction.AuthorizeContributions(
            GHANA,
            new AuthorizationId("GHA-LATER"),
            letter(AUTHORISED),
            List.of(new UnitRange(SERIES, 171, 470))),
        "GHA",
        "XPM");

    assertThat(actions("GHA"))
        .contains(
            "2025-08-01 First transfer, First transfer to another Party: 300 to CHE",
            "2025-08-01 First transfer, Mandatory cancellation to deliver OMGE: 20",
            "2025-08-01 Transfer: 100 to XPM");
    assertThat(actions("CHE")).containsExactly("2025-08-01 Acquisition: 300 from GHA");
  }

  @Test
  void cersAreInNoReportAndTheMechanismMakesNone() {
    story.act(
        new MechanismAction.RecordCers(
            new SeriesId(PACM, REGISTRY, GHANA, 2019),
            new ActivityId("CDM-1"),
            LocalDate.of(2014, 1, 1),
            CerKind.CER,
            new UnderlyingRange("CDM", "GH-5-", 1, 40, "-2"),
            SWISS,
            ISSUED),
        "CHE",
        "XPM");
    story.act(
        new UnitAction.TransferUnits(
            new UnitRange(new SeriesId(PACM, REGISTRY, GHANA, 2019), 1, 10),
            SWISS,
            otherSwiss(),
            AUTHORISED),
        "CHE");

    Aef report = Cases.report(story, "CHE", 2025, AefProfile.CHECKER_2025);

    assertThat(report.actions()).isEmpty();
    assertThat(report.holdings()).isEmpty();
    assertThat(
            AefProjection.of(
                new AefRequest(
                    new PartyCode("XPM"),
                    2025,
                    AefProfile.NOM_2026_02,
                    AefVersion.FIRST,
                    AUTHORISED),
                story.state(),
                story.events()))
        .isEmpty();
  }

  private AccountId otherSwiss() {
    AccountId other = new AccountId("CHE-A64-2");
    story.act(
        new MechanismAction.OpenMechanismAccount(
            other, MechanismAccountKind.HOLDING, "", Optional.empty()),
        "CHE",
        "XPM");
    return other;
  }
}
