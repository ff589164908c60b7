package article6.node.report.ctf;

import article6.contracts.domain.Metric;
import article6.contracts.domain.Purpose;
import article6.contracts.domain.UsePurpose;
import article6.node.report.aef.ActionType;
import article6.node.report.filed.FiledAction;
import article6.node.report.filed.FiledAef;
import article6.node.report.filed.FiledAuthorization;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a Party's annual reports add up to, in the rows 7 to 9 and the years of the table. */
final class AnnualSums {
  private record Cell(Metric metric, int row, int year) {}

  private final Map<Cell, Long> sums = new HashMap<>();

  void add(FiledAef report) {
    report.actions().forEach(action -> add(report, action));
  }

  long sum(Metric metric, CtfRow row, int year) {
    return sums.getOrDefault(new Cell(metric, row.number(), year), 0L);
  }

  private void add(FiledAef report, FiledAction action) {
    Metric metric = action.block().metric();
    long quantity = action.block().units().quantity();
    if (action.type() == ActionType.FIRST_TRANSFER) {
      CtfRow row = isForNdc(report, action) ? CtfRow.FIRST_TRANSFERRED : CtfRow.AUTHORIZED_FOR_OIMP;
      sums.merge(new Cell(metric, row.number(), action.date().getYear()), quantity, Long::sum);
    } else if (action.year().isPresent()) {
      sums.merge(new Cell(metric, CtfRow.USED.number(), action.year().get()), quantity, Long::sum);
    }
  }

  /** By the version of the authorization in force on the day of the first transfer. */
  private static boolean isForNdc(FiledAef report, FiledAction action) {
    Optional<Purpose> purpose =
        report.authorizations().stream()
            .filter(it -> it.id().equals(action.block().authorization()))
            .filter(it -> !it.date().isAfter(action.date()))
            .reduce((one, other) -> one.version() > other.version() ? one : other)
            .map(FiledAuthorization::purpose);
    return purpose.filter(it -> it.covers(UsePurpose.NDC)).isPresent();
  }
}
