package article6.contracts.event;

import article6.contracts.domain.AccountId;
import article6.contracts.domain.ActivityId;
import article6.contracts.domain.HostStatement;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.TransitionStage;
import article6.contracts.domain.UnitRange;
import article6.contracts.state.AuthorizationRef;
import java.time.LocalDate;

/** Of the Article 6.4 mechanism; what happens to its units is told by {@link UnitEvent}s too. */
public sealed interface MechanismEvent extends LedgerEvent {
  record MechanismEstablished(PartyCode operator, String name) implements MechanismEvent {}

  record HostExempted(PartyCode party, LocalDate from) implements MechanismEvent {}

  record ActivityRegistered(ActivityId activity, PartyCode host, String title)
      implements MechanismEvent {}

  record HostStatementMade(
      ActivityId activity, PartyCode host, HostStatement statement, LocalDate date)
      implements MechanismEvent {}

  /**
   * A6.4ERs were issued and levied.
   *
   * @param authorised whether as authorised, else as mitigation contribution units
   * @param shareOfProceeds units to the Adaptation Fund
   * @param overallMitigation units cancelled for overall mitigation in global emissions
   * @param buffer units set aside against reversals
   */
  record A64ersIssued(
      ActivityId activity,
      UnitRange units,
      boolean authorised,
      long shareOfProceeds,
      long overallMitigation,
      long buffer,
      LocalDate date)
      implements MechanismEvent {}

  /** What was levied from an issuance came under an authorization given afterwards (64-7). */
  record LeviedUnitsAuthorized(
      ActivityId activity, UnitRange issuance, AuthorizationRef authorization, LocalDate date)
      implements MechanismEvent {}

  /** Authorised A6.4ERs left the mechanism registry; their ids are those of ITMOs (64-9). */
  record LeftMechanismRegistry(UnitRange units, AccountId from, AccountId to, LocalDate date)
      implements MechanismEvent {}

  record CersRecorded(ActivityId activity, UnitRange units, LocalDate date)
      implements MechanismEvent {}

  record ReversalRiskAssessed(ActivityId activity, int bufferPerMille, LocalDate date)
      implements MechanismEvent {}

  record ReversalRecorded(
      ActivityId activity, int reversal, long quantity, boolean avoidable, LocalDate date)
      implements MechanismEvent {}

  record ReversalCompensated(ActivityId activity, int reversal, UnitRange units, LocalDate date)
      implements MechanismEvent {}

  /**
   * Participants gave the buffer pool back what they owed it.
   *
   * @param outstanding what they still owe for this reversal
   */
  record BufferReplenished(
      ActivityId activity, int reversal, UnitRange units, long outstanding, LocalDate date)
      implements MechanismEvent {}

  record TransitionAdvanced(ActivityId cdmActivity, TransitionStage stage, LocalDate date)
      implements MechanismEvent {}
}
