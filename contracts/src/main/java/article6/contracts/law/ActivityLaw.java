package article6.contracts.law;

import article6.contracts.action.ActivityAction;
import article6.contracts.action.AuthorizationContent;
import article6.contracts.domain.ActivityId;
import article6.contracts.domain.HostStatement;
import article6.contracts.domain.Participant;
import article6.contracts.domain.Role;
import article6.contracts.event.MechanismEvent;
import article6.contracts.state.Mechanism;
import article6.contracts.state.MechanismActivity;
import article6.contracts.state.MechanismActivity.Position;
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;
import java.util.List;
import java.util.Optional;

/** Activities of the mechanism and what their hosts state about them (64-1). */
final class ActivityLaw {
  /** More of an issuance than half is no buffer but a doubt about the activity. */
  static final int BUFFER_PER_MILLE_MAX = 500;

  private ActivityLaw() {}

  static List<ConsentNeed> consents(StateView state, ActivityAction action) {
    return switch (action) {
      case ActivityAction.RegisterActivity ignored -> MechanismLaw.bySupervisoryBody(state);
      case ActivityAction.MakeHostStatement it -> Needs.fourEyes(state, it.host());
      case ActivityAction.AssessReversalRisk ignored -> MechanismLaw.bySupervisoryBody(state);
      case ActivityAction.RecordReversal ignored -> MechanismLaw.bySupervisoryBody(state);
      case ActivityAction.CompensateReversal ignored -> MechanismLaw.byRegistrar(state);
      case ActivityAction.ReplenishBuffer it -> Needs.one(it.from().party(), Role.REGISTRAR);
      case ActivityAction.RequestTransition ignored -> MechanismLaw.byRegistrar(state);
      case ActivityAction.ApproveTransition it -> Needs.fourEyes(state, it.host());
      case ActivityAction.CompleteTransition ignored -> MechanismLaw.byRegistrar(state);
      case ActivityAction.ConcludeTransition ignored -> MechanismLaw.bySupervisoryBody(state);
    };
  }

  static void enact(Hearing hearing, ActivityAction action) {
    switch (action) {
      case ActivityAction.RegisterActivity it -> register(hearing, it);
      case ActivityAction.MakeHostStatement it -> state(hearing, it);
      case ActivityAction.AssessReversalRisk it -> ReversalLaw.assess(hearing, it);
      case ActivityAction.RecordReversal it -> ReversalLaw.record(hearing, it);
      case ActivityAction.CompensateReversal it -> ReversalLaw.compensate(hearing, it);
      case ActivityAction.ReplenishBuffer it -> ReversalLaw.replenish(hearing, it);
      case ActivityAction.RequestTransition it -> TransitionLaw.request(hearing, it);
      case ActivityAction.ApproveTransition it -> TransitionLaw.approve(hearing, it);
      case ActivityAction.CompleteTransition it -> TransitionLaw.complete(hearing, it);
      case ActivityAction.ConcludeTransition it -> TransitionLaw.conclude(hearing, it);
    }
  }

  static MechanismActivity registered(Hearing hearing, ActivityId id) {
    return hearing
        .find(Tables.ACTIVITIES, id)
        .orElseThrow(() -> Hearing.refusal(MechanismRule.M64_2, Fact.of("activity", id)));
  }

  private static void register(Hearing hearing, ActivityAction.RegisterActivity it) {
    Mechanism mechanism = MechanismLaw.established(hearing);
    hearing.requireOpen(it.date(), it.host());
    it.participants().forEach(each -> hearing.party(each.party()));
    boolean complete =
        !it.host().equals(mechanism.operator())
            && !it.title().isBlank()
            && !it.participants().isEmpty()
            && it.participants().stream()
                .map(Participant::party)
                .noneMatch(mechanism.operator()::equals)
            && !it.monitoredUntil().isBefore(it.creditingFrom());
    hearing.require(
        complete
            && isBufferShare(it.bufferPerMille())
            && hearing.find(Tables.ACTIVITIES, it.activity()).isEmpty(),
        MechanismRule.M64_14_ACTIVITY,
        Fact.of("activity", it.activity()),
        Fact.of("host", it.host()),
        Fact.of("bufferPerMille", it.bufferPerMille()));
    hearing.put(
        Tables.ACTIVITIES,
        it.activity(),
        new MechanismActivity(
            it.activity(),
            it.host(),
            it.title(),
            it.participants(),
            it.creditingFrom(),
            it.monitoredUntil(),
            it.bufferPerMille(),
            it.date(),
            Optional.empty(),
            0));
    hearing.tell(new MechanismEvent.ActivityRegistered(it.activity(), it.host(), it.title()));
  }

  static boolean isBufferShare(int perMille) {
    return perMille >= 0 && perMille <= BUFFER_PER_MILLE_MAX;
  }

  private static void state(Hearing hearing, ActivityAction.MakeHostStatement it) {
    Mechanism mechanism = MechanismLaw.established(hearing);
    MechanismActivity activity = registered(hearing, it.activity());
    hearing.requireOpen(it.date(), it.host());
    boolean authorises = it.statement() == HostStatement.AUTHORISE;
    hearing.require(
        it.host().equals(activity.host())
            && it.authorization().isPresent() == authorises
            && it.letter().isPresent() == authorises
            && it.letter().map(letter -> letter.date().equals(it.date())).orElse(true)
            && activity.position().map(at -> !it.date().isBefore(at.date())).orElse(true),
        MechanismRule.M64_1,
        Fact.of("activity", it.activity()),
        Fact.of("host", activity.host()),
        Fact.of("statement", it.statement()),
        Fact.of("date", it.date()));
    if (authorises) {
      requireLetter(hearing, mechanism, it.letter().orElseThrow());
      AuthorizationLaw.authorizeAsStated(
          hearing, it.host(), it.authorization().orElseThrow(), it.letter().orElseThrow());
    }
    hearing.put(
        Tables.ACTIVITIES,
        it.activity(),
        activity.with(new Position(it.statement(), it.authorization(), it.date(), 0)));
    hearing.tell(
        new MechanismEvent.HostStatementMade(it.activity(), it.host(), it.statement(), it.date()));
  }

  /** A letter about A6.4ERs is under the mechanism and in t CO2 eq (64-1). */
  static void requireLetter(Hearing hearing, Mechanism mechanism, AuthorizationContent letter) {
    hearing.require(
        letter.approach().equals(mechanism.approach()) && letter.metric().isGhg(),
        MechanismRule.M64_1,
        Fact.of("approach", letter.approach()),
        Fact.of("metric", letter.metric().nonGhgName()),
        Fact.of("date", letter.date()));
  }
}
