package article6.contracts.law;

import article6.contracts.action.ApproachAction;
import article6.contracts.action.AuthorizationAction;
import article6.contracts.action.AuthorizationContent;
import article6.contracts.action.NdcAction;
import article6.contracts.action.PartyAction;
import article6.contracts.action.UnitAction;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.ActivityType;
import article6.contracts.domain.AdjustmentMethod;
import article6.contracts.domain.ApproachId;
import article6.contracts.domain.AuthorizationId;
import article6.contracts.domain.DateWindow;
import article6.contracts.domain.EntityId;
import article6.contracts.domain.FirstTransferDefinition;
import article6.contracts.domain.Metric;
import article6.contracts.domain.MitigationType;
import article6.contracts.domain.NdcType;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Purpose;
import article6.contracts.domain.RegistryId;
import article6.contracts.domain.Sector;
import article6.contracts.domain.SeriesId;
import article6.contracts.domain.Terms;
import article6.contracts.domain.Timeframe;
import article6.contracts.domain.UnitRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The cast of the law's tests: Thailand hosts the E-Bus programme, Switzerland acquires, Japan and
 * Ghana look on.
 */
public final class Samples {
  public static final PartyCode THA = new PartyCode("THA");
  public static final PartyCode CHE = new PartyCode("CHE");
  public static final PartyCode JPN = new PartyCode("JPN");
  public static final ApproachId APPROACH = new ApproachId("CA0001");
  public static final AuthorizationId LETTER = new AuthorizationId("THA-2023-01");
  public static final AccountId THAI = new AccountId("THA-HOLDING");
  public static final AccountId SWISS = new AccountId("CHE-HOLDING");
  public static final AccountId JAPANESE = new AccountId("JPN-HOLDING");
  public static final EntityId AIRLINE = new EntityId("CHE-101.777.777");
  public static final SeriesId SERIES = new SeriesId(APPROACH, new RegistryId("THA01"), THA, 2022);
  public static final LocalDate AUTHORISED = LocalDate.of(2023, 10, 1);
  public static final LocalDate ISSUED = LocalDate.of(2023, 11, 1);
  public static final LocalDate TRANSFERRED = LocalDate.of(2023, 12, 15);
  public static final LocalDate USED = LocalDate.of(2024, 3, 1);
  public static final long E_BUS = 1_916;

  private Samples() {}

  public static UnitRange units(long first, long last) {
    return new UnitRange(SERIES, first, last);
  }

  public static ApproachAction.RegisterApproach approach() {
    return new ApproachAction.RegisterApproach(
        APPROACH, "Bangkok E-Bus programme", List.of(CHE, THA), LocalDate.of(2022, 6, 24), "");
  }

  public static AuthorizationContent content(Purpose purpose) {
    return new AuthorizationContent(
        AUTHORISED,
        APPROACH,
        Optional.of(E_BUS),
        Metric.GHG,
        "",
        List.of(Sector.TRANSPORTATION),
        List.of(ActivityType.TRANSPORT),
        purpose,
        List.of(CHE),
        List.of(AIRLINE),
        purpose.coversOimp() ? "use under CORSIA" : "",
        new Timeframe(
            Optional.of(new DateWindow(LocalDate.of(2021, 1, 1), LocalDate.of(2030, 12, 31))),
            Optional.of(new DateWindow(LocalDate.of(2023, 1, 1), LocalDate.of(2032, 12, 31)))),
        Terms.NONE,
        purpose.coversOimp()
            ? Optional.of(FirstTransferDefinition.USE_OR_CANCELLATION)
            : Optional.empty(),
        Optional.empty(),
        "");
  }

  /** An authorization's content with some of it changed. */
  public static final class Letter {
    private AuthorizationContent content;

    private Letter(AuthorizationContent content) {
      this.content = content;
    }

    public static Letter of(Purpose purpose) {
      return new Letter(Samples.content(purpose));
    }

    public Letter date(LocalDate date) {
      return with(
          c ->
              copy(
                  c,
                  date,
                  c.approach(),
                  c.quantity(),
                  c.authorizedParties(),
                  c.timeframe(),
                  c.terms(),
                  c.firstTransferDefinition()));
    }

    public Letter quantity(Optional<Long> quantity) {
      return with(
          c ->
              copy(
                  c,
                  c.date(),
                  c.approach(),
                  quantity,
                  c.authorizedParties(),
                  c.timeframe(),
                  c.terms(),
                  c.firstTransferDefinition()));
    }

    public Letter approach(ApproachId approach) {
      return with(
          c ->
              copy(
                  c,
                  c.date(),
                  approach,
                  c.quantity(),
                  c.authorizedParties(),
                  c.timeframe(),
                  c.terms(),
                  c.firstTransferDefinition()));
    }

    public Letter parties(PartyCode... parties) {
      return with(
          c ->
              copy(
                  c,
                  c.date(),
                  c.approach(),
                  c.quantity(),
                  List.of(parties),
                  c.timeframe(),
                  c.terms(),
                  c.firstTransferDefinition()));
    }

    public Letter timeframe(Timeframe timeframe) {
      return with(
          c ->
              copy(
                  c,
                  c.date(),
                  c.approach(),
                  c.quantity(),
                  c.authorizedParties(),
                  timeframe,
                  c.terms(),
                  c.firstTransferDefinition()));
    }

    public Letter terms(Terms terms) {
      return with(
          c ->
              copy(
                  c,
                  c.date(),
                  c.approach(),
                  c.quantity(),
                  c.authorizedParties(),
                  c.timeframe(),
                  terms,
                  c.firstTransferDefinition()));
    }

    public Letter firstTransfer(FirstTransferDefinition definition) {
      return with(
          c ->
              copy(
                  c,
                  c.date(),
                  c.approach(),
                  c.quantity(),
                  c.authorizedParties(),
                  c.timeframe(),
                  c.terms(),
                  Optional.of(definition)));
    }

    public Letter noFirstTransfer() {
      return with(
          c ->
              copy(
                  c,
                  c.date(),
                  c.approach(),
                  c.quantity(),
                  c.authorizedParties(),
                  c.timeframe(),
                  c.terms(),
                  Optional.empty()));
    }

    public AuthorizationContent content() {
      return content;
    }

    private Letter with(UnaryOperator<AuthorizationContent> change) {
      content = change.apply(content);
      return this;
    }

    private static AuthorizationContent copy(
        AuthorizationContent c,
        LocalDate date,
        ApproachId approach,
        Optional<Long> quantity,
        List<PartyCode> parties,
        Timeframe timeframe,
        Terms terms,
        Optional<FirstTransferDefinition> definition) {
      return new AuthorizationContent(
          date,
          approach,
          quantity,
          c.metric(),
          c.gwpValues(),
          c.sectors(),
          c.activityTypes(),
          c.purpose(),
          parties,
          c.authorizedEntities(),
          c.oimpDescription(),
          timeframe,
          terms,
          definition,
          c.document(),
          c.explanation());
    }
  }

  public static AuthorizationAction.AuthorizeItmos authorize(
      AuthorizationContent content, UnitRange... units) {
    return new AuthorizationAction.AuthorizeItmos(THA, LETTER, content, List.of(units));
  }

  public static UnitAction.IssueUnits issue(long quantity) {
    return issue(SERIES, quantity, Optional.of(LETTER));
  }

  public static UnitAction.IssueUnits issue(
      SeriesId series, long quantity, Optional<AuthorizationId> letter) {
    return new UnitAction.IssueUnits(
        series,
        quantity,
        THAI,
        ISSUED,
        letter,
        MitigationType.EMISSION_REDUCTIONS,
        Optional.empty());
  }

  public static UnitAction.TransferUnits transfer(UnitRange units, AccountId from, AccountId to) {
    return new UnitAction.TransferUnits(units, from, to, TRANSFERRED);
  }

  public static UnitAction.UseTowardsNdc use(UnitRange units) {
    return new UnitAction.UseTowardsNdc(units, SWISS, 2024, USED);
  }

  public static NdcAction.SetNdc ndc(PartyCode party) {
    return new NdcAction.SetNdc(
        party, 2021, 2030, NdcType.SINGLE_YEAR, AdjustmentMethod.TRAJECTORY, List.of());
  }

  /** Parties with accounts, NDCs and the approach, before any authorization. */
  public static LawScene approached() {
    LawScene scene = LawScene.of("CHE", "THA", "JPN", "GHA");
    scene.accept(
        new PartyAction.OpenAccount(THAI, "Thai holding", Optional.empty()), "THA.registrar");
    scene.accept(
        new PartyAction.OpenAccount(SWISS, "Swiss holding", Optional.empty()), "CHE.registrar");
    scene.accept(
        new PartyAction.OpenAccount(JAPANESE, "Japanese holding", Optional.empty()),
        "JPN.registrar");
    scene.accept(ndc(CHE), "CHE.authoriser-1");
    scene.accept(ndc(THA), "THA.authoriser-1");
    scene.accept(approach(), "CHE.authoriser-1", "THA.authoriser-1");
    return scene;
  }

  /** The same with the letter given. */
  public static LawScene authorised(AuthorizationContent content) {
    LawScene scene = approached();
    scene.accept(authorize(content), "THA.authorisers");
    return scene;
  }

  /** The same with 2,000 units issued under the letter. */
  public static LawScene issued(AuthorizationContent content) {
    LawScene scene = authorised(content);
    scene.accept(issue(2_000), "THA.registrar");
    return scene;
  }

  /** The same with all that is authorised moved to Switzerland. */
  public static LawScene transferred(AuthorizationContent content) {
    LawScene scene = issued(content);
    scene.accept(transfer(units(1, E_BUS), THAI, SWISS), "THA.registrar", "CHE.registrar");
    return scene;
  }
}
