package article6.contracts.law;

import article6.contracts.action.NetworkAction;
import article6.contracts.domain.Role;
import article6.contracts.event.NetworkEvent;
import article6.contracts.state.RulebookActivation;
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;
import java.util.List;
import java.util.Optional;

/** What all Parties of a network decide together: which law they live under. */
final class NetworkLaw {
  private NetworkLaw() {}

  static List<ConsentNeed> consents(StateView state, NetworkAction action) {
    return switch (action) {
      case NetworkAction.ActivateRulebook ignored -> Needs.governance(state);
      case NetworkAction.SetLawSettings ignored -> Needs.governance(state);
      case NetworkAction.AdmitNode it -> admission(state, it);
      case NetworkAction.RemoveNode ignored -> Needs.governance(state);
      case NetworkAction.WithdrawNode it -> Needs.one(it.party(), Role.ADMINISTRATOR);
      case NetworkAction.RotateNodeKey it -> Needs.one(it.party(), Role.ADMINISTRATOR);
      case NetworkAction.SetNetworkParameters ignored -> Needs.governance(state);
      case NetworkAction.SetNomenclature ignored -> Needs.governance(state);
    };
  }

  /** The network's word, and that of the Party on the ledger that will run the node. */
  private static List<ConsentNeed> admission(StateView state, NetworkAction.AdmitNode it) {
    return Tables.PARTIES.has(state, it.party())
        ? Needs.together(Needs.governance(state), Needs.one(it.party(), Role.ADMINISTRATOR))
        : Needs.governance(state);
  }

  static void enact(Hearing hearing, NetworkAction action) {
    switch (action) {
      case NetworkAction.ActivateRulebook it -> activate(hearing, it);
      case NetworkAction.SetLawSettings it -> {
        Tables.SETTINGS.put(hearing.state(), Tables.WHOLE_NETWORK, it.settings());
        hearing.tell(new NetworkEvent.LawSettingsChanged());
      }
      case NetworkAction.AdmitNode it -> MembershipLaw.admit(hearing, it);
      case NetworkAction.RemoveNode it -> MembershipLaw.remove(hearing, it);
      case NetworkAction.WithdrawNode it -> MembershipLaw.withdraw(hearing, it);
      case NetworkAction.RotateNodeKey it -> MembershipLaw.rotate(hearing, it);
      case NetworkAction.SetNetworkParameters it -> {
        hearing.put(Tables.PARAMETERS, Tables.WHOLE_NETWORK, it.parameters());
        hearing.tell(new NetworkEvent.NetworkParametersSet(it.parameters()));
      }
      case NetworkAction.SetNomenclature it -> Nomenclatures.set(hearing, it);
    }
  }

  private static void activate(Hearing hearing, NetworkAction.ActivateRulebook it) {
    List<RulebookActivation> before = Tables.RULEBOOKS.all(hearing.state());
    Edition latest =
        before.isEmpty()
            ? hearing.context().edition()
            : Edition.of(before.getLast().rulebook()).orElseThrow();
    Optional<Edition> wanted = Edition.of(it.rulebook());
    hearing.require(
        wanted.isPresent() && wanted.get().compareTo(latest) > 0,
        NetworkRule.N_2,
        Fact.of("rulebook", it.rulebook()),
        Fact.of("present", latest.label()));
    long after =
        Math.max(hearing.context().height(), before.isEmpty() ? 0 : before.getLast().height());
    hearing.require(
        it.height() > after,
        NetworkRule.N_3,
        Fact.of("height", it.height()),
        Fact.of("after", after));
    hearing.put(Tables.RULEBOOKS, it.height(), new RulebookActivation(it.rulebook(), it.height()));
    hearing.tell(new NetworkEvent.RulebookActivated(it.rulebook(), it.height()));
  }
}
