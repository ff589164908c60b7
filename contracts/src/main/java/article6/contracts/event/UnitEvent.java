package article6.contracts.event;

import article6.contracts.codec.Added;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.CancellationKind;
import article6.contracts.domain.EntityId;
import article6.contracts.domain.FirstTransferEvent;
import article6.contracts.domain.ImpBeneficiary;
import article6.contracts.domain.MessageId;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.UnitRange;
import article6.contracts.domain.UsePurpose;
import article6.contracts.state.AuthorizationRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Of units: from these, holdings and the life of a unit are replayed. */
public sealed interface UnitEvent extends LedgerEvent {
  UnitRange units();

  LocalDate date();

  /** Units came into being in an account. */
  record UnitsIssued(UnitRange units, AccountId account, LocalDate date) implements UnitEvent {}

  /** Issued units came under an authorization. */
  record UnitsAuthorized(UnitRange units, AuthorizationRef authorization, LocalDate date)
      implements UnitEvent {}

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
      implements UnitEvent {}

  /**
   * Units moved.
   *
   * @param first whether this movement was their first transfer
   */
  record UnitsTransferred(
      UnitRange units, AccountId from, AccountId to, boolean first, LocalDate date)
      implements UnitEvent {
    public boolean isInternational() {
      return !from.party().equals(to.party());
    }
  }

  record UnitsUsedTowardsNdc(UnitRange units, AccountId account, int year, LocalDate date)
      implements UnitEvent {
    public PartyCode party() {
      return account.party();
    }
  }

  record UnitsUsedForImp(
      UnitRange units,
      AccountId account,
      Optional<EntityId> entity,
      String purpose,
      LocalDate date,
      @Added Optional<ImpBeneficiary> beneficiary)
      implements UnitEvent {
    public UnitsUsedForImp(
        UnitRange units,
        AccountId account,
        Optional<EntityId> entity,
        String purpose,
        LocalDate date) {
      this(units, account, entity, purpose, date, Optional.empty());
    }
  }

  record UnitsCancelled(
      UnitRange units,
      AccountId account,
      CancellationKind cancellation,
      Optional<EntityId> entity,
      String purpose,
      LocalDate date,
      @Added Optional<UnitRange> replacedBy)
      implements UnitEvent {
    public UnitsCancelled(
        UnitRange units,
        AccountId account,
        CancellationKind cancellation,
        Optional<EntityId> entity,
        String purpose,
        LocalDate date) {
      this(units, account, cancellation, entity, purpose, date, Optional.empty());
    }
  }

  /**
   * A block was cut. Everything but the serials is the same for all parts (F-4).
   *
   * @param parts in the order of their serials, together exactly the block
   */
  record UnitsSplit(UnitRange units, AccountId account, List<UnitRange> parts, LocalDate date)
      implements UnitEvent {}

  /** Blocks that were equal in everything became one. */
  record UnitsMerged(UnitRange units, AccountId account, List<UnitRange> parts, LocalDate date)
      implements UnitEvent {}

  /** Units were bound until another registry answers. */
  record UnitsLocked(
      UnitRange units, AccountId account, String target, MessageId message, LocalDate date)
      implements UnitEvent {}

  /** Units locked for another registry are free again. */
  record UnitsReleased(
      UnitRange units, AccountId account, String target, MessageId message, LocalDate date)
      implements UnitEvent {}

  /**
   * Units live on in another registry.
   *
   * @param receiver the Party in whose section they arrived there
   * @param first whether this movement was their first transfer
   */
  record UnitsExported(
      UnitRange units,
      AccountId account,
      String target,
      PartyCode receiver,
      boolean first,
      LocalDate date)
      implements UnitEvent {}

  /**
   * Units issued just before came from another registry.
   *
   * @param sender the Party in whose section they were there
   */
  record UnitsImported(
      UnitRange units, AccountId account, String source, PartyCode sender, LocalDate date)
      implements UnitEvent {}

  /**
   * Units that had been exported are alive here again, with the history they left with.
   *
   * @param sender the Party in whose section they were there
   * @param message the message under which they were exported
   */
  record UnitsReturned(
      UnitRange units,
      AccountId account,
      String source,
      PartyCode sender,
      MessageId message,
      LocalDate date)
      implements UnitEvent {}
}
