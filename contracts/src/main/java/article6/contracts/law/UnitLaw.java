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
      case UnitAction.IssueUnits it -> ApproachNeeds.issuance(state, it.series());
      case UnitAction.TransferUnits it ->
          ApproachNeeds.transfer(state, it.units().series(), it.from(), it.to());
      case UnitAction.UseTowardsNdc it -> Needs.one(it.account().party(), Role.REGISTRAR);
      case UnitAction.UseForImp it -> Needs.one(it.account().party(), Role.REGISTRAR);
      case UnitAction.CancelUnits it -> Needs.one(it.account().party(), Role.REGISTRAR);
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
