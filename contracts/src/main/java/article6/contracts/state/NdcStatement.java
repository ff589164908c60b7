package article6.contracts.state;

import java.time.LocalDate;

/**
 * A Party's statement of an NDC, in the history of all of them.
 *
 * @param number from 1, all statements of the Party about all its periods
 * @param recorded day of the block it came in; one from before the ledger kept statements has the
 *     day of the next change
 */
public record NdcStatement(int number, LocalDate recorded, Ndc ndc) {}
