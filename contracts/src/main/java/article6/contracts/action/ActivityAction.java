package article6.contracts.action;

import article6.contracts.domain.AccountId;
import article6.contracts.domain.ActivityId;
import article6.contracts.domain.AuthorizationId;
import article6.contracts.domain.HostStatement;
import article6.contracts.domain.Participant;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.UnitRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Activities of the mechanism: their hosts, their risks, and where they came from. */
public sealed interface ActivityAction extends MechanismAction {

  /**
   * The mechanism registers an activity.
   *
   * @param participants who may be given what it issues
   * @param creditingFrom first day of its crediting period
   * @param monitoredUntil last day of monitoring, after the crediting period where something stored
   *     may be released (64-12)
   * @param bufferPerMille share of each issuance for the buffer pool, in thousandths; 0 where
   *     nothing stored can be released
   */
  record RegisterActivity(
      ActivityId activity,
      PartyCode host,
      String title,
      List<Participant> participants,
      LocalDate creditingFrom,
      LocalDate monitoredUntil,
      int bufferPerMille,
      LocalDate date)
      implements ActivityAction {}

  /**
   * The host tells the Supervisory Body about the units of an activity (64-1).
   *
   * @param authorization with an authorising statement, under which id it authorises
   * @param letter with an authorising statement, what it says; its quantity is the part authorised,
   *     and without one all are
   */
  record MakeHostStatement(
      ActivityId activity,
      PartyCode host,
      HostStatement statement,
      Optional<AuthorizationId> authorization,
      Optional<AuthorizationContent> letter,
      LocalDate date)
      implements ActivityAction {}

  /** The risk of reversal was assessed anew (64-12). */
  record AssessReversalRisk(ActivityId activity, int bufferPerMille, LocalDate date)
      implements ActivityAction {}

  /**
   * What an activity had stored was released (64-12).
   *
   * @param quantity in t CO2 eq
   * @param avoidable whether its participants could have avoided it, and so owe the buffer pool
   */
  record RecordReversal(
      ActivityId activity, long quantity, boolean avoidable, String reason, LocalDate date)
      implements ActivityAction {}

  /** Units of the buffer pool are cancelled for a reversal (64-12). */
  record CompensateReversal(ActivityId activity, int reversal, UnitRange units, LocalDate date)
      implements ActivityAction {}

  /** Participants give the buffer pool back what an avoidable reversal took (64-12). */
  record ReplenishBuffer(
      ActivityId activity, int reversal, UnitRange units, AccountId from, LocalDate date)
      implements ActivityAction {}

  /** The transition of a CDM activity is requested (64-11). */
  record RequestTransition(
      ActivityId cdmActivity, PartyCode host, boolean afforestation, LocalDate date)
      implements ActivityAction {}

  /** The host approves a transition (64-11). */
  record ApproveTransition(ActivityId cdmActivity, PartyCode host, LocalDate date)
      implements ActivityAction {}

  /** The further documents of a transition are there (64-11). */
  record CompleteTransition(ActivityId cdmActivity, LocalDate date) implements ActivityAction {}

  /** The CDM activity has become this activity of the mechanism (64-11). */
  record ConcludeTransition(ActivityId cdmActivity, ActivityId activity, LocalDate date)
      implements ActivityAction {}
}
