package article6.contracts.law;

import article6.contracts.action.ActivityAction;
import article6.contracts.domain.ActivityId;
import article6.contracts.domain.LawSettings;
import article6.contracts.domain.TransitionStage;
import article6.contracts.event.MechanismEvent;
import article6.contracts.state.CdmTransition;
import article6.contracts.state.MechanismActivity;
import article6.contracts.state.Tables;
import java.time.LocalDate;
import java.util.Optional;

/**
 * CDM activities on their way to the mechanism, step by step and each step in time (64-11). The
 * dates are the network's settings, since the CMA has moved them before.
 */
final class TransitionLaw {
  private TransitionLaw() {}

  static void request(Hearing hearing, ActivityAction.RequestTransition it) {
    MechanismLaw.established(hearing);
    MechanismUnits.requireParty(hearing, it.host());
    hearing.requireOpen(it.date(), it.host());
    hearing.require(
        hearing.find(Tables.TRANSITIONS, it.cdmActivity()).isEmpty(),
        MechanismRule.M64_11,
        Fact.of("activity", it.cdmActivity()),
        Fact.of("stage", TransitionStage.REQUESTED));
    LawSettings settings = hearing.settings();
    requireInTime(
        hearing,
        it.date(),
        it.afforestation()
            ? settings.forestTransitionRequestUntil()
            : settings.transitionRequestUntil(),
        MechanismRule.M64_11_REQUEST,
        it.cdmActivity());
    put(
        hearing,
        new CdmTransition(
            it.cdmActivity(),
            it.host(),
            it.afforestation(),
            TransitionStage.REQUESTED,
            it.date(),
            Optional.empty()),
        it.date());
  }

  static void approve(Hearing hearing, ActivityAction.ApproveTransition it) {
    CdmTransition transition = at(hearing, it.cdmActivity(), TransitionStage.REQUESTED, it.date());
    hearing.require(
        transition.host().equals(it.host()),
        MechanismRule.M64_11,
        Fact.of("activity", it.cdmActivity()),
        Fact.of("stage", transition.stage()),
        Fact.of("host", transition.host()));
    requireInTime(
        hearing,
        it.date(),
        hearing.settings().transitionApprovalUntil(),
        MechanismRule.M64_11_APPROVAL,
        it.cdmActivity());
    put(hearing, transition.advancedTo(TransitionStage.APPROVED_BY_HOST, it.date()), it.date());
  }

  static void complete(Hearing hearing, ActivityAction.CompleteTransition it) {
    CdmTransition transition =
        at(hearing, it.cdmActivity(), TransitionStage.APPROVED_BY_HOST, it.date());
    requireInTime(
        hearing,
        it.date(),
        hearing.settings().transitionDocumentsUntil(),
        MechanismRule.M64_11_DOCUMENTS,
        it.cdmActivity());
    put(hearing, transition.advancedTo(TransitionStage.DOCUMENTS_COMPLETE, it.date()), it.date());
  }

  static void conclude(Hearing hearing, ActivityAction.ConcludeTransition it) {
    CdmTransition transition =
        at(hearing, it.cdmActivity(), TransitionStage.DOCUMENTS_COMPLETE, it.date());
    MechanismActivity activity = ActivityLaw.registered(hearing, it.activity());
    hearing.require(
        activity.host().equals(transition.host()),
        MechanismRule.M64_11,
        Fact.of("activity", it.cdmActivity()),
        Fact.of("stage", transition.stage()),
        Fact.of("host", transition.host()));
    put(hearing, transition.concluded(it.activity(), it.date()), it.date());
  }

  private static CdmTransition at(
      Hearing hearing, ActivityId cdmActivity, TransitionStage stage, LocalDate date) {
    Optional<CdmTransition> transition = hearing.find(Tables.TRANSITIONS, cdmActivity);
    hearing.require(
        transition.isPresent()
            && transition.get().stage() == stage
            && !date.isBefore(transition.get().since()),
        MechanismRule.M64_11,
        Fact.of("activity", cdmActivity),
        Fact.of("stage", transition.map(it -> it.stage().name()).orElse("–")));
    hearing.requireOpen(date, transition.get().host());
    return transition.get();
  }

  private static void requireInTime(
      Hearing hearing, LocalDate date, LocalDate until, MechanismRule rule, ActivityId activity) {
    hearing.require(
        !date.isAfter(until),
        rule,
        Fact.of("activity", activity),
        Fact.of("date", date),
        Fact.of("until", until));
  }

  private static void put(Hearing hearing, CdmTransition transition, LocalDate date) {
    hearing.put(Tables.TRANSITIONS, transition.cdmActivity(), transition);
    hearing.tell(
        new MechanismEvent.TransitionAdvanced(transition.cdmActivity(), transition.stage(), date));
  }
}
