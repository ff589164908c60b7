package article6.node.chain;

import article6.contracts.action.Action;
import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import article6.contracts.law.Context;
import article6.contracts.law.Outcome;
import article6.contracts.law.Rulebook;
import article6.contracts.state.StateOverlay;
import article6.contracts.state.StateView;
import java.util.List;

/**
 * Actions one after the other on top of the ledger, each seeing what those before it did; nothing
 * of it is kept. Valid only during the call that it is made for, and used by one thread.
 */
public final class Rehearsal {
  private final StateView ledger;
  private final StateOverlay state;
  private final Context context;

  /**
   * @param ledger the state it starts from
   */
  public Rehearsal(StateView ledger, Context context) {
    this.ledger = ledger;
    this.state = new StateOverlay(ledger);
    this.context = context;
  }

  /** What is on the ledger, without what was rehearsed. */
  public StateView ledger() {
    return ledger;
  }

  /** What would be on the ledger. */
  public StateView state() {
    return state;
  }

  public Context context() {
    return context;
  }

  /** What would become of an action if these officers signed it now. */
  public Outcome apply(Hash id, Action action, List<Address> signers) {
    return Rulebook.apply(state, id, action, signers, context);
  }
}
