package article6.node.api;

import article6.contracts.domain.AccountId;
import article6.contracts.domain.ActivityId;
import article6.contracts.domain.EntityId;
import article6.contracts.domain.HostStatement;
import article6.contracts.domain.MechanismAccountKind;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.TransitionStage;
import article6.contracts.domain.UnitRange;
import article6.contracts.state.A64Issuance;
import article6.contracts.state.CerBatch;
import article6.contracts.state.HostExemption;
import article6.contracts.state.Mechanism;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the API says about the Article 6.4 mechanism. */
final class MechanismViews {
  private MechanismViews() {}

  /**
   * The mechanism and the sums of its registry.
   *
   * @param adaptationFund units that its account holds
   * @param bufferPool units set aside against reversals
   * @param overallMitigation units cancelled at issuance
   * @param uncompensated t CO2 eq released for which nothing was cancelled yet
   * @param outstanding units that participants owe the buffer pool
   * @param exemptions hosts that the Supervisory Body has exempted from the share of proceeds,
   *     beside those whose special circumstances exempt them
   */
  record MechanismDetail(
      Mechanism mechanism,
      long issued,
      long adaptationFund,
      long overallMitigation,
      long bufferPool,
      long uncompensated,
      long outstanding,
      List<HostExemption> exemptions) {}

  record MechanismAccountDetail(
      AccountId id,
      MechanismAccountKind kind,
      PartyCode party,
      String name,
      Optional<EntityId> entity,
      long unitsHeld) {}

  /** Whether units of an issuance are authorised, in words of the mechanism. */
  enum IssuanceStatus {
    AUTHORISED_AT_ISSUANCE,
    AUTHORISED_LATER,
    CONTRIBUTION_OPEN,
    CONTRIBUTION
  }

  /**
   * An issuance and its split.
   *
   * @param status of its units: contribution units of an open one may still be authorised
   * @param forwardable what was left for the participants
   */
  record IssuanceDetail(
      ActivityId activity,
      PartyCode host,
      UnitRange units,
      LocalDate date,
      long quantity,
      IssuanceStatus status,
      long shareOfProceeds,
      long overallMitigation,
      long buffer,
      long forwardable) {
    static IssuanceDetail of(A64Issuance issuance) {
      return new IssuanceDetail(
          issuance.activity(),
          issuance.units().series().party(),
          issuance.units(),
          issuance.date(),
          issuance.units().quantity(),
          status(issuance),
          issuance.shareOfProceeds(),
          issuance.overallMitigation(),
          issuance.buffer(),
          issuance.units().quantity() - issuance.leviedQuantity());
    }

    private static IssuanceStatus status(A64Issuance issuance) {
      if (issuance.authorised()) {
        return IssuanceStatus.AUTHORISED_AT_ISSUANCE;
      } else if (issuance.authorisedLater().isPresent()) {
        return IssuanceStatus.AUTHORISED_LATER;
      }
      return issuance.statement() == HostStatement.CONTRIBUTION_MAY_AUTHORISE_LATER
          ? IssuanceStatus.CONTRIBUTION_OPEN
          : IssuanceStatus.CONTRIBUTION;
    }
  }

  /**
   * A release of what was stored.
   *
   * @param uncompensated what still has to be cancelled from the buffer pool
   * @param outstanding what its participants owe the pool
   */
  record ReversalDetail(
      ActivityId activity,
      int number,
      LocalDate date,
      long quantity,
      boolean avoidable,
      String reason,
      long compensated,
      long uncompensated,
      long replenished,
      long outstanding,
      boolean settled) {}

  /** CERs that came into the registry together. */
  record CerDetail(
      UnitRange units, long quantity, ActivityId activity, LocalDate registered, LocalDate date) {
    static CerDetail of(CerBatch batch) {
      return new CerDetail(
          batch.units(),
          batch.units().quantity(),
          batch.activity(),
          batch.registered(),
          batch.date());
    }
  }

  /**
   * A CDM activity on its way.
   *
   * @param stage today, lapsed when the day of the next step has passed
   * @param nextUntil last day of the next step
   */
  record TransitionDetail(
      ActivityId cdmActivity,
      PartyCode host,
      boolean afforestation,
      TransitionStage stage,
      LocalDate since,
      Optional<LocalDate> nextUntil,
      Optional<ActivityId> activity) {}
}
