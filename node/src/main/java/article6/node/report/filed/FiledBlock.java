package article6.node.report.filed;

import article6.contracts.domain.ApproachId;
import article6.contracts.domain.Metric;
import article6.contracts.domain.MitigationType;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.RegistryId;
import article6.contracts.domain.UnitRange;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Units as a row of tables 3 and 4 names them. The columns repeat parts of the unit ids, and may
 * contradict them.
 *
 * @param registry the draft has no column for it
 * @param underlying units of another registry that back these
 * @param tonnes empty where the metric is another
 */
public record FiledBlock(
    ApproachId approach,
    String authorization,
    PartyCode firstTransferring,
    Optional<RegistryId> registry,
    UnitRange units,
    Underlying underlying,
    Metric metric,
    Optional<BigDecimal> tonnes,
    Optional<BigDecimal> inMetric,
    Optional<MitigationType> mitigationType,
    int vintage) {

  /** As written; each part empty where the row leaves it blank. */
  public record Underlying(String registry, String first, String last) {
    static final Underlying NONE = new Underlying("", "", "");
  }

  /** In whatever the metric counts. */
  public Optional<BigDecimal> quantity() {
    return metric.isGhg() ? tonnes : inMetric;
  }
}
