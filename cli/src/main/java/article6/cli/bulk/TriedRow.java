package article6.cli.bulk;

import article6.contracts.crypto.Address;
import article6.contracts.domain.UnitRange;
import article6.node.mempool.BatchTrial;
import article6.node.report.bulk.BulkRow;
import java.util.List;
import java.util.Optional;

/**
 * What would become, or became, of a row.
 *
 * @param rule id and code of the rule that refuses
 * @param message why, and what to do about it
 * @param notes warnings, or whose consent is missing
 * @param units that it issues
 */
public record TriedRow(
    BulkRow row,
    BatchTrial.State state,
    List<Address> signers,
    String rule,
    String message,
    List<String> notes,
    Optional<UnitRange> units) {
  public TriedRow {
    signers = List.copyOf(signers);
    notes = List.copyOf(notes);
  }

  /** Whether the ledger would take it, now or once others have consented. */
  public boolean isTaken() {
    return state == BatchTrial.State.EFFECTIVE || state == BatchTrial.State.WAITING;
  }

  /** Whether it stands in the way of submitting the file. */
  boolean isInTheWay() {
    return state == BatchTrial.State.REFUSED || state == BatchTrial.State.UNSIGNED || differs();
  }

  /** Whether the ledger would give its units other ids than the file says. */
  boolean differs() {
    return row.expected().isPresent() && units.isPresent() && !row.expected().equals(units);
  }

  TriedRow refused(String rule, String message) {
    return new TriedRow(
        row, BatchTrial.State.REFUSED, signers, rule, message, notes, Optional.empty());
  }
}
