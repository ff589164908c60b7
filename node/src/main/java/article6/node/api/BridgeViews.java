package article6.node.api;

import article6.contracts.domain.MirroredUnits;
import article6.contracts.domain.UnderlyingRange;
import article6.contracts.state.Mirror;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the API says about other registries. */
final class BridgeViews {
  private BridgeViews() {}

  /**
   * What a Party saw in another registry.
   *
   * @param note says in the language asked for that nothing of this is held here
   */
  record MirrorDetail(Mirror mirror, Instant asOf, String note, List<MirroredUnits> ranges) {}

  /**
   * What the ledger knows of units of another registry.
   *
   * @param range how the serials were read
   * @param backing a range that backs units here and has units in common with it
   * @param seen views of Parties that show some of it as alive there
   */
  record UnderlyingDetail(
      UnderlyingRange range, Optional<UnderlyingRange> backing, List<Mirror> seen) {}
}
