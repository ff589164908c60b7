package article6.node.report.aef;

import article6.contracts.event.BalanceEvent;
import article6.contracts.state.Party;
import java.util.Optional;

/**
 * The only row of table 1.
 *
 * @param period the NDC implementation period that covers the reported year, as last stated
 */
record SubmissionRow(AefRequest request, Party party, Optional<BalanceEvent.NdcStated> period) {}
