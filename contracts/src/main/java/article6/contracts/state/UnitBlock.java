package article6.contracts.state;

import article6.contracts.domain.AccountId;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.UnitRange;
import article6.contracts.domain.UnitStatus;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A run of units of one issuance that share holder and history.
 *
 * @param issuedFrom first serial of the issuance they belong to
 * @param authorization the authorization they fall under; its version is fixed at first transfer
 *     (A-13)
 * @param lastAct date of the latest act on them; acts on the same units are recorded in their order
 */
public record UnitBlock(
    UnitRange units,
    long issuedFrom,
    AccountId holder,
    UnitStatus status,
    Optional<AuthorizationRef> authorization,
    Optional<FirstTransfer> firstTransfer,
    LocalDate lastAct) {

  public long quantity() {
    return units.quantity();
  }

  /** The Party in which the mitigation occurred. */
  public PartyCode host() {
    return units.series().party();
  }

  /**
   * Whether the two would be one block if they were adjacent: all is the same but the serials and
   * the dates of the last acts.
   */
  public boolean differsOnlyInSerials(UnitBlock other) {
    return other.part(units.first(), units.last()).since(lastAct).equals(this);
  }

  /** The same with another date of the last act on it. */
  public UnitBlock since(LocalDate date) {
    return new UnitBlock(units, issuedFrom, holder, status, authorization, firstTransfer, date);
  }

  /** A part of this block, with everything else inherited (F-4). */
  public UnitBlock part(long first, long last) {
    return new UnitBlock(
        new UnitRange(units.series(), first, last),
        issuedFrom,
        holder,
        status,
        authorization,
        firstTransfer,
        lastAct);
  }

  public UnitBlock heldBy(AccountId account, LocalDate date) {
    return new UnitBlock(units, issuedFrom, account, status, authorization, firstTransfer, date);
  }

  public UnitBlock withStatus(UnitStatus next, LocalDate date) {
    return new UnitBlock(units, issuedFrom, holder, next, authorization, firstTransfer, date);
  }

  public UnitBlock coveredBy(AuthorizationRef reference) {
    return new UnitBlock(
        units, issuedFrom, holder, status, Optional.of(reference), firstTransfer, lastAct);
  }

  public UnitBlock firstTransferredBy(FirstTransfer transfer) {
    return new UnitBlock(
        units, issuedFrom, holder, status, authorization, Optional.of(transfer), lastAct);
  }
}
