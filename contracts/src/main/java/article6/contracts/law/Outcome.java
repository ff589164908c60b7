package article6.contracts.law;

import article6.contracts.event.LedgerEvent;
import java.util.List;

/** What the law says to a transaction. */
public sealed interface Outcome {

  /**
   * It is lawful: its changes are in the overlay it was judged on.
   *
   * @param effective false when it opened or joined a proposal that still waits for consents
   * @param missing consents that are still needed, when it is not effective
   */
  record Applied(
      List<LedgerEvent> events,
      List<Finding> warnings,
      boolean effective,
      List<ConsentNeed> missing)
      implements Outcome {}

  /** It is not: nothing has changed. */
  record Refused(Finding finding) implements Outcome {}
}
