package article6.contracts.law;

import article6.contracts.action.UnitAction;
import article6.contracts.domain.CancellationKind;
import article6.contracts.domain.Role;
import java.util.List;

/** Everything that happens to units. */
final class UnitLaw {
  private UnitLaw() {}

  static List<ConsentNeed> consents(UnitAction action) {
    return switch (action) {
      case UnitAction.IssueUnits it -> Needs.one(it.series().party(), Role.REGISTRAR);
      case UnitAction.TransferUnits it ->
          it.asFirstTransfer()
              ? Needs.each(
                  Role.REGISTRAR, it.from().party(), it.to().party(), it.units().series().party())
              : Needs.each(Role.REGISTRAR, it.from().party(), it.to().party());
      case UnitAction.UseTowardsNdc it -> Needs.one(it.account().party(), Role.REGISTRAR);
      case UnitAction.UseForImp it -> Needs.one(it.account().party(), Role.REGISTRAR);
      case UnitAction.CancelUnits it ->
          concernsHost(it)
              ? Needs.each(Role.REGISTRAR, it.account().party(), it.units().series().party())
              : Needs.one(it.account().party(), Role.REGISTRAR);
    };
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
