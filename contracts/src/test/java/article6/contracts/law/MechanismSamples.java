package article6.contracts.law;

import static article6.contracts.law.Samples.CHE;
import static article6.contracts.law.Samples.THA;

import article6.contracts.action.Action;
import article6.contracts.action.ActivityAction;
import article6.contracts.action.AuthorizationContent;
import article6.contracts.action.MechanismAction;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.ActivityId;
import article6.contracts.domain.ApproachId;
import article6.contracts.domain.AuthorizationId;
import article6.contracts.domain.CerKind;
import article6.contracts.domain.EntityId;
import article6.contracts.domain.FirstTransferDefinition;
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
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;
import article6.contracts.state.Tables.HoldingKey;
import article6.contracts.state.Tables.Quantity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The cast of the mechanism's tests: its section is XPM; Thailand hosts a forest activity with a
 * Thai and a Swiss participant.
 */
public final class MechanismSamples {
  public static final PartyCode XPM = new PartyCode("XPM");
  public static final ApproachId PACM = new ApproachId("CA6400");
  public static final RegistryId REGISTRY = new RegistryId("XPM01");
  public static final ActivityId FOREST = new ActivityId("PACM-0042");
  public static final ActivityId CDM = new ActivityId("CDM-9876");
  public static final AuthorizationId STATED = new AuthorizationId("THA-A64-1");
  public static final EntityId THAI_FIRM = new EntityId("0107536000269");
  public static final EntityId SWISS_FIRM = new EntityId("CHE-123.456.789");
  public static final AccountId PENDING = new AccountId("THA-A64-PENDING");
  public static final AccountId FUND = new AccountId("XPM-ADAPTATION-FUND");
  public static final AccountId BUFFER = new AccountId("XPM-BUFFER-POOL");
  public static final AccountId THAI_A64 = new AccountId("THA-A64-1");
  public static final AccountId SWISS_A64 = new AccountId("CHE-A64-1");
  public static final AccountId SWISS_OWN = new AccountId("CHE-A64-PARTY");
  public static final SeriesId A64 = new SeriesId(PACM, REGISTRY, THA, 2023);
  public static final SeriesId CERS = new SeriesId(PACM, REGISTRY, THA, 2019);
  public static final LocalDate STARTED = LocalDate.of(2024, 1, 15);
  public static final LocalDate STATED_ON = LocalDate.of(2024, 3, 1);
  public static final LocalDate ISSUED = LocalDate.of(2024, 6, 1);
  public static final LocalDate FORWARDED = LocalDate.of(2024, 7, 1);
  public static final LocalDate LATER = LocalDate.of(2024, 9, 1);

  private MechanismSamples() {}

  public static String[] administrators() {
    return new String[] {
      "CHE.administrator",
      "GHA.administrator",
      "JPN.administrator",
      "THA.administrator",
      "XPM.administrator"
    };
  }

  public static UnitRange units(long first, long last) {
    return new UnitRange(A64, first, last);
  }

  public static MechanismAction.EstablishMechanism establish() {
    return new MechanismAction.EstablishMechanism(
        XPM, REGISTRY, PACM, "Paris Agreement Crediting Mechanism", STARTED);
  }

  public static MechanismAction.OpenMechanismAccount open(
      AccountId account, MechanismAccountKind kind, Optional<EntityId> entity) {
    return new MechanismAction.OpenMechanismAccount(account, kind, "", entity);
  }

  public static ActivityAction.RegisterActivity register(int bufferPerMille) {
    return new ActivityAction.RegisterActivity(
        FOREST,
        THA,
        "Mangroves of Phang Nga",
        List.of(
            new Participant(THA, Optional.of(THAI_FIRM)),
            new Participant(CHE, Optional.of(SWISS_FIRM))),
        LocalDate.of(2022, 1, 1),
        LocalDate.of(2042, 12, 31),
        bufferPerMille,
        STARTED);
  }

  public static AuthorizationContent letter(Purpose purpose) {
    AuthorizationContent like = Samples.content(purpose);
    return new AuthorizationContent(
        STATED_ON,
        PACM,
        Optional.empty(),
        like.metric(),
        "",
        like.sectors(),
        like.activityTypes(),
        purpose,
        List.of(),
        List.of(),
        like.oimpDescription(),
        like.timeframe(),
        like.terms(),
        like.firstTransferDefinition(),
        Optional.empty(),
        "");
  }

  /** The same letter of another day, for another part, or with another definition. */
  public static AuthorizationContent letter(
      Purpose purpose,
      LocalDate date,
      Optional<Long> part,
      Optional<FirstTransferDefinition> definition) {
    AuthorizationContent like = letter(purpose);
    return new AuthorizationContent(
        date,
        like.approach(),
        part,
        like.metric(),
        "",
        like.sectors(),
        like.activityTypes(),
        purpose,
        List.of(),
        List.of(),
        like.oimpDescription(),
        like.timeframe(),
        like.terms(),
        definition,
        Optional.empty(),
        "");
  }

  public static ActivityAction.MakeHostStatement authorises(AuthorizationContent letter) {
    return new ActivityAction.MakeHostStatement(
        FOREST,
        THA,
        HostStatement.AUTHORISE,
        Optional.of(STATED),
        Optional.of(letter),
        letter.date());
  }

  public static ActivityAction.MakeHostStatement states(HostStatement statement) {
    return new ActivityAction.MakeHostStatement(
        FOREST, THA, statement, Optional.empty(), Optional.empty(), STATED_ON);
  }

  public static MechanismAction.IssueA64ers issue(long quantity, boolean authorised) {
    return new MechanismAction.IssueA64ers(
        FOREST, 2023, quantity, authorised, MitigationType.REMOVALS, ISSUED);
  }

  public static MechanismAction.ForwardA64ers forward(UnitRange units, AccountId to) {
    return new MechanismAction.ForwardA64ers(units, to, FORWARDED);
  }

  public static MechanismAction.AuthorizeContributions authorizeLater(
      AuthorizationContent letter, UnitRange... units) {
    return new MechanismAction.AuthorizeContributions(THA, STATED, letter, List.of(units));
  }

  public static MechanismAction.RecordCers cers(long quantity) {
    return new MechanismAction.RecordCers(
        CERS,
        CDM,
        LocalDate.of(2013, 1, 1),
        CerKind.CER,
        new UnderlyingRange("CDM", "TH-5-", 1, quantity, "-2-0-9876"),
        SWISS_OWN,
        ISSUED);
  }

  /** One action of each kind, for tests of encodings. */
  public static List<Action> everyKind() {
    return List.of(
        establish(),
        open(THAI_A64, MechanismAccountKind.HOLDING, Optional.of(THAI_FIRM)),
        new MechanismAction.ExemptHost(THA, STARTED, Optional.of(LATER), "LDC"),
        register(100),
        authorises(letter(Purpose.NDC)),
        issue(1_000, true),
        forward(units(71, 100), SWISS_A64),
        authorizeLater(letter(Purpose.NDC), units(71, 100)),
        cers(500),
        new ActivityAction.AssessReversalRisk(FOREST, 150, LATER),
        new ActivityAction.RecordReversal(FOREST, 40, true, "logged", LATER),
        new ActivityAction.CompensateReversal(FOREST, 1, units(71, 100), LATER),
        new ActivityAction.ReplenishBuffer(FOREST, 1, units(171, 210), THAI_A64, LATER),
        new ActivityAction.RequestTransition(CDM, THA, true, STARTED),
        new ActivityAction.ApproveTransition(CDM, THA, STARTED),
        new ActivityAction.CompleteTransition(CDM, STARTED),
        new ActivityAction.ConcludeTransition(CDM, FOREST, STARTED));
  }

  /** The mechanism established, with accounts, NDCs and an activity that sets nothing aside. */
  public static LawScene established() {
    return established(0);
  }

  public static LawScene established(int bufferPerMille) {
    LawScene scene = LawScene.of("CHE", "THA", "JPN", "GHA", "XPM");
    scene.accept(establish(), administrators());
    openHolding(scene, THAI_A64, Optional.of(THAI_FIRM));
    openHolding(scene, SWISS_A64, Optional.of(SWISS_FIRM));
    openHolding(scene, SWISS_OWN, Optional.empty());
    scene.accept(Samples.ndc(CHE), "CHE.authoriser-1");
    scene.accept(Samples.ndc(THA), "THA.authoriser-1");
    scene.accept(register(bufferPerMille), "XPM.authorisers");
    return scene;
  }

  private static void openHolding(LawScene scene, AccountId account, Optional<EntityId> entity) {
    scene.accept(
        open(account, MechanismAccountKind.HOLDING, entity),
        account.party() + ".registrar",
        "XPM.registrar");
  }

  /** The same with the host's letter for all units and so many units issued under it. */
  public static LawScene issuedAuthorised(AuthorizationContent letter, long quantity) {
    return issuedAuthorised(established(), letter, quantity);
  }

  public static LawScene issuedAuthorised(
      LawScene scene, AuthorizationContent letter, long quantity) {
    scene.accept(authorises(letter), "THA.authorisers");
    scene.accept(issue(quantity, true), "XPM.authorisers");
    return scene;
  }

  /** The same with so many contribution units issued. */
  public static LawScene issuedContribution(long quantity) {
    LawScene scene = established();
    scene.accept(states(HostStatement.CONTRIBUTION_MAY_AUTHORISE_LATER), "THA.authorisers");
    scene.accept(issue(quantity, false), "XPM.authorisers");
    return scene;
  }

  public static long held(LawScene scene, AccountId account) {
    return Tables.HOLDINGS
        .get(scene.state(), new HoldingKey(account, A64))
        .map(Quantity::units)
        .orElse(0L);
  }

  /** What the host has to add for units of this vintage. */
  public static long adjusted(StateView state, int vintage) {
    return Tables.ADJUSTMENTS
        .get(state, new Tables.AdjustmentKey(THA, article6.contracts.domain.Metric.GHG, vintage))
        .map(it -> it.firstTransferredByVintage())
        .orElse(0L);
  }
}
