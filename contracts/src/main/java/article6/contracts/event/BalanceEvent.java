package article6.contracts.event;

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
}
