package article6.node.report;

import article6.contracts.adjustment.EmissionsBalance;
import article6.contracts.domain.Metric;
import article6.contracts.domain.PartyCode;
import article6.contracts.state.AdjustmentYear;
import article6.contracts.state.Correction;
import article6.contracts.state.Ndc;
import java.util.List;
import java.util.Optional;

/**
 * A Party's corresponding adjustments in one metric, and what follows from them in one NDC period.
 *
 * @param ndc the period; nothing while the Party has stated no NDC
 * @param sums what the ledger summed up, year by year
 * @param balance what follows from them
 * @param corrections what was corrected in years of the period after its adjustments were final
 * @param corrected the balance with those corrections; nothing without any
 */
public record PartyBalance(
    PartyCode party,
    Metric metric,
    Optional<Ndc> ndc,
    List<AdjustmentYear> sums,
    Optional<EmissionsBalance> balance,
    List<Correction> corrections,
    Optional<EmissionsBalance> corrected) {

  /** Sums alone. */
  public PartyBalance(PartyCode party, Metric metric, List<AdjustmentYear> sums) {
    this(party, metric, Optional.empty(), sums, Optional.empty(), List.of(), Optional.empty());
  }
}
