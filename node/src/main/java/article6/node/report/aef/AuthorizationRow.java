package article6.node.report.aef;

import article6.contracts.state.Authorization;
import article6.node.report.Act;
import java.util.List;

/** A row of table 2: one version of an authorization. */
record AuthorizationRow(Authorization authorization, List<Act> acts) implements AefRow {}
