package article6.node.report.aef;

import article6.node.report.Act;
import java.util.List;

/** A row of tables 2 to 5, which names the transactions that made it. */
sealed interface AefRow permits AuthorizationRow, ActionRow, HoldingRow, EntityRow {
  List<Act> acts();
}
