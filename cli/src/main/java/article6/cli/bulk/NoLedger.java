package article6.cli.bulk;

import article6.contracts.crypto.Address;
import article6.node.report.bulk.BulkRow;
import java.util.List;
import java.util.Optional;

/** Where a file without a single readable row goes. */
final class NoLedger implements ImportLedger {
  @Override
  public List<TriedRow> attempt(
      List<BulkRow> rows, List<Address> officers, boolean assumeConsents) {
    return List.of();
  }

  @Override
  public ImportResult submit(List<TriedRow> rows, OfficerKeys keys, ImportProgress progress) {
    return new ImportResult(0, 0, 0, Optional.empty());
  }
}
