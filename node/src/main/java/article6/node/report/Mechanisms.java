package article6.node.report;

import article6.contracts.domain.PartyCode;
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;

/** Which section of the ledger is no Party's. */
public final class Mechanisms {
  private Mechanisms() {}

  /**
   * Whether the Article 6.4 mechanism keeps its books in a section: it has officers like a Party's,
   * but is none, owes no report and makes none (64-14).
   */
  public static boolean isSection(StateView state, PartyCode section) {
    return Tables.MECHANISM
        .get(state, Tables.WHOLE_NETWORK)
        .filter(it -> it.operator().equals(section))
        .isPresent();
  }
}
