package article6.contracts.transaction;

import article6.contracts.action.Action;
import article6.contracts.law.MechanismSamples;
import java.util.List;

/** One action of each kind of the Article 6.4 mechanism. */
final class MechanismFamilySamples {
  static final List<Action> ALL = MechanismSamples.everyKind();

  private MechanismFamilySamples() {}
}
