package article6.contracts.law;

import article6.contracts.action.UnitAction;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.CancellationKind;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Role;
import article6.contracts.domain.UnitRange;
import article6.contracts.state.StateView;
import java.util.Arrays;
import java.util.List;

/** Everything that happens to units. */
final class UnitLaw {
  private UnitLaw() {}

  static List<ConsentNeed> consents(StateView state, UnitAction action) {
    return switch (action) {
      case UnitAction.IssueUnits it -> ApproachNeeds.issuance(state, it.series());
      case UnitAction.TransferUnits it ->
          it.asFirstTransfer()
              ? Needs.together(
                  moving(state, it.units(), it.from(), it.to()),
                  ofHost(it.units(), it.from(), it.to()))
              : moving(state, it.units(), it.from(), it.to());
      case UnitAction.UseTowardsNdc it -> Needs.ofHolder(state, it.account());
      case UnitAction.UseForImp it -> Needs.ofHolder(state, it.account());
      case UnitAction.CancelUnits it ->
          concernsHost(it)
              ? Needs.together(
                  Needs.ofHolder(state, it.account()), ofHost(it.units(), it.account()))
              : Needs.ofHolder(state, it.account());
    };
  }

  /** Who gives and, in another Party's section, who receives; the host where its approach says. */
  static List<ConsentNeed> moving(StateView state, UnitRange units, AccountId from, AccountId to) {
    List<ConsentNeed> giver = Needs.ofHolder(state, from);
    boolean international = !from.party().equals(to.party());
    List<ConsentNeed> both =
        international ? Needs.together(giver, Needs.one(to.party(), Role.REGISTRAR)) : giver;
    return ApproachNeeds.crossing(state, units.series(), both, international);
  }

  /** The host of units, where none of these accounts stands in its section. */
  private static List<ConsentNeed> ofHost(UnitRange units, AccountId... accounts) {
    PartyCode host = units.series().party();
    return Arrays.stream(accounts).map(AccountId::party).anyMatch(host::equals)
        ? List.of()
        : Needs.one(host, Role.REGISTRAR);
  }

  /** A first transfer that no definition makes, or a replacement, is the host's to agree to. */
  private static boolean concernsHost(UnitAction.CancelUnits it) {
    return it.asFirstTransfer() || it.cancellation() == CancellationKind.ADMINISTRATIVE;
  }

  static void enact(Hearing hearing, UnitAction action) {
    switch (action) {
      case UnitAction.IssueUnits it -> IssuanceLaw.issue(hearing, it);
      case UnitAction.TransferUnits it -> TransferLaw.transfer(hearing, it);
      case UnitAction.UseTowardsNdc it -> UseLaw.useTowardsNdc(hearing, it);
      case UnitAction.UseForImp it -> UseLaw.useForImp(hearing, it);
      case UnitAction.CancelUnits it -> UseLaw.cancel(hearing, it);
    }
  }
}
