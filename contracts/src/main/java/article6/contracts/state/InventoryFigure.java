package article6.contracts.state;

import article6.contracts.codec.Signed;
import article6.contracts.domain.DocumentReference;
import article6.contracts.domain.Metric;
import article6.contracts.domain.PartyCode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One figure for a year of a Party's inventory, or of the indicator of another metric. Inventories
 * are recalculated and resubmitted: the newest version counts, all stay.
 *
 * @param version from 1, by Party, metric and year
 * @param recorded day of the block it came in; the version before the ledger kept versions has the
 *     day on which a later one was stated
 */
public record InventoryFigure(
    PartyCode party,
    Metric metric,
    int year,
    int version,
    @Signed long quantity,
    LocalDate recorded,
    Optional<DocumentReference> document) {}
