package article6.contracts.event;

import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.ApproachId;
import article6.contracts.domain.AuthorizationId;
import article6.contracts.domain.CancellationKind;
import article6.contracts.domain.EntityId;
import article6.contracts.domain.FirstTransferEvent;
import article6.contracts.domain.Metric;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.UnitRange;
import article6.contracts.domain.UsePurpose;
import article6.contracts.state.AuthorizationRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One fact of the ledger's history. Events are a pure function of the blocks: every node tells the
 * same ones in the same order. Dates are the effective ones of the action.
 */
public sealed interface LedgerEvent {

  default String kind() {
    return getClass().getSimpleName();
  }

  /** An event about units, from which holdings and the life of a unit are replayed. */
  sealed interface OfUnits extends LedgerEvent {
    UnitRange units();

    LocalDate date();
  }

  record PartyAdmitted(PartyCode party, String name) implements LedgerEvent {}

  record OfficerRegistered(PartyCode party, Address officer, String name) implements LedgerEvent {}

  record OfficerRevoked(PartyCode party, Address officer) implements LedgerEvent {}

  record AccountOpened(AccountId account, String name) implements LedgerEvent {}

  record ApproachRegistered(ApproachId approach, String title, List<PartyCode> parties)
      implements LedgerEvent {}

  record EntityAuthorized(PartyCode party, ApproachId approach, EntityId entity)
      implements LedgerEvent {}

  record AuthorizationRecorded(
      PartyCode party, AuthorizationId authorization, int version, LocalDate date)
      implements LedgerEvent {}

  record AuthorizationRevoked(
      PartyCode party, AuthorizationId authorization, LocalDate date, String reason)
      implements LedgerEvent {}

  /** Units came into being in an account. */
  record UnitsIssued(UnitRange units, AccountId account, LocalDate date) implements OfUnits {}

  /** Issued units came under an authorization. */
  record UnitsAuthorized(UnitRange units, AuthorizationRef authorization, LocalDate date)
      implements OfUnits {}

  /**
   * Units were first transferred; their host's adjustment follows in the same block.
   *
   * @param acquiring the acquiring Party, for a first international transfer
   * @param purpose the purpose of the use or cancellation that was the first transfer, if it was
   *     one
   */
  record FirstTransferred(
      UnitRange units,
      FirstTransferEvent event,
      AuthorizationRef authorization,
      Optional<PartyCode> acquiring,
      Optional<UsePurpose> purpose,
      LocalDate date)
      implements OfUnits {}

  /**
   * Units moved.
   *
   * @param first whether this movement was their first transfer
   */
  record UnitsTransferred(
      UnitRange units, AccountId from, AccountId to, boolean first, LocalDate date)
      implements OfUnits {
    public boolean isInternational() {
      return !from.party().equals(to.party());
    }
  }

  record UnitsUsedTowardsNdc(UnitRange units, AccountId account, int year, LocalDate date)
      implements OfUnits {
    public PartyCode party() {
      return account.party();
    }
  }

  record UnitsUsedForImp(
      UnitRange units, AccountId account, Optional<EntityId> entity, String purpose, LocalDate date)
      implements OfUnits {}

  record UnitsCancelled(
      UnitRange units,
      AccountId account,
      CancellationKind cancellation,
      Optional<EntityId> entity,
      String purpose,
      LocalDate date)
      implements OfUnits {}

  /**
   * A corresponding adjustment entered a Party's balance.
   *
   * @param addition whether it is added (host) or subtracted (user); for another metric than t CO2
   *     eq the balance turns the signs (C-3)
   * @param year the calendar year it counts for
   */
  record AdjustmentApplied(
      PartyCode party,
      Metric metric,
      boolean addition,
      int year,
      long quantity,
      UnitRange units,
      LocalDate date)
      implements LedgerEvent {}

  /**
   * The host is to be notified that units it authorised were used or cancelled elsewhere (F-6).
   *
   * @param actor the Party in whose section it happened
   */
  record HostNotified(PartyCode host, PartyCode actor, UnitRange units, LocalDate date)
      implements LedgerEvent {}

  record NdcStated(PartyCode party, int firstYear, int lastYear) implements LedgerEvent {}

  record InventoryStated(PartyCode party, List<Integer> years) implements LedgerEvent {}

  record YearClosed(PartyCode party, int year) implements LedgerEvent {}

  record ProposalOpened(Hash proposal, String action, long expiresAtMillis)
      implements LedgerEvent {}

  record ConsentGiven(Hash proposal, Address officer) implements LedgerEvent {}

  record ProposalEffected(Hash proposal, String action) implements LedgerEvent {}

  record ProposalWithdrawn(Hash proposal, String action) implements LedgerEvent {}
}
