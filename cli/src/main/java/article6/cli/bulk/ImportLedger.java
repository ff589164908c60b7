package article6.cli.bulk;

import article6.contracts.crypto.Address;
import article6.node.report.bulk.BulkRow;
import java.io.IOException;
import java.util.List;

/** Where an import goes: a node's ledger, or one to be thrown away. */
interface ImportLedger {
  /**
   * Tries the rows, each on top of those before it; changes nothing.
   *
   * @param officers who would sign, where they may
   * @param assumeConsents whether what waits for others is taken as done by the rows after it
   */
  List<TriedRow> attempt(List<BulkRow> rows, List<Address> officers, boolean assumeConsents)
      throws IOException, InterruptedException;

  /**
   * Submits rows that would be taken, in their order, until one is refused after all.
   *
   * @return how far it got, and why it stopped
   */
  ImportResult submit(List<TriedRow> rows, OfficerKeys keys, ImportProgress progress)
      throws IOException, InterruptedException;
}
