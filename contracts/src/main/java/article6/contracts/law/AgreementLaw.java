package article6.contracts.law;

import article6.contracts.action.AgreementAction;
import article6.contracts.domain.ApproachId;
import article6.contracts.domain.ApproachStatus;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Role;
import article6.contracts.event.AgreementEvent;
import article6.contracts.state.Approach;
import article6.contracts.state.ApproachStep;
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Cooperative approaches as agreements between their Parties (rules CA-4 … CA-7). */
final class AgreementLaw {
  private AgreementLaw() {}

  static List<ConsentNeed> consents(StateView state, AgreementAction action) {
    if (action instanceof AgreementAction.AgreeApproach agreed) {
      return ApproachNeeds.everybody(state, agreed.parties());
    }
    Optional<Approach> approach = find(state, action);
    if (approach.isEmpty()) {
      return Needs.anybody(state, Role.AUTHORISER);
    }
    if (MechanismUnits.isMechanism(state, approach.get().id())) {
      return Needs.anybody(state, Role.AUTHORISER);
    }
    List<PartyCode> members = approach.get().parties();
    return switch (action) {
      case AgreementAction.ChangeApproachStatus it
          when it.status().mayBeEnteredAlone(approach.get().status()) ->
          Needs.fourEyes(state, it.by());
      case AgreementAction.JoinApproach it ->
          ApproachNeeds.everybody(
              state, Stream.concat(members.stream(), Stream.of(it.party())).toList());
      default -> ApproachNeeds.everybody(state, members);
    };
  }

  private static Optional<Approach> find(StateView state, AgreementAction action) {
    return Tables.APPROACHES.get(state, approachIn(action));
  }

  private static ApproachId approachIn(AgreementAction action) {
    return switch (action) {
      case AgreementAction.AgreeApproach it -> it.approach();
      case AgreementAction.AmendApproach it -> it.approach();
      case AgreementAction.ChangeApproachStatus it -> it.approach();
      case AgreementAction.JoinApproach it -> it.approach();
      case AgreementAction.LeaveApproach it -> it.approach();
    };
  }

  static void enact(Hearing hearing, AgreementAction action) {
    MechanismUnits.requireAgreement(hearing, approachIn(action));
    switch (action) {
      case AgreementAction.AgreeApproach it -> agree(hearing, it);
      case AgreementAction.AmendApproach it -> amend(hearing, it);
      case AgreementAction.ChangeApproachStatus it -> changeStatus(hearing, it);
      case AgreementAction.JoinApproach it -> join(hearing, it);
      case AgreementAction.LeaveApproach it -> leave(hearing, it);
    }
  }

  private static void agree(Hearing hearing, AgreementAction.AgreeApproach it) {
    List<PartyCode> parties =
        ApproachLaw.requireNew(hearing, it.approach(), it.parties(), it.date());
    TermsCheck.require(hearing, parties, it.terms());
    ApproachStatus status = it.draft() ? ApproachStatus.DRAFT : ApproachStatus.ACTIVE;
    hearing.put(
        Tables.APPROACHES,
        it.approach(),
        new Approach(
            it.approach(),
            it.title(),
            parties,
            it.date(),
            it.description(),
            Optional.of(it.terms()),
            List.of(new ApproachStep(status, it.date(), ""))));
    hearing.tell(
        new AgreementEvent.ApproachAgreed(it.approach(), it.title(), parties, status, it.date()));
  }

  private static void amend(Hearing hearing, AgreementAction.AmendApproach it) {
    Approach approach = living(hearing, hearing.approach(it.approach()), it.date());
    TermsCheck.require(hearing, approach.parties(), it.terms());
    hearing.put(
        Tables.APPROACHES,
        it.approach(),
        approach.agreeing(it.title(), it.terms(), it.description()));
    hearing.tell(new AgreementEvent.ApproachAmended(it.approach(), it.title(), it.date()));
  }

  private static void changeStatus(Hearing hearing, AgreementAction.ChangeApproachStatus it) {
    Approach approach = hearing.approachOf(it.by(), it.approach());
    hearing.requireOpen(it.date(), approach.parties().toArray(PartyCode[]::new));
    LocalDate last =
        approach.steps().isEmpty() ? approach.date() : approach.steps().getLast().date();
    hearing.require(
        approach.status().next().contains(it.status()) && !it.date().isBefore(last),
        ApproachRule.CA_6,
        Fact.of("approach", it.approach()),
        Fact.of("status", approach.status()),
        Fact.of("since", last),
        Fact.of("next", it.status()),
        Fact.of("date", it.date()));
    hearing.put(
        Tables.APPROACHES,
        it.approach(),
        approach.then(new ApproachStep(it.status(), it.date(), it.reason())));
    hearing.tell(
        new AgreementEvent.ApproachStatusChanged(
            it.approach(), it.status(), it.by(), it.date(), it.reason()));
  }

  private static void join(Hearing hearing, AgreementAction.JoinApproach it) {
    MechanismUnits.requireParty(hearing, it.party());
    hearing.requireOpen(it.date(), it.party());
    Approach approach = living(hearing, hearing.approach(it.approach()), it.date());
    hearing.require(
        !approach.parties().contains(it.party()),
        ApproachRule.CA_7,
        Fact.of("approach", it.approach()),
        Fact.of("party", it.party()),
        Fact.of("parties", approach.parties()));
    hearing.put(
        Tables.APPROACHES,
        it.approach(),
        approach.of(Stream.concat(approach.parties().stream(), Stream.of(it.party())).toList()));
    hearing.tell(new AgreementEvent.ApproachJoined(it.approach(), it.party(), it.date()));
  }

  private static void leave(Hearing hearing, AgreementAction.LeaveApproach it) {
    Approach approach = living(hearing, hearing.approachOf(it.party(), it.approach()), it.date());
    List<PartyCode> others =
        approach.parties().stream().filter(each -> !each.equals(it.party())).toList();
    hearing.require(
        others.size() >= 2 && TermsCheck.faults(hearing, others, approach.agreed()).isEmpty(),
        ApproachRule.CA_7,
        Fact.of("approach", it.approach()),
        Fact.of("party", it.party()),
        Fact.of("parties", approach.parties()));
    hearing.put(Tables.APPROACHES, it.approach(), approach.of(others));
    hearing.tell(
        new AgreementEvent.ApproachLeft(it.approach(), it.party(), it.date(), it.reason()));
  }

  /** An approach that has not ended, and a date open to all of its Parties. */
  private static Approach living(Hearing hearing, Approach approach, LocalDate date) {
    hearing.requireOpen(date, approach.parties().toArray(PartyCode[]::new));
    hearing.require(
        !approach.status().next().isEmpty(),
        ApproachRule.CA_4,
        Fact.of("approach", approach.id()),
        Fact.of("status", approach.status()),
        Fact.of("date", date),
        Fact.of("statusThen", approach.statusOn(date)));
    return approach;
  }
}
