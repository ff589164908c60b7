package article6.contracts.law;

import article6.contracts.action.Action;
import article6.contracts.action.OfficerSpec;
import article6.contracts.crypto.Address;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Role;
import article6.contracts.event.LedgerEvent;
import article6.contracts.state.Account;
import article6.contracts.state.Officer;
import article6.contracts.state.Party;
import article6.contracts.state.Tables;
import java.util.List;

/** Parties, their officers, accounts and closed years. */
final class PartyLaw {
  private PartyLaw() {}

  static void admit(Hearing hearing, Action.AdmitParty it) {
    hearing.require(
        hearing.find(Tables.PARTIES, it.party()).isEmpty(), Rule.G_1, Fact.of("party", it.party()));
    requireComplete(hearing, it);
    hearing.put(
        Tables.PARTIES,
        it.party(),
        new Party(it.party(), it.name(), it.authorisationThreshold(), it.registries(), 0));
    hearing.tell(new LedgerEvent.PartyAdmitted(it.party(), it.name()));
    it.officers().forEach(officer -> addOfficer(hearing, it.party(), officer));
  }

  private static void requireComplete(Hearing hearing, Action.AdmitParty it) {
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
        Rule.G_3,
        Fact.of("party", it.party()),
        Fact.of("threshold", it.authorisationThreshold()),
        Fact.of("authorisers", authorisers));
  }

  static void registerOfficer(Hearing hearing, Action.RegisterOfficer it) {
    hearing.party(it.party());
    addOfficer(hearing, it.party(), it.officer());
  }

  private static void addOfficer(Hearing hearing, PartyCode party, OfficerSpec spec) {
    Address address = spec.publicKey().address();
    hearing.require(
        hearing.find(Tables.OFFICERS, address).isEmpty(),
        Rule.G_4,
        Fact.of("officer", spec.name()),
        Fact.of("address", address));
    hearing.put(
        Tables.OFFICERS,
        address,
        new Officer(party, spec.name(), spec.publicKey(), spec.roles(), true));
    hearing.tell(new LedgerEvent.OfficerRegistered(party, address, spec.name()));
  }

  static void revokeOfficer(Hearing hearing, Action.RevokeOfficer it) {
    Party party = hearing.party(it.party());
    Officer officer =
        hearing
            .find(Tables.OFFICERS, it.officer())
            .filter(found -> found.party().equals(it.party()) && found.active())
            .orElseThrow(
                () ->
                    Hearing.refusal(
                        Rule.G_5, Fact.of("party", it.party()), Fact.of("officer", it.officer())));
    hearing.put(
        Tables.OFFICERS,
        it.officer(),
        new Officer(officer.party(), officer.name(), officer.publicKey(), officer.roles(), false));
    requireStaffed(hearing, party);
    hearing.tell(new LedgerEvent.OfficerRevoked(it.party(), it.officer()));
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
        Rule.G_6,
        Fact.of("party", party.code()),
        Fact.of("administrators", administrators),
        Fact.of("authorisers", authorisers),
        Fact.of("threshold", party.authorisationThreshold()));
  }

  static void openAccount(Hearing hearing, Action.OpenAccount it) {
    hearing.party(it.account().party());
    hearing.require(
        hearing.find(Tables.ACCOUNTS, it.account()).isEmpty(),
        Rule.G_7,
        Fact.of("account", it.account()));
    hearing.put(Tables.ACCOUNTS, it.account(), new Account(it.account(), it.name(), it.entity()));
    hearing.tell(new LedgerEvent.AccountOpened(it.account(), it.name()));
  }

  static void closeYear(Hearing hearing, Action.CloseYear it) {
    Party party = hearing.party(it.party());
    hearing.require(
        it.year() > party.closedThrough() && it.year() < hearing.context().today().getYear(),
        Rule.D_4,
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
    hearing.tell(new LedgerEvent.YearClosed(it.party(), it.year()));
  }
}
