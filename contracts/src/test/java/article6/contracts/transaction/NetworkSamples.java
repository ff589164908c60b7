package article6.contracts.transaction;

import article6.contracts.action.Action;
import article6.contracts.action.NetworkAction;
import article6.contracts.domain.LawSettings;
import java.util.List;

/** One action of each kind that concerns the whole network. */
final class NetworkSamples {
  static final List<Action> ALL =
      List.of(
          new NetworkAction.ActivateRulebook("CMA7-2025", 100),
          new NetworkAction.SetLawSettings(LawSettings.DEFAULT));

  private NetworkSamples() {}
}
