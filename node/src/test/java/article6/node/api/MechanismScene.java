package article6.node.api;

import article6.contracts.action.Action;
import article6.contracts.action.ActivityAction;
import article6.contracts.action.AuthorizationContent;
import article6.contracts.action.MechanismAction;
import article6.contracts.action.PartyAction;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.ActivityId;
import article6.contracts.domain.ActivityType;
import article6.contracts.domain.ApproachId;
import article6.contracts.domain.AuthorizationId;
import article6.contracts.domain.CerKind;
import article6.contracts.domain.HostStatement;
import article6.contracts.domain.MechanismAccountKind;
import article6.contracts.domain.Metric;
import article6.contracts.domain.MitigationType;
import article6.contracts.domain.Participant;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Purpose;
import article6.contracts.domain.RegistryId;
import article6.contracts.domain.Sector;
import article6.contracts.domain.SeriesId;
import article6.contracts.domain.Terms;
import article6.contracts.domain.Timeframe;
import article6.contracts.domain.UnderlyingRange;
import article6.contracts.domain.UnitRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Article 6.4 mechanism at work: an authorised issuance with its levies, contribution units, a
 * reversal that is owed for, CERs and a transition that lapsed.
 */
final class MechanismScene {
  static final PartyCode MECHANISM = new PartyCode("XPM");
  static final ApproachId PACM = new ApproachId("CA6400");
  static final ActivityId FOREST = new ActivityId("PACM-0001");
  static final AccountId GHANAIAN = new AccountId("GHA-A64-1");
  static final AccountId SWISS = new AccountId("CHE-A64-1");
  private static final LocalDate START = LocalDate.of(2025, 1, 10);
  private static final LocalDate DAY = LocalDate.of(2025, 3, 1);
  private static final String[] BODY = {"XPM authoriser 1", "XPM authoriser 2"};
  private static final String[] HOST = {"GHA authoriser 1", "GHA authoriser 2"};
  private static final String REGISTRAR = "XPM registrar";

  private final TrialLedger ledger;

  private MechanismScene(TrialLedger ledger) {
    this.ledger = ledger;
  }

  static void play(TrialLedger ledger) {
    MechanismScene scene = new MechanismScene(ledger);
    scene.establish();
    scene.issue();
    scene.reverse();
    scene.fromTheCdm();
  }

  static UnitRange units(long first, long last) {
    return new UnitRange(series(2024), first, last);
  }

  private static SeriesId series(int vintage) {
    return new SeriesId(PACM, new RegistryId("XPM01"), Scenes.GHA, vintage);
  }

  private void establish() {
    RegistryId registry = new RegistryId("XPM01");
    byGovernance(
        new PartyAction.AdmitParty(
            MECHANISM, "Mechanism registry", 2, List.of(registry), TrialLedger.officers("XPM")));
    byGovernance(
        new MechanismAction.EstablishMechanism(
            MECHANISM, registry, PACM, "Paris Agreement Crediting Mechanism", START));
    for (AccountId account : List.of(GHANAIAN, SWISS)) {
      ledger.act(
          new MechanismAction.OpenMechanismAccount(
              account, MechanismAccountKind.HOLDING, "Holding", Optional.empty()),
          account.party() + " registrar",
          REGISTRAR);
    }
    ledger.act(
        new ActivityAction.RegisterActivity(
            FOREST,
            Scenes.GHA,
            "Forests of Ashanti",
            List.of(new Participant(Scenes.GHA, Optional.empty())),
            LocalDate.of(2024, 1, 1),
            LocalDate.of(2044, 12, 31),
            100,
            START),
        BODY);
  }

  private void issue() {
    ledger.act(
        new ActivityAction.MakeHostStatement(
            FOREST,
            Scenes.GHA,
            HostStatement.AUTHORISE,
            Optional.of(new AuthorizationId("GHA-A64-1")),
            Optional.of(letter()),
            START),
        HOST);
    ledger.act(
        new MechanismAction.IssueA64ers(FOREST, 2024, 1_000, true, MitigationType.REMOVALS, DAY),
        BODY);
    forward(171, 470, GHANAIAN);
    forward(471, 670, SWISS);
    ledger.act(
        new ActivityAction.MakeHostStatement(
            FOREST,
            Scenes.GHA,
            HostStatement.CONTRIBUTION_MAY_AUTHORISE_LATER,
            Optional.empty(),
            Optional.empty(),
            DAY),
        HOST);
    ledger.act(
        new MechanismAction.IssueA64ers(FOREST, 2024, 101, false, MitigationType.REMOVALS, DAY),
        BODY);
  }

  private void forward(long first, long last, AccountId to) {
    ledger.act(
        new MechanismAction.ForwardA64ers(units(first, last), to, DAY),
        Stream.of("GHA registrar", to.party() + " registrar", REGISTRAR)
            .distinct()
            .toArray(String[]::new));
  }

  private void reverse() {
    LocalDate fire = LocalDate.of(2025, 7, 1);
    ledger.act(new ActivityAction.RecordReversal(FOREST, 60, true, "Fire", fire), BODY);
    ledger.act(new ActivityAction.CompensateReversal(FOREST, 1, units(71, 120), fire), REGISTRAR);
    ledger.act(
        new ActivityAction.ReplenishBuffer(FOREST, 1, units(171, 200), GHANAIAN, fire),
        "GHA registrar");
  }

  private void fromTheCdm() {
    ledger.act(
        new MechanismAction.RecordCers(
            series(2019),
            new ActivityId("CDM-9876"),
            LocalDate.of(2014, 5, 1),
            CerKind.CER,
            new UnderlyingRange("CDM", "GH-5-", 1, 500, "-2-0-9876"),
            SWISS,
            DAY),
        "CHE registrar",
        REGISTRAR);
    ledger.act(
        new ActivityAction.RequestTransition(
            new ActivityId("CDM-4321"), Scenes.GHA, true, LocalDate.of(2025, 12, 1)),
        REGISTRAR);
  }

  private void byGovernance(Action action) {
    ledger.act(action, "CHE administrator", "JPN administrator", "GHA administrator");
  }

  private static AuthorizationContent letter() {
    return new AuthorizationContent(
        START,
        PACM,
        Optional.empty(),
        Metric.GHG,
        "",
        List.of(Sector.FORESTRY_AND_LAND_USE),
        List.of(ActivityType.REFORESTATION),
        Purpose.NDC,
        List.of(),
        List.of(),
        "",
        Timeframe.OPEN,
        Terms.NONE,
        Optional.empty(),
        Optional.empty(),
        "");
  }
}
