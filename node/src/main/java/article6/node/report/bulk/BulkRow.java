package article6.node.report.bulk;

import article6.contracts.action.Action;
import article6.contracts.domain.UnitRange;
import article6.node.report.finding.Place;
import java.util.Optional;

/**
 * A row that was understood.
 *
 * @param expected the ids that the file says its units have, which the ledger gives itself
 */
public record BulkRow(BulkKind kind, Place place, Action action, Optional<UnitRange> expected) {}
