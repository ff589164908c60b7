package article6.node.report;

import article6.contracts.adjustment.EmissionsBalance;
import article6.contracts.domain.Metric;
import article6.contracts.domain.PartyCode;
import article6.contracts.state.AdjustmentYear;
import java.util.List;
import java.util.Optional;

/**
 * A Party's corresponding adjustments in one metric.
 *
 * @param sums what the ledger summed up, year by year
 * @param balance what follows from them; nothing while the Party has stated no NDC
 */
public record PartyBalance(
    PartyCode party,
    Metric metric,
    List<AdjustmentYear> sums,
    Optional<EmissionsBalance> balance) {}
