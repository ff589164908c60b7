package article6.node.report;

import article6.contracts.domain.AccountId;
import article6.contracts.domain.UnitRange;
import article6.contracts.domain.UnitStatus;
import article6.contracts.state.AuthorizationRef;
import java.util.Optional;

/**
 * A run of units of one issuance that share all of their history that matters to reports.
 *
 * @param issuedFrom first serial of the issuance they belong to
 * @param since the act by which they came to the holder; forgotten at their end, so that what ended
 *     in a thousand pieces is one run again
 */
public record UnitRun(
    UnitRange units,
    long issuedFrom,
    AccountId holder,
    UnitStatus status,
    Optional<AuthorizationRef> authorization,
    boolean firstTransferred,
    Optional<Act> since) {

  /** Whether its holder still has it, be it locked until another registry answers. */
  public boolean isHeld() {
    return status == UnitStatus.HELD || status == UnitStatus.LOCKED_FOR_EXPORT;
  }

  UnitRun part(long first, long last) {
    return new UnitRun(
        new UnitRange(units.series(), first, last),
        issuedFrom,
        holder,
        status,
        authorization,
        firstTransferred,
        since);
  }

  UnitRun heldBy(AccountId account, Act act) {
    return new UnitRun(
        units, issuedFrom, account, status, authorization, firstTransferred, Optional.of(act));
  }

  /** Bound or set free: the same holder since the same act. */
  UnitRun bound(UnitStatus lock) {
    return new UnitRun(units, issuedFrom, holder, lock, authorization, firstTransferred, since);
  }

  /** Alive again after it had been exported. */
  UnitRun returned(AccountId account, Act act) {
    return ended(UnitStatus.HELD).heldBy(account, act);
  }

  UnitRun ended(UnitStatus end) {
    return new UnitRun(
        units, issuedFrom, holder, end, authorization, firstTransferred, Optional.empty());
  }

  UnitRun under(AuthorizationRef reference, boolean transferred) {
    return new UnitRun(
        units, issuedFrom, holder, status, Optional.of(reference), transferred, since);
  }

  /** Whether the two are one run cut in pieces. */
  boolean continuesIn(UnitRun next) {
    return units.last() + 1 == next.units.first()
        && next.part(units.first(), units.last()).equals(this);
  }
}
