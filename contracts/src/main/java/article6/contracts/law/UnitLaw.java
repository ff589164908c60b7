package article6.contracts.law;

import article6.contracts.action.UnitAction;
import article6.contracts.domain.Role;
import article6.contracts.state.StateView;
import java.util.List;

/** Everything that happens to units. */
final class UnitLaw {
  private UnitLaw() {}

  static List<ConsentNeed> consents(StateView state, UnitAction action) {
    return switch (action) {
      case UnitAction.IssueUnits it -> Needs.one(it.series().party(), Role.REGISTRAR);
      case UnitAction.TransferUnits it ->
          it.from().party().equals(it.to().party())
              ? Needs.ofHolder(state, it.from())
              : Needs.together(
                  Needs.ofHolder(state, it.from()), Needs.one(it.to().party(), Role.REGISTRAR));
      case UnitAction.UseTowardsNdc it -> Needs.ofHolder(state, it.account());
      case UnitAction.UseForImp it -> Needs.ofHolder(state, it.account());
      case UnitAction.CancelUnits it -> Needs.ofHolder(state, it.account());
    };
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
