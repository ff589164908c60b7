package article6.contracts.transaction;

import article6.contracts.action.Action;
import article6.contracts.action.NdcAction;
import article6.contracts.action.ParticipationAction;
import article6.contracts.domain.AdjustmentTerm;
import article6.contracts.domain.IndicatorTarget;
import article6.contracts.domain.MethodReport;
import article6.contracts.domain.Metric;
import article6.contracts.domain.NdcDetails;
import article6.contracts.domain.ParticipationRequirement;
import article6.contracts.domain.SpecialCircumstance;
import article6.contracts.domain.YearQuantity;
import article6.contracts.law.Profiles;
import article6.contracts.law.Samples;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One action of each kind about participation, NDCs and balances. */
final class BalanceSamples {
  private static final Metric ELECTRICITY = new Metric("MWh renewable electricity");
  private static final LocalDate FILED = LocalDate.of(2023, 12, 1);

  static final List<Action> ALL =
      List.of(
          new ParticipationAction.AttestParticipation(
              Samples.THA, Profiles.COMPLETE.attestations()),
          new ParticipationAction.WithdrawAttestation(
              Samples.THA, ParticipationRequirement.INVENTORY_PROVIDED, FILED, "outdated"),
          new ParticipationAction.RecogniseCircumstances(
              Samples.THA,
              List.of(
                  new SpecialCircumstance(
                      SpecialCircumstance.Kind.LDC, FILED, Optional.of(Samples.USED)))),
          new ParticipationAction.FileInitialReport(
              Samples.THA, 2021, "1.0", FILED, Profiles.document("initial report")),
          new NdcAction.FixMethod(
              Samples.THA,
              2021,
              MethodReport.ANNUAL_INFORMATION,
              FILED,
              Profiles.document("AEF 2023")),
          new NdcAction.LockAdjustments(Samples.THA, 2021, FILED, Profiles.document("BTR 5")),
          new NdcAction.CorrectAdjustment(
              Samples.THA,
              Metric.GHG,
              2022,
              AdjustmentTerm.FIRST_TRANSFERRED,
              -5,
              Optional.of(Samples.CHE),
              Optional.of(Samples.units(1, 5)),
              "counted twice",
              FILED,
              Profiles.document("note 7")));

  /** Actions of the first edition with what they got later. */
  static final List<Action> GROWN =
      List.of(
          Samples.ndc(Samples.THA)
              .withDetails(
                  NdcDetails.NONE
                      .withBudget(3_000)
                      .withIndicators(
                          List.of(
                              new IndicatorTarget(
                                  ELECTRICITY, List.of(new YearQuantity(2030, 500)))))),
          new NdcAction.SetInventory(
              Samples.THA,
              List.of(new YearQuantity(2022, 7)),
              Optional.of(ELECTRICITY),
              Optional.of(Profiles.document("NIR 2024"))));

  private BalanceSamples() {}
}
