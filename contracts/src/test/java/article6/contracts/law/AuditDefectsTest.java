package article6.contracts.law;

import static article6.contracts.law.Samples.AIRLINE;
import static article6.contracts.law.Samples.CHE;
import static article6.contracts.law.Samples.LETTER;
import static article6.contracts.law.Samples.SERIES;
import static article6.contracts.law.Samples.SWISS;
import static article6.contracts.law.Samples.THA;
import static article6.contracts.law.Samples.THAI;
import static article6.contracts.law.Samples.USED;
import static article6.contracts.law.Samples.approached;
import static article6.contracts.law.Samples.content;
import static article6.contracts.law.Samples.issue;
import static article6.contracts.law.Samples.issued;
import static article6.contracts.law.Samples.transfer;
import static article6.contracts.law.Samples.transferred;
import static article6.contracts.law.Samples.units;
import static article6.contracts.law.Samples.use;
import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.action.AuthorizationAction;
import article6.contracts.action.AuthorizationContent;
import article6.contracts.action.UnitAction;
import article6.contracts.domain.AdjustmentMethod;
import article6.contracts.domain.ApproachId;
import article6.contracts.domain.AuthorizationId;
import article6.contracts.domain.CancellationKind;
import article6.contracts.domain.Conversion;
import article6.contracts.domain.EntityId;
import article6.contracts.domain.FirstTransferDefinition;
import article6.contracts.domain.FirstTransferEvent;
import article6.contracts.domain.Metric;
import article6.contracts.domain.Purpose;
import article6.contracts.domain.SeriesId;
import article6.contracts.event.AuthorizationEvent;
import article6.contracts.event.BalanceEvent;
import article6.contracts.event.UnitEvent;
import article6.contracts.law.Samples.Letter;
import article6.contracts.state.Tables;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The fifteen defects that an audit of another registry found in it (domain §7.1): here none of
 * them can be. What a defect says of exports is shown by what the state and the events carry.
 */
class AuditDefectsTest {
  /** 1: acquisition is no term of the balance; only first transfer and use are. */
  @Test
  void wrongBalanceFormula() {
    LawScene scene = transferred(content(Purpose.NDC));
    assertThat(scene.history(BalanceEvent.AdjustmentApplied.class))
        .extracting(BalanceEvent.AdjustmentApplied::party)
        .containsExactly(THA);
    scene.accept(use(units(1, 10)), "CHE.registrar");
    assertThat(scene.history(BalanceEvent.AdjustmentApplied.class)).hasSize(2);
  }

  /** 2: the method a Party states is kept, and has to fit its NDC. */
  @Shows({DerivedRule.C_4, DerivedRule.C_5})
  @Test
  void methodsIgnored() {
    LawScene scene = approached();
    assertThat(Tables.NDCS.get(scene.state(), THA).orElseThrow().method())
        .isEqualTo(AdjustmentMethod.TRAJECTORY);
    scene.refuse(
        NdcRule.C_1_METHOD,
        new article6.contracts.action.NdcAction.SetNdc(
            THA,
            2021,
            2030,
            article6.contracts.domain.NdcType.MULTI_YEAR,
            AdjustmentMethod.AVERAGING,
            List.of()),
        "THA.authoriser-1");
  }

  /** 3: in a cooperative approach nothing is deducted by itself (U-11). */
  @Shows(DerivedRule.U_11)
  @Test
  void omgeAndShareOfProceedsOnByDefault() {
    LawScene scene = issued(content(Purpose.NDC));
    assertThat(scene.history(UnitEvent.UnitsCancelled.class)).isEmpty();
    assertThat(Tables.SUPPLIES.get(scene.state(), SERIES).orElseThrow().held()).isEqualTo(2_000);
  }

  /** 4: the purpose of a use is recorded and checked. */
  @Test
  void purposeNeverPopulated() {
    LawScene scene = issued(content(Purpose.IMP));
    scene.accept(
        new UnitAction.UseForImp(units(1, 10), THAI, Optional.of(AIRLINE), "CORSIA", USED),
        "THA.registrar");
    assertThat(scene.history(UnitEvent.FirstTransferred.class))
        .singleElement()
        .satisfies(event -> assertThat(event.purpose()).isPresent());
    scene.refuse(
        UseRule.U_5,
        new UnitAction.CancelUnits(
            units(11, 20), THAI, CancellationKind.OTHER_PURPOSES, Optional.empty(), "", USED),
        "THA.registrar");
  }

  /** 5: one authorization covers NDC and other purposes together. */
  @Shows(DerivedRule.F_3)
  @Test
  void noNdcAndOimp() {
    LawScene scene = transferred(content(Purpose.NDC_AND_OIMP));
    scene.accept(use(units(1, 10)), "CHE.registrar");
    scene.accept(
        new UnitAction.UseForImp(units(11, 20), SWISS, Optional.of(AIRLINE), "CORSIA", USED),
        "CHE.registrar");
  }

  /** 6: what first transfer is, each authorization says for itself (F-2). */
  @Shows(DerivedRule.F_2)
  @Test
  void oneGlobalFirstTransferDefinition() {
    LawScene scene = approached();
    for (FirstTransferDefinition definition :
        List.of(FirstTransferDefinition.ISSUANCE, FirstTransferDefinition.USE_OR_CANCELLATION)) {
      AuthorizationId letter = new AuthorizationId("THA-" + definition.name().length());
      scene.accept(
          new AuthorizationAction.AuthorizeItmos(
              THA, letter, Letter.of(Purpose.OIMP).firstTransfer(definition).content(), List.of()),
          "THA.authorisers");
      scene.accept(issue(SERIES, 10, Optional.of(letter)), "THA.registrar");
    }
    assertThat(scene.history(UnitEvent.FirstTransferred.class))
        .singleElement()
        .satisfies(event -> assertThat(event.units()).isEqualTo(units(1, 10)));
  }

  /** 7: an entity that acts is one that was authorised. */
  @Test
  void entitiesUnlinked() {
    issued(content(Purpose.OIMP))
        .refuse(
            AuthorizationRule.A_11,
            new UnitAction.UseForImp(
                units(1, 10), THAI, Optional.of(new EntityId("nobody")), "CORSIA", USED),
            "THA.registrar");
  }

  /** 8: every act of a year is told, with its date, Party and units. */
  @Test
  void annualInformationPlaceholder() {
    LawScene scene = transferred(content(Purpose.NDC));
    assertThat(scene.history(UnitEvent.class))
        .allSatisfy(event -> assertThat(event.units().series().party()).isEqualTo(THA))
        .anySatisfy(event -> assertThat(event).isInstanceOf(UnitEvent.UnitsTransferred.class));
  }

  /** 9: what a letter says is kept as it was said. */
  @Test
  void columnsDropped() {
    LawScene scene = Samples.authorised(content(Purpose.NDC_AND_OIMP));
    assertThat(AuthorizationLaw.latest(scene.state(), THA, LETTER).orElseThrow().content())
        .isEqualTo(content(Purpose.NDC_AND_OIMP));
  }

  /** 10: another metric has an account of its own. */
  @Test
  void nonGhgUnsupported() {
    AuthorizationContent c = content(Purpose.NDC);
    Metric hours = new Metric("MWh renewable electricity");
    AuthorizationContent inHours =
        new AuthorizationContent(
            c.date(),
            c.approach(),
            c.quantity(),
            hours,
            "",
            c.sectors(),
            c.activityTypes(),
            c.purpose(),
            c.authorizedParties(),
            c.authorizedEntities(),
            "",
            c.timeframe(),
            c.terms(),
            Optional.empty(),
            c.document(),
            "");
    Conversion factor = new Conversion("grid emission factor", 4_567, 10_000, "marginal plant");
    assertThat(
            transferred(inHours.in(hours, Optional.of(factor)))
                .history(BalanceEvent.AdjustmentApplied.class))
        .allSatisfy(event -> assertThat(event.metric()).isEqualTo(hours));
  }

  /** 11: what an initial report describes of an authorization is there to be read. */
  @Test
  void initialReportSectionsMissing() {
    LawScene scene = Samples.authorised(content(Purpose.NDC));
    assertThat(Tables.NDCS.get(scene.state(), CHE)).isPresent();
    assertThat(Tables.APPROACHES.all(scene.state())).isNotEmpty();
    assertThat(scene.history(AuthorizationEvent.AuthorizationRecorded.class)).hasSize(1);
  }

  /** 12: what was used is not used again. */
  @Test
  void noStatusGuard() {
    LawScene scene = transferred(content(Purpose.NDC));
    scene.accept(use(units(1, 10)), "CHE.registrar");
    scene.refuse(UseRule.U_6, use(units(1, 10)), "CHE.registrar");
  }

  /** 13: a Party without an NDC on record passes no check that needs one. */
  @Test
  void safeguardPassesOnMissingData() {
    LawScene scene =
        issued(
            Letter.of(Purpose.NDC).parties(new article6.contracts.domain.PartyCode[0]).content());
    scene.accept(transfer(units(1, 10), THAI, Samples.JAPANESE), "THA.registrar", "JPN.registrar");
    scene.refuse(
        UseRule.U_3,
        new UnitAction.UseTowardsNdc(units(1, 10), Samples.JAPANESE, 2024, USED),
        "JPN.registrar");
  }

  /** 14: a vintage is one of the Paris Agreement, within the letter, and not in the future. */
  @Test
  void vintageNotValidated() {
    LawScene scene = Samples.authorised(content(Purpose.NDC));
    for (int vintage : List.of(2020, 2024)) {
      SeriesId series = new SeriesId(new ApproachId("CA0001"), SERIES.registry(), THA, vintage);
      scene.refuse(
          vintage < 2021 ? UseRule.U_1 : DateRule.D_5,
          issue(series, 10, Optional.of(LETTER)),
          "THA.registrar");
    }
  }

  /** 15: the parts of a split know that the whole was first transferred (F-4). */
  @Shows(DerivedRule.F_1)
  @Test
  void firstTransferLostOnSplit() {
    LawScene scene = transferred(content(Purpose.NDC));
    scene.accept(transfer(units(100, 200), SWISS, THAI), "CHE.registrar", "THA.registrar");
    scene.accept(transfer(units(150, 160), THAI, SWISS), "THA.registrar", "CHE.registrar");
    assertThat(scene.history(UnitEvent.FirstTransferred.class))
        .extracting(UnitEvent.FirstTransferred::event)
        .containsExactly(FirstTransferEvent.INTERNATIONAL_TRANSFER);
    assertThat(Tables.UNITS.all(scene.state(), Tables.seriesPart(SERIES)))
        .filteredOn(block -> block.units().last() <= Samples.E_BUS)
        .hasSizeGreaterThan(3)
        .allMatch(block -> block.firstTransfer().isPresent());
    assertThat(Tables.UNITS.all(scene.state(), Tables.seriesPart(SERIES)))
        .filteredOn(block -> block.units().first() > Samples.E_BUS)
        .noneMatch(block -> block.firstTransfer().isPresent());
  }
}
