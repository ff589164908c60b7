package article6.node.report.aef;

import article6.contracts.domain.Metric;
import article6.contracts.domain.UnderlyingRange;
import article6.contracts.domain.UnitRange;
import article6.contracts.state.Authorization;
import article6.contracts.state.Issuance;
import java.util.Optional;

/**
 * Units as tables 3 and 4 identify them.
 *
 * @param authorization the version they fall under
 * @param issuance the one they all belong to
 */
record ItmoBlock(UnitRange units, Authorization authorization, Issuance issuance) {
  Optional<UnderlyingRange> underlying() {
    return issuance.underlyingOf(units);
  }

  Metric metric() {
    return authorization.content().metric();
  }
}
