package article6.contracts.law;

import static article6.contracts.law.Samples.AIRLINE;
import static article6.contracts.law.Samples.CHE;
import static article6.contracts.law.Samples.LETTER;
import static article6.contracts.law.Samples.SWISS;
import static article6.contracts.law.Samples.THA;
import static article6.contracts.law.Samples.USED;
import static article6.contracts.law.Samples.content;
import static article6.contracts.law.Samples.transferred;
import static article6.contracts.law.Samples.units;
import static article6.contracts.law.Samples.use;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import article6.contracts.action.AuthorizationAction;
import article6.contracts.action.AuthorizationContent;
import article6.contracts.action.NdcAction;
import article6.contracts.action.UnitAction;
import article6.contracts.domain.AdjustmentMethod;
import article6.contracts.domain.CancellationKind;
import article6.contracts.domain.NdcType;
import article6.contracts.domain.Purpose;
import article6.contracts.event.UnitEvent;
import article6.contracts.law.Samples.Letter;
import article6.contracts.state.Authorization;
import article6.contracts.state.Tables;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the ledger does by itself, where no other test shows it. */
class DerivedRuleTest {
  /** Amending it keeps the first version as it was. */
  @Shows(DerivedRule.A_3)
  @Test
  void anAuthorizationKeepsAllItsLetterSays() {
    AuthorizationContent letter = content(Purpose.NDC_AND_OIMP);
    LawScene scene = Samples.authorised(letter);
    AuthorizationContent more =
        Letter.of(Purpose.NDC_AND_OIMP)
            .date(LocalDate.of(2024, 2, 1))
            .quantity(Optional.of(9_999L))
            .content();
    scene.accept(
        new AuthorizationAction.AmendAuthorization(THA, LETTER, 2, more, false), "THA.authorisers");
    assertThat(Tables.AUTHORIZATIONS.all(scene.state()))
        .extracting(Authorization::content)
        .containsExactly(letter, more);
  }

  @Shows(DerivedRule.U_7)
  @Test
  void afterItsPeriodAUnitServesOtherPurposesOnly() {
    LawScene scene = transferred(content(Purpose.NDC_AND_IMP));
    scene.accept(
        new NdcAction.SetNdc(
            CHE, 2023, 2030, NdcType.SINGLE_YEAR, AdjustmentMethod.TRAJECTORY, List.of()),
        "CHE.authoriser-1");
    scene.refuse(UseRule.U_2, use(units(1, 10)), "CHE.registrar");
    scene.accept(
        new UnitAction.UseForImp(units(1, 10), SWISS, Optional.of(AIRLINE), "CORSIA", USED),
        "CHE.registrar");
  }

  @Shows(DerivedRule.U_8)
  @Test
  void everyActLeavesARecordOfItsOwn() {
    LawScene scene = transferred(content(Purpose.NDC));
    scene.accept(use(units(1, 10)), "CHE.registrar");
    scene.accept(
        new UnitAction.CancelUnits(
            units(11, 20), SWISS, CancellationKind.VOLUNTARY_OMGE, Optional.empty(), "", USED),
        "CHE.registrar");
    assertThat(scene.history(UnitEvent.class))
        .extracting(event -> event.getClass().getSimpleName())
        .contains(
            "UnitsIssued",
            "FirstTransferred",
            "UnitsTransferred",
            "UnitsUsedTowardsNdc",
            "UnitsCancelled");
  }

  @Test
  void whatTheLedgerDoesByItselfRefusesNothing() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Hearing.refusal(DerivedRule.F_1))
        .withMessageContaining("F_1 refuses nothing");
  }
}
