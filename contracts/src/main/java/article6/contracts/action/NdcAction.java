package article6.contracts.action;

import article6.contracts.codec.Added;
import article6.contracts.codec.Signed;
import article6.contracts.domain.AdjustmentMethod;
import article6.contracts.domain.AdjustmentTerm;
import article6.contracts.domain.DocumentReference;
import article6.contracts.domain.MethodReport;
import article6.contracts.domain.Metric;
import article6.contracts.domain.NdcDetails;
import article6.contracts.domain.NdcType;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.UnitRange;
import article6.contracts.domain.YearQuantity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the emissions balances are made of beside the adjustments: NDCs and inventories. */
public sealed interface NdcAction extends Action {
  /**
   * A Party states its NDC and how it applies corresponding adjustments. A later statement for the
   * same years replaces it; one for other years stands beside it.
   *
   * @param trajectory indicative or consistent multi-year trajectory or budget, year by year
   */
  record SetNdc(
      PartyCode party,
      int firstYear,
      int lastYear,
      NdcType type,
      AdjustmentMethod method,
      List<YearQuantity> trajectory,
      @Added Optional<NdcDetails> details)
      implements NdcAction {
    public SetNdc(
        PartyCode party,
        int firstYear,
        int lastYear,
        NdcType type,
        AdjustmentMethod method,
        List<YearQuantity> trajectory) {
      this(party, firstYear, lastYear, type, method, trajectory, Optional.empty());
    }

    public SetNdc withDetails(NdcDetails more) {
      return new SetNdc(party, firstYear, lastYear, type, method, trajectory, Optional.of(more));
    }
  }

  /**
   * A Party states its emissions and removals covered by the NDC for a year, from its inventory; or
   * a new figure for a year it has stated before.
   *
   * @param metric of the indicator, where it is another than t CO2 eq
   * @param document the inventory or report the figures are from
   */
  record SetInventory(
      PartyCode party,
      List<YearQuantity> emissions,
      @Added Optional<Metric> metric,
      @Added Optional<DocumentReference> document)
      implements NdcAction {
    public SetInventory(PartyCode party, List<YearQuantity> emissions) {
      this(party, emissions, Optional.empty(), Optional.empty());
    }
  }

  /**
   * A Party has submitted the first report with adjustments of an NDC period: from now on its
   * method holds through the period (C-1).
   *
   * @param firstYear first year of the period
   */
  record FixMethod(
      PartyCode party,
      int firstYear,
      MethodReport report,
      LocalDate date,
      DocumentReference document)
      implements NdcAction {}

  /**
   * A Party declares the adjustments of an NDC period final, before the review of the first
   * biennial transparency report with information on its end (C-10; 2/CMA.3 annex ¶12).
   *
   * @param document that report
   */
  record LockAdjustments(PartyCode party, int firstYear, LocalDate date, DocumentReference document)
      implements NdcAction {}

  /**
   * Final adjustments turn out to be wrong: a correction that stands beside them, seen by all
   * (C-10).
   *
   * @param year of the mitigation for a first transfer, of the use for a use
   * @param quantity what is added to the term, or, negative, taken from it
   * @param counterpart the Party whose own adjustments are concerned too, and which agrees
   * @param units the units it is about, where it is about particular ones
   */
  record CorrectAdjustment(
      PartyCode party,
      Metric metric,
      int year,
      AdjustmentTerm term,
      @Signed long quantity,
      Optional<PartyCode> counterpart,
      Optional<UnitRange> units,
      String reason,
      LocalDate date,
      DocumentReference document)
      implements NdcAction {}
}
