package article6.contracts.law;

import static article6.contracts.law.MechanismSamples.BUFFER;
import static article6.contracts.law.MechanismSamples.FOREST;
import static article6.contracts.law.MechanismSamples.LATER;
import static article6.contracts.law.MechanismSamples.THAI_A64;
import static article6.contracts.law.MechanismSamples.adjusted;
import static article6.contracts.law.MechanismSamples.held;
import static article6.contracts.law.MechanismSamples.letter;
import static article6.contracts.law.MechanismSamples.units;
import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.action.ActivityAction;
import article6.contracts.action.MechanismAction;
import article6.contracts.domain.MitigationType;
import article6.contracts.domain.Purpose;
import article6.contracts.state.Reversal;
import article6.contracts.state.Tables;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The buffer pool, reversals and what is owed for them (64-12). */
class ReversalTest {
  private final LawScene scene =
      MechanismSamples.issuedAuthorised(
          MechanismSamples.established(100), letter(Purpose.NDC), 1_000);

  @Test
  void aTenthIsSetAsideAndNotAdjustedFor() {
    assertThat(held(scene, BUFFER)).isEqualTo(100);
    assertThat(adjusted(scene.state(), 2023)).isEqualTo(70);
  }

  @Test
  void anUnavoidableReversalIsMadeGoodFromThePoolAndNothingIsOwed() {
    record(40, false);
    compensate(1, 71, 100);
    assertThat(reversal(1).uncompensated()).isEqualTo(10);
    refuseToCompensate(MechanismRule.M64_12_BUFFER, 101, 111);
    compensate(1, 101, 110);
    assertThat(reversal(1).isSettled()).isTrue();
    assertThat(held(scene, BUFFER)).isEqualTo(60);
    assertThat(adjusted(scene.state(), 2023)).as("nothing further to adjust").isEqualTo(70);
    forward();
    scene.refuse(MechanismRule.M64_12_REPLENISH, replenish(171, 180), "THA.registrar");
  }

  @Test
  void forAnAvoidableOneParticipantsOweThePool() {
    record(40, true);
    compensate(1, 71, 110);
    assertThat(reversal(1).outstanding()).isEqualTo(40);
    assertThat(reversal(1).isSettled()).isFalse();
    forward();
    scene.refuse(MechanismRule.M64_12_REPLENISH, replenish(171, 211), "THA.registrar");
    scene.accept(replenish(171, 200), "THA.registrar");
    assertThat(reversal(1).outstanding()).isEqualTo(10);
    scene.accept(replenish(201, 210), "THA.registrar");
    assertThat(reversal(1).isSettled()).isTrue();
    assertThat(held(scene, BUFFER)).isEqualTo(100);
  }

  @Test
  void onlyThePoolCompensates() {
    record(40, true);
    refuseToCompensate(UnitRule.I_2, 171, 180);
  }

  @Test
  void isWithinMonitoringAndRecordedFirst() {
    scene.refuse(
        MechanismRule.M64_12,
        new ActivityAction.RecordReversal(FOREST, 1, false, "", LocalDate.of(2021, 12, 31)),
        "XPM.authorisers");
    refuseToCompensate(MechanismRule.M64_12, 71, 80);
    scene.refuse(
        UnitRule.I_5,
        new ActivityAction.RecordReversal(FOREST, 0, false, "", LATER),
        "XPM.authorisers");
    record(10, false);
    compensate(1, 71, 80);
  }

  @Test
  void theRiskIsAssessedEveryFiveYearsWhereSomethingIsStored() {
    scene.on(LocalDate.of(2029, 6, 1));
    LocalDate late = LocalDate.of(2029, 1, 16);
    MechanismAction.IssueA64ers issue =
        new MechanismAction.IssueA64ers(FOREST, 2023, 100, true, MitigationType.REMOVALS, late);
    scene.refuse(MechanismRule.M64_12_RISK, issue, "XPM.authorisers");
    scene.refuse(
        MechanismRule.M64_14_ACTIVITY,
        new ActivityAction.AssessReversalRisk(FOREST, 501, late),
        "XPM.authorisers");
    scene.accept(new ActivityAction.AssessReversalRisk(FOREST, 200, late), "XPM.authorisers");
    scene.accept(issue, "XPM.authorisers");
    assertThat(held(scene, BUFFER)).isEqualTo(120);
  }

  private void record(long quantity, boolean avoidable) {
    scene.accept(
        new ActivityAction.RecordReversal(FOREST, quantity, avoidable, "fire", LATER),
        "XPM.authorisers");
  }

  private void compensate(int reversal, long first, long last) {
    scene.accept(
        new ActivityAction.CompensateReversal(FOREST, reversal, units(first, last), LATER),
        "XPM.registrar");
  }

  private void refuseToCompensate(Rule rule, long first, long last) {
    scene.refuse(
        rule,
        new ActivityAction.CompensateReversal(FOREST, 1, units(first, last), LATER),
        "XPM.registrar");
  }

  private void forward() {
    scene.accept(
        MechanismSamples.forward(units(171, 300), THAI_A64), "THA.registrar", "XPM.registrar");
  }

  private static ActivityAction.ReplenishBuffer replenish(long first, long last) {
    return new ActivityAction.ReplenishBuffer(FOREST, 1, units(first, last), THAI_A64, LATER);
  }

  private Reversal reversal(int number) {
    return Tables.REVERSALS
        .get(scene.state(), new Tables.ReversalKey(FOREST, number))
        .orElseThrow();
  }
}
