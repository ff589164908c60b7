package article6.contracts.law;

import article6.contracts.action.OfficerSpec;
import article6.contracts.action.PartyAction;
import article6.contracts.crypto.Address;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Role;
import article6.contracts.event.PartyEvent;
import article6.contracts.state.Account;
import article6.contracts.state.Officer;
import article6.contracts.state.Party;
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;
import java.util.List;

/** Parties, their officers, accounts and closed years. */
final class PartyLaw {
  private PartyLaw() {}

  static List<ConsentNeed> consents(StateView state, PartyAction action) {
    return switch (action) {
      case PartyAction.AdmitParty ignored -> Needs.governance(state);
      case PartyAction.RegisterOfficer it -> Needs.one(it.party(), Role.ADMINISTRATOR);
      case PartyAction.RevokeOfficer it -> Needs.one(it.party(), Role.ADMINISTRATOR);
      case PartyAction.CloseYear it -> Needs.one(it.party(), Role.ADMINISTRATOR);
      case PartyAction.OpenAccount it -> Needs.one(it.account().party(), Role.REGISTRAR);
    };
  }

  static void enact(Hearing hearing, PartyAction action) {
    switch (action) {
      case PartyAction.AdmitParty it -> admit(hearing, it);
      case PartyAction.RegisterOfficer it -> registerOfficer(hearing, it);
      case PartyAction.RevokeOfficer it -> revokeOfficer(hearing, it);
      case PartyAction.OpenAccount it -> openAccount(hearing, it);
      case PartyAction.CloseYear it -> closeYear(hearing, it);
    }
  }

  static void admit(Hearing hearing, PartyAction.AdmitParty it) {
    hearing.require(
        hearing.find(Tables.PARTIES, it.party()).isEmpty(),
        PartyRule.G_1,
        Fact.of("party", it.party()));
    requireComplete(hearing, it);
    hearing.put(
        Tables.PARTIES,
        it.party(),
        new Party(it.party(), it.name(), it.authorisationThreshold(), it.registries(), 0));
    hearing.tell(new PartyEvent.PartyAdmitted(it.party(), it.name()));
    it.officers().forEach(officer -> addOfficer(hearing, it.party(), officer));
  }

  private static void requireComplete(Hearing hearing, PartyAction.AdmitParty it) {
    boolean everyRole =
        List.of(Role.values()).stream()
            .allMatch(role -> it.officers().stream().anyMatch(spec -> spec.roles().contains(role)));
    long authorisers =
        it.officers().stream().filter(spec -> spec.roles().contains(Role.AUTHORISER)).count();
    hearing.require(
        everyRole
            && !it.name().isBlank()
            && it.authorisationThreshold() >= 1
            && authorisers >= it.authorisationThreshold(),
        PartyRule.G_3,
        Fact.of("party", it.party()),
        Fact.of("threshold", it.authorisationThreshold()),
        Fact.of("authorisers", authorisers));
  }

  static void registerOfficer(Hearing hearing, PartyAction.RegisterOfficer it) {
    hearing.party(it.party());
    addOfficer(hearing, it.party(), it.officer());
  }

  private static void addOfficer(Hearing hearing, PartyCode party, OfficerSpec spec) {
    Address address = spec.publicKey().address();
    hearing.require(
        hearing.find(Tables.OFFICERS, address).isEmpty(),
        PartyRule.G_4,
        Fact.of("officer", spec.name()),
        Fact.of("address", address));
    hearing.put(
        Tables.OFFICERS,
        address,
        new Officer(party, spec.name(), spec.publicKey(), spec.roles(), true));
    hearing.tell(new PartyEvent.OfficerRegistered(party, address, spec.name()));
  }

  static void revokeOfficer(Hearing hearing, PartyAction.RevokeOfficer it) {
    Party party = hearing.party(it.party());
    Officer officer =
        hearing
            .find(Tables.OFFICERS, it.officer())
            .filter(found -> found.party().equals(it.party()) && found.active())
            .orElseThrow(
                () ->
                    Hearing.refusal(
                        PartyRule.G_5,
                        Fact.of("party", it.party()),
                        Fact.of("officer", it.officer())));
    hearing.put(
        Tables.OFFICERS,
        it.officer(),
        new Officer(officer.party(), officer.name(), officer.publicKey(), officer.roles(), false));
    requireStaffed(hearing, party);
    hearing.tell(new PartyEvent.OfficerRevoked(it.party(), it.officer()));
  }

  private static void requireStaffed(Hearing hearing, Party party) {
    List<Officer> left =
        Tables.OFFICERS.all(hearing.state()).stream()
            .filter(officer -> officer.party().equals(party.code()))
            .toList();
    long administrators = left.stream().filter(each -> each.mayActAs(Role.ADMINISTRATOR)).count();
    long authorisers = left.stream().filter(each -> each.mayActAs(Role.AUTHORISER)).count();
    hearing.require(
        administrators >= 1 && authorisers >= party.authorisationThreshold(),
        PartyRule.G_6,
        Fact.of("party", party.code()),
        Fact.of("administrators", administrators),
        Fact.of("authorisers", authorisers),
        Fact.of("threshold", party.authorisationThreshold()));
  }

  static void openAccount(Hearing hearing, PartyAction.OpenAccount it) {
    hearing.party(it.account().party());
    hearing.require(
        hearing.find(Tables.ACCOUNTS, it.account()).isEmpty(),
        PartyRule.G_7,
        Fact.of("account", it.account()));
    hearing.put(
        Tables.ACCOUNTS,
        it.account(),
        new Account(it.account(), it.name(), it.entity(), it.keptFor()));
    hearing.tell(new PartyEvent.AccountOpened(it.account(), it.name()));
  }

  static void closeYear(Hearing hearing, PartyAction.CloseYear it) {
    Party party = hearing.party(it.party());
    hearing.require(
        it.year() > party.closedThrough() && it.year() < hearing.context().today().getYear(),
        DateRule.D_4,
        Fact.of("party", it.party()),
        Fact.of("year", it.year()),
        Fact.of("closedThrough", party.closedThrough()),
        Fact.of("today", hearing.context().today()));
    hearing.put(
        Tables.PARTIES,
        it.party(),
        new Party(
            party.code(),
            party.name(),
            party.authorisationThreshold(),
            party.registries(),
            it.year()));
    hearing.tell(new PartyEvent.YearClosed(it.party(), it.year()));
  }
}
