package article6.contracts.action;

import article6.contracts.codec.Added;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.AuthorizationId;
import article6.contracts.domain.CancellationKind;
import article6.contracts.domain.EntityId;
import article6.contracts.domain.ImpBeneficiary;
import article6.contracts.domain.MitigationType;
import article6.contracts.domain.SeriesId;
import article6.contracts.domain.UnderlyingRange;
import article6.contracts.domain.UnitRange;
import java.time.LocalDate;
import java.util.Optional;

/** What happens to units: issuance, transfer, use and cancellation. */
public sealed interface UnitAction extends Action {
  /**
   * Units are created for mitigation that was verified. Their serials follow the last one of the
   * series.
   *
   * @param authorization the authorization of the first transferring Party they fall under, if
   *     there is one already
   * @param underlying the units of another registry that they stand for, if any
   */
  record IssueUnits(
      SeriesId series,
      long quantity,
      AccountId account,
      LocalDate date,
      Optional<AuthorizationId> authorization,
      MitigationType mitigationType,
      Optional<UnderlyingRange> underlying)
      implements UnitAction {}

  /**
   * Units move to another account, of the same or of another Party.
   *
   * @param asFirstTransfer whether a voluntary transfer to the Adaptation Fund is recorded as the
   *     first transfer (F-8)
   */
  record TransferUnits(
      UnitRange units, AccountId from, AccountId to, LocalDate date, @Added boolean asFirstTransfer)
      implements UnitAction {
    public TransferUnits(UnitRange units, AccountId from, AccountId to, LocalDate date) {
      this(units, from, to, date, false);
    }
  }

  /**
   * A Party counts units towards its NDC.
   *
   * @param year calendar year for which they are used (U-3)
   */
  record UseTowardsNdc(UnitRange units, AccountId account, int year, LocalDate date)
      implements UnitAction {}

  /**
   * Units are used for an international mitigation purpose other than an NDC.
   *
   * @param purpose in words, such as "CORSIA first phase"
   * @param beneficiary for whom, such as an airline with offsetting requirements
   */
  record UseForImp(
      UnitRange units,
      AccountId account,
      Optional<EntityId> entity,
      String purpose,
      LocalDate date,
      @Added Optional<ImpBeneficiary> beneficiary)
      implements UnitAction {
    public UseForImp(
        UnitRange units,
        AccountId account,
        Optional<EntityId> entity,
        String purpose,
        LocalDate date) {
      this(units, account, entity, purpose, date, Optional.empty());
    }
  }

  /**
   * Units are cancelled.
   *
   * @param purpose why, in words; an administrative cancellation has to say
   * @param asFirstTransfer whether a voluntary cancellation for overall mitigation is recorded as
   *     the first transfer (F-8)
   * @param replacedBy the units that stand in their place after an administrative cancellation
   */
  record CancelUnits(
      UnitRange units,
      AccountId account,
      CancellationKind cancellation,
      Optional<EntityId> entity,
      String purpose,
      LocalDate date,
      @Added boolean asFirstTransfer,
      @Added Optional<UnitRange> replacedBy)
      implements UnitAction {
    public CancelUnits(
        UnitRange units,
        AccountId account,
        CancellationKind cancellation,
        Optional<EntityId> entity,
        String purpose,
        LocalDate date) {
      this(units, account, cancellation, entity, purpose, date, false, Optional.empty());
    }
  }
}
