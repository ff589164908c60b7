package article6.node.api;

import article6.contracts.action.AgreementAction;
import article6.contracts.action.ApproachAction;
import article6.contracts.action.AuthorizationAction;
import article6.contracts.action.AuthorizationContent;
import article6.contracts.action.BridgeAction;
import article6.contracts.action.NdcAction;
import article6.contracts.action.PartyAction;
import article6.contracts.action.UnitAction;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.ActivityType;
import article6.contracts.domain.AdjustmentMethod;
import article6.contracts.domain.AllocationShare;
import article6.contracts.domain.ApproachId;
import article6.contracts.domain.ApproachTerms;
import article6.contracts.domain.AuthorizationId;
import article6.contracts.domain.CancellationKind;
import article6.contracts.domain.EntityId;
import article6.contracts.domain.Equivalence;
import article6.contracts.domain.FirstTransferDefinition;
import article6.contracts.domain.JointCommittee;
import article6.contracts.domain.Levies;
import article6.contracts.domain.LevyMoment;
import article6.contracts.domain.MessageId;
import article6.contracts.domain.Metric;
import article6.contracts.domain.MirroredUnits;
import article6.contracts.domain.MitigationType;
import article6.contracts.domain.NdcType;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Purpose;
import article6.contracts.domain.RegistryId;
import article6.contracts.domain.Rounding;
import article6.contracts.domain.Sector;
import article6.contracts.domain.SeriesId;
import article6.contracts.domain.Terms;
import article6.contracts.domain.Timeframe;
import article6.contracts.domain.UnderlyingRange;
import article6.contracts.domain.UnitRange;
import article6.contracts.domain.UsePurpose;
import article6.contracts.domain.YearQuantity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Histories that the tests of the API and of the explorer look at. */
final class Scenes {
  static final PartyCode THA = new PartyCode("THA");
  static final PartyCode CHE = new PartyCode("CHE");
  static final PartyCode JPN = new PartyCode("JPN");
  static final PartyCode GHA = new PartyCode("GHA");
  static final ApproachId E_BUS = new ApproachId("CA0001");
  static final ApproachId COOKING = new ApproachId("CA0002");
  static final AuthorizationId LETTER = new AuthorizationId("THA-2023-01");
  static final SeriesId SERIES = new SeriesId(E_BUS, new RegistryId("THA01"), THA, 2022);
  static final SeriesId STOVES = new SeriesId(COOKING, new RegistryId("GHA01"), GHA, 2023);
  static final UnitRange UNITS = new UnitRange(SERIES, 1, 1916);
  static final AccountId THAI = new AccountId("THA-HOLDING-1");
  static final AccountId SWISS = new AccountId("CHE-HOLDING-1");
  static final AccountId GHANAIAN = new AccountId("GHA-HOLDING-1");
  static final AccountId JAPANESE = new AccountId("JPN-HOLDING-1");
  static final LocalDate DAY = LocalDate.of(2023, 12, 15);

  static final MessageId MESSAGE = new MessageId("CHE-2026-0001");

  private Scenes() {}

  /** Two bilateral approaches, with units held, used and cancelled, and NDCs of four Parties. */
  static Hash firstTransfers(TrialLedger ledger) {
    openAccounts(ledger);
    stateNdcs(ledger);
    ledger.act(
        new ApproachAction.RegisterApproach(
            E_BUS,
            "Bangkok E-Bus Programme",
            List.of(THA, CHE),
            LocalDate.of(2022, 6, 24),
            "Electric buses replace diesel buses on routes in Bangkok."),
        "THA authoriser 1",
        "CHE authoriser 1");
    ledger.act(
        new AuthorizationAction.AuthorizeItmos(
            THA, LETTER, letter(E_BUS, 1916, Sector.TRANSPORTATION, CHE), List.of()),
        "THA authoriser 1",
        "THA authoriser 2");
    ledger.act(
        new UnitAction.IssueUnits(
            SERIES,
            1916,
            THAI,
            DAY,
            Optional.of(LETTER),
            MitigationType.EMISSION_REDUCTIONS,
            Optional.empty()),
        "THA registrar");
    Hash transfer =
        ledger.act(
            new UnitAction.TransferUnits(UNITS, THAI, SWISS, DAY),
            "THA registrar",
            "CHE registrar");
    ledger.act(
        new UnitAction.UseTowardsNdc(
            new UnitRange(SERIES, 1, 1500), SWISS, 2022, LocalDate.of(2024, 3, 1)),
        "CHE registrar");
    cookstoves(ledger);
    return transfer;
  }

  /**
   * The same; all validators but one are replaced on the way, and then those too.
   *
   * @return a transfer under the last of them
   */
  static Hash underChangingValidators(TrialLedger ledger) {
    openAccounts(ledger);
    ledger.handOver("GHA", "NZL", "NOR", "VUT");
    stateNdc(ledger, THA, 3_700);
    stateNdc(ledger, CHE, 4_200);
    ledger.handOver("PER", "KEN");
    stateNdc(ledger, GHA, 2_900);
    return ledger.act(
        new PartyAction.OpenAccount(
            new AccountId("THA-HOLDING-2"), "Second Thai account", Optional.empty()),
        "THA registrar");
  }

  private static void openAccounts(TrialLedger ledger) {
    open(ledger, THAI, "Thai holding account", "THA registrar");
    open(ledger, SWISS, "Swiss holding account", "CHE registrar");
    open(ledger, GHANAIAN, "Ghanaian holding account", "GHA registrar");
    open(ledger, JAPANESE, "Japanese holding account", "JPN registrar");
  }

  private static void open(TrialLedger ledger, AccountId id, String name, String registrar) {
    ledger.act(new PartyAction.OpenAccount(id, name, Optional.empty()), registrar);
  }

  private static void stateNdcs(TrialLedger ledger) {
    stateNdc(ledger, THA, 3_700);
    stateNdc(ledger, CHE, 4_200);
    stateNdc(ledger, GHA, 2_900);
    stateNdc(ledger, JPN, 9_800);
  }

  private static void stateNdc(TrialLedger ledger, PartyCode party, long emissions) {
    ledger.act(
        new NdcAction.SetNdc(
            party,
            2021,
            2030,
            NdcType.MULTI_YEAR,
            AdjustmentMethod.MULTI_YEAR,
            List.of(
                new YearQuantity(2021, emissions + 400), new YearQuantity(2022, emissions + 200))),
        party + " authoriser 1",
        party + " authoriser 2");
    ledger.act(
        new NdcAction.SetInventory(
            party,
            List.of(
                new YearQuantity(2021, emissions + 150),
                new YearQuantity(2022, emissions),
                new YearQuantity(2023, emissions - 180))),
        party + " registrar");
  }

  private static void cookstoves(TrialLedger ledger) {
    AuthorizationId letter = new AuthorizationId("GHA-2024-07");
    LocalDate day = LocalDate.of(2024, 7, 1);
    ledger.act(
        new ApproachAction.RegisterApproach(
            COOKING,
            "Clean cooking in rural Ghana",
            List.of(GHA, JPN, CHE),
            LocalDate.of(2023, 3, 1),
            "Efficient stoves for 180,000 households."),
        "GHA authoriser 1",
        "JPN authoriser 1",
        "CHE authoriser 1");
    ledger.act(
        new AuthorizationAction.AuthorizeItmos(
            GHA, letter, letter(COOKING, 5_000, Sector.ENERGY_GENERATION), List.of()),
        "GHA authoriser 1",
        "GHA authoriser 2");
    ledger.act(
        new UnitAction.IssueUnits(
            STOVES,
            4_200,
            GHANAIAN,
            day,
            Optional.of(letter),
            MitigationType.EMISSION_REDUCTIONS,
            Optional.empty()),
        "GHA registrar");
    ledger.act(
        new UnitAction.TransferUnits(new UnitRange(STOVES, 1, 2_600), GHANAIAN, JAPANESE, day),
        "GHA registrar",
        "JPN registrar");
    ledger.act(
        new UnitAction.TransferUnits(new UnitRange(STOVES, 2_601, 3_400), GHANAIAN, SWISS, day),
        "GHA registrar",
        "CHE registrar");
    ledger.act(
        new UnitAction.UseTowardsNdc(
            new UnitRange(STOVES, 1, 1_800), JAPANESE, 2023, LocalDate.of(2025, 1, 20)),
        "JPN registrar");
    ledger.act(
        new UnitAction.CancelUnits(
            new UnitRange(STOVES, 2_601, 2_700),
            SWISS,
            CancellationKind.VOLUNTARY_OMGE,
            Optional.<EntityId>empty(),
            "Overall mitigation in global emissions",
            LocalDate.of(2025, 2, 1)),
        "CHE registrar");
    ledger.act(
        new AuthorizationAction.AuthorizeItmos(
            THA,
            new AuthorizationId("THA-2026-02"),
            letter(E_BUS, 800, Sector.TRANSPORTATION, CHE),
            List.of()),
        "THA authoriser 1");
  }

  static AuthorizationContent letter(
      ApproachId approach, long quantity, Sector sector, PartyCode... parties) {
    return new AuthorizationContent(
        LocalDate.of(2023, 12, 1),
        approach,
        Optional.of(quantity),
        Metric.GHG,
        "",
        List.of(sector),
        List.of(ActivityType.TRANSPORT),
        parties.length > 0 ? Purpose.NDC : Purpose.NDC_AND_OIMP,
        List.of(parties),
        List.of(),
        parties.length > 0 ? "" : "Voluntary cancellation",
        Timeframe.OPEN,
        Terms.NONE,
        parties.length > 0
            ? Optional.empty()
            : Optional.of(FirstTransferDefinition.USE_OR_CANCELLATION),
        Optional.empty(),
        "");
  }

  /** The same Parties, what they see and lock for other registries, and an approach with terms. */
  static void otherRegistries(TrialLedger ledger) {
    ledger.act(
        new BridgeAction.MirrorHoldings(
            CHE,
            "GS",
            1_700_000_000_000L,
            List.of(
                new MirroredUnits(
                    new UnderlyingRange("GS", "GS1-1-GH-GS7-16-2023-9-", 1, 400, ""),
                    2023,
                    "1021",
                    "Active")),
            Hash.ZERO),
        "CHE registrar");
    ledger.act(
        new BridgeAction.LockForExport(
            MESSAGE,
            new UnitRange(SERIES, 1601, 1700),
            SWISS,
            "A6.4",
            CHE,
            LocalDate.of(2024, 4, 1),
            LocalDate.of(2099, 12, 31)),
        "CHE registrar");
    ledger.act(
        new AgreementAction.AgreeApproach(
            new ApproachId("CA0003"),
            "Joint crediting",
            List.of(CHE, JPN),
            new ApproachTerms(
                "JCM",
                List.of(UsePurpose.NDC),
                Optional.of(new JointCommittee(2, 2)),
                List.of(new AllocationShare(SWISS, 3_550), new AllocationShare(JAPANESE, 6_450)),
                Optional.of(
                    new Levies(0, Optional.empty(), 20, Rounding.UP, LevyMoment.FIRST_TRANSFER)),
                true,
                List.of(),
                List.of(new Equivalence("SPEI", "GRK-01", "JCM", "ID_AM001"))),
            DAY,
            "",
            false),
        "CHE authoriser 1",
        "CHE authoriser 2",
        "JPN authoriser 1",
        "JPN authoriser 2");
  }
}
