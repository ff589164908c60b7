package article6.contracts.event;

import article6.contracts.codec.Signed;
import article6.contracts.domain.AdjustmentMethod;
import article6.contracts.domain.AdjustmentTerm;
import article6.contracts.domain.IntegrityCheck;
import article6.contracts.domain.MethodReport;
import article6.contracts.domain.Metric;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.UnitRange;
import java.time.LocalDate;
import java.util.List;

/** Of what the emissions balances are made of. */
public sealed interface BalanceEvent extends LedgerEvent {
  /**
   * A corresponding adjustment entered a Party's balance.
   *
   * @param addition whether it is added (host) or subtracted (user); for another metric than t CO2
   *     eq the balance turns the signs (C-3)
   * @param year the calendar year it counts for
   */
  record AdjustmentApplied(
      PartyCode party,
      Metric metric,
      boolean addition,
      int year,
      long quantity,
      UnitRange units,
      LocalDate date)
      implements BalanceEvent {}

  record NdcStated(PartyCode party, int firstYear, int lastYear) implements BalanceEvent {}

  record InventoryStated(PartyCode party, List<Integer> years) implements BalanceEvent {}

  /** A figure of an earlier year was replaced; both stay on record. */
  record InventoryRevised(
      PartyCode party,
      Metric metric,
      int year,
      int version,
      @Signed long before,
      @Signed long quantity)
      implements BalanceEvent {}

  /** The method of a period holds through it, since the first report with its adjustments (C-1). */
  record MethodFixed(
      PartyCode party, int firstYear, AdjustmentMethod method, MethodReport report, LocalDate date)
      implements BalanceEvent {}

  /**
   * The adjustments of a period became final (C-10).
   *
   * @param checks whether taking part led to a net increase, as it stood then (C-9)
   */
  record AdjustmentsLocked(
      PartyCode party, int firstYear, int lastYear, List<IntegrityCheck> checks, LocalDate date)
      implements BalanceEvent {}

  /** A correction of final adjustments, beside them (C-10). */
  record AdjustmentCorrected(
      PartyCode party,
      Metric metric,
      int year,
      AdjustmentTerm term,
      @Signed long quantity,
      String reason,
      LocalDate date)
      implements BalanceEvent {}
}
