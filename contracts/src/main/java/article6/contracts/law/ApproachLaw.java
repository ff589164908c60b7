package article6.contracts.law;

import article6.contracts.action.Action;
import article6.contracts.domain.PartyCode;
import article6.contracts.event.LedgerEvent;
import article6.contracts.state.Approach;
import article6.contracts.state.AuthorizedEntity;
import article6.contracts.state.Tables;
import java.util.List;

/** Cooperative approaches and the entities authorised to take part in them. */
final class ApproachLaw {
  private ApproachLaw() {}

  static void register(Hearing hearing, Action.RegisterApproach it) {
    hearing.require(
        hearing.find(Tables.APPROACHES, it.approach()).isEmpty(),
        Rule.CA_1,
        Fact.of("approach", it.approach()));
    List<PartyCode> parties = it.parties().stream().distinct().sorted().toList();
    hearing.require(
        parties.size() >= 2 && parties.size() == it.parties().size(),
        Rule.CA_2,
        Fact.of("parties", it.parties()));
    hearing.requireOpen(it.date(), parties.toArray(PartyCode[]::new));
    hearing.put(
        Tables.APPROACHES,
        it.approach(),
        new Approach(it.approach(), it.title(), parties, it.date(), it.description()));
    hearing.tell(new LedgerEvent.ApproachRegistered(it.approach(), it.title(), parties));
  }

  static void authorizeEntity(Hearing hearing, Action.AuthorizeEntity it) {
    hearing.approachOf(it.party(), it.approach());
    hearing.requireOpen(it.date(), it.party());
    hearing.put(
        Tables.ENTITIES,
        new Tables.EntityKey(it.party(), it.approach(), it.entity()),
        new AuthorizedEntity(
            it.party(),
            it.approach(),
            it.entity(),
            it.name(),
            it.countryOfIncorporation(),
            it.date(),
            it.conditions(),
            it.changeConditions(),
            it.explanation()));
    hearing.tell(new LedgerEvent.EntityAuthorized(it.party(), it.approach(), it.entity()));
  }
}
