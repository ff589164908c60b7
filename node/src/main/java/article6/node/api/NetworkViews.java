package article6.node.api;

import article6.contracts.chain.Genesis;
import article6.contracts.domain.LawSettings;
import article6.contracts.domain.NetworkParameters;
import article6.contracts.domain.Nomenclature;
import article6.contracts.law.Nomenclatures;
import article6.contracts.state.Departure;
import article6.contracts.state.RulebookActivation;
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;
import article6.node.api.BookViews.NodeDetail;
import java.time.LocalDate;
import java.util.List;

/** What the API says of what the Parties of the network decide together. */
final class NetworkViews {
  private NetworkViews() {}

  /**
   * The network as its members have decided it.
   *
   * @param founding the rulebook of the genesis, in force until the first activation
   * @param activations later rulebooks by the height from which they hold
   * @param nomenclature the version in force on the day of the head
   * @param departed Parties that have left
   */
  record NetworkDetail(
      List<NodeDetail> nodes,
      NetworkParameters parameters,
      LawSettings settings,
      String founding,
      List<RulebookActivation> activations,
      int nomenclature,
      List<Departure> departed) {
    static NetworkDetail of(Genesis genesis, StateView state, LocalDate today) {
      return new NetworkDetail(
          Tables.NODES.all(state).stream().map(NodeDetail::of).toList(),
          Tables.PARAMETERS.get(state, Tables.WHOLE_NETWORK).orElse(genesis.parameters()),
          decidedSettings(state),
          genesis.rulebook(),
          Tables.RULEBOOKS.all(state),
          Nomenclatures.on(state, today).version(),
          Tables.DEPARTURES.all(state));
    }
  }

  static LawSettings decidedSettings(StateView state) {
    return Tables.SETTINGS.get(state, Tables.WHOLE_NETWORK).orElse(LawSettings.DEFAULT);
  }

  /** All versions of the nomenclatures, the oldest first. */
  static List<Nomenclature> nomenclatures(StateView state) {
    return Nomenclatures.all(state);
  }
}
