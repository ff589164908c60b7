package article6.node.report.aef;

import article6.contracts.domain.UnitRange;
import article6.node.report.Act;
import article6.node.report.UnitRun;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts neighbouring runs into one row where table 4 can't tell them apart: of one issuance and one
 * authorization, in whichever accounts of the Party and however they came there.
 */
final class HoldingRowBuilder {
  private final Records records;
  private @Nullable ItmoBlock open;
  private final Set<Act> acts = new LinkedHashSet<>();

  HoldingRowBuilder(Records records) {
    this.records = records;
  }

  /** Takes the next run; returns the row before it when that has become complete. */
  Optional<HoldingRow> add(UnitRun run) {
    ItmoBlock block = records.block(run).orElseThrow();
    ItmoBlock before = open;
    if (before != null && isNext(before, block)) {
      open =
          new ItmoBlock(
              new UnitRange(before.units().series(), before.units().first(), block.units().last()),
              block.authorization(),
              block.issuance());
      acts.add(run.since().orElseThrow());
      return Optional.empty();
    }
    Optional<HoldingRow> complete = finish();
    open = block;
    acts.add(run.since().orElseThrow());
    return complete;
  }

  Optional<HoldingRow> finish() {
    if (open == null) {
      return Optional.empty();
    }
    HoldingRow row = new HoldingRow(open, List.copyOf(acts));
    open = null;
    acts.clear();
    return Optional.of(row);
  }

  private static boolean isNext(ItmoBlock before, ItmoBlock block) {
    return before.units().series().equals(block.units().series())
        && before.units().last() + 1 == block.units().first()
        && before.authorization().ref().equals(block.authorization().ref())
        && before.issuance().equals(block.issuance());
  }
}
