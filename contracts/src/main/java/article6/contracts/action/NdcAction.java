package article6.contracts.action;

import article6.contracts.domain.AdjustmentMethod;
import article6.contracts.domain.NdcType;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.YearQuantity;
import java.util.List;

/** What the emissions balances are made of beside the adjustments: NDCs and inventories. */
public sealed interface NdcAction extends Action {
  /**
   * A Party states its NDC and how it applies corresponding adjustments.
   *
   * @param trajectory indicative or consistent multi-year trajectory or budget, year by year
   */
  record SetNdc(
      PartyCode party,
      int firstYear,
      int lastYear,
      NdcType type,
      AdjustmentMethod method,
      List<YearQuantity> trajectory)
      implements NdcAction {}

  /**
   * A Party states its emissions and removals covered by the NDC for a year, from its inventory.
   */
  record SetInventory(PartyCode party, List<YearQuantity> emissions) implements NdcAction {}
}
