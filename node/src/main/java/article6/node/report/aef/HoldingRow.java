package article6.node.report.aef;

import article6.node.report.Act;
import java.util.List;

/**
 * A row of table 4.
 *
 * @param acts by which the units came to the Party's accounts
 */
record HoldingRow(ItmoBlock block, List<Act> acts) implements AefRow {}
