package article6.contracts.law;

import article6.contracts.action.ApproachAction;
import article6.contracts.domain.ApproachId;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Role;
import article6.contracts.event.ApproachEvent;
import article6.contracts.state.Approach;
import article6.contracts.state.AuthorizedEntity;
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Cooperative approaches and the entities authorised to take part in them. */
final class ApproachLaw {
  private ApproachLaw() {}

  static List<ConsentNeed> consents(StateView state, ApproachAction action) {
    return switch (action) {
      case ApproachAction.RegisterApproach it ->
          List.of(
              ConsentNeed.ofAll(
                  it.parties().stream().distinct().sorted().toList(), Role.AUTHORISER));
      case ApproachAction.AuthorizeEntity it -> Needs.fourEyes(state, it.party());
    };
  }

  static void enact(Hearing hearing, ApproachAction action) {
    switch (action) {
      case ApproachAction.RegisterApproach it -> register(hearing, it);
      case ApproachAction.AuthorizeEntity it -> authorizeEntity(hearing, it);
    }
  }

  static void register(Hearing hearing, ApproachAction.RegisterApproach it) {
    List<PartyCode> parties = requireNew(hearing, it.approach(), it.parties(), it.date());
    hearing.put(
        Tables.APPROACHES,
        it.approach(),
        new Approach(it.approach(), it.title(), parties, it.date(), it.description()));
    hearing.tell(new ApproachEvent.ApproachRegistered(it.approach(), it.title(), parties));
  }

  /**
   * An approach that nobody registered before, between two or more Parties (CA-1, CA-2).
   *
   * @return the Parties in their order
   */
  static List<PartyCode> requireNew(
      Hearing hearing, ApproachId approach, List<PartyCode> named, LocalDate date) {
    hearing.require(
        hearing.find(Tables.APPROACHES, approach).isEmpty(),
        ApproachRule.CA_1,
        Fact.of("approach", approach));
    List<PartyCode> parties = named.stream().distinct().sorted().toList();
    hearing.require(
        parties.size() >= 2 && parties.size() == named.size(),
        ApproachRule.CA_2,
        Fact.of("parties", named));
    parties.forEach(party -> MechanismUnits.requireParty(hearing, party));
    hearing.requireOpen(date, parties.toArray(PartyCode[]::new));
    return parties;
  }

  static void authorizeEntity(Hearing hearing, ApproachAction.AuthorizeEntity it) {
    Approach approach = hearing.approachOf(it.party(), it.approach());
    hearing.requireOpen(it.date(), it.party());
    AgreedTerms.requireInForce(hearing, approach, it.date());
    DocumentLaw.requireApproachAuthorized(hearing, it.party(), it.approach(), it.date());
    EntityGrants.give(
        hearing,
        new AuthorizedEntity(
            it.party(),
            it.approach(),
            it.entity(),
            it.name(),
            it.countryOfIncorporation(),
            it.date(),
            it.conditions(),
            it.changeConditions(),
            it.explanation()),
        Optional.empty());
  }
}
