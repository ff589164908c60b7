package article6.node.report;

import article6.contracts.domain.AccountId;
import article6.contracts.domain.SeriesId;
import article6.contracts.domain.UnitRange;
import java.util.List;

/**
 * What an account holds of a series.
 *
 * @param ranges in the order of their serials, none next to another
 */
public record Holding(AccountId account, SeriesId series, List<UnitRange> ranges) {
  public long quantity() {
    return ranges.stream().mapToLong(UnitRange::quantity).sum();
  }
}
