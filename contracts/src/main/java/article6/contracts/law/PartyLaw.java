package article6.contracts.law;

import article6.contracts.action.OfficerSpec;
import article6.contracts.action.PartyAction;
import article6.contracts.crypto.Address;
import article6.contracts.domain.EntityId;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Role;
import article6.contracts.event.PartyEvent;
import article6.contracts.state.Account;
import article6.contracts.state.ConsentPolicy;
import article6.contracts.state.Officer;
import article6.contracts.state.Party;
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;
import java.util.List;
import java.util.Optional;

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
      case PartyAction.LeaveLedger it -> Needs.wholeParty(state, it.party());
    };
  }

  static void enact(Hearing hearing, PartyAction action) {
    switch (action) {
      case PartyAction.AdmitParty it -> admit(hearing, it);
      case PartyAction.RegisterOfficer it -> registerOfficer(hearing, it);
      case PartyAction.RevokeOfficer it -> revokeOfficer(hearing, it);
      case PartyAction.OpenAccount it -> openAccount(hearing, it);
      case PartyAction.CloseYear it -> closeYear(hearing, it);
      case PartyAction.LeaveLedger it -> MembershipLaw.leave(hearing, it);
    }
  }

  static void admit(Hearing hearing, PartyAction.AdmitParty it) {
    hearing.require(
        hearing.find(Tables.PARTIES, it.party()).isEmpty() || returns(hearing, it.party()),
        PartyRule.G_1,
        Fact.of("party", it.party()));
    requireComplete(hearing, it);
    int closedThrough =
        hearing.find(Tables.PARTIES, it.party()).map(Party::closedThrough).orElse(0);
    hearing.put(
        Tables.PARTIES,
        it.party(),
        new Party(
            it.party(), it.name(), it.authorisationThreshold(), it.registries(), closedThrough));
    hearing.tell(new PartyEvent.PartyAdmitted(it.party(), it.name()));
    it.officers().forEach(officer -> addOfficer(hearing, it.party(), officer));
  }

  /** A Party that had left finds its accounts and closed years as they were; officers are new. */
  private static boolean returns(Hearing hearing, PartyCode party) {
    boolean left = hearing.find(Tables.DEPARTURES, party).isPresent();
    if (left) {
      Tables.DEPARTURES.delete(hearing.state(), party);
      Tables.CONSENT_POLICIES.delete(hearing.state(), party);
    }
    return left;
  }

  private static void requireComplete(Hearing hearing, PartyAction.AdmitParty it) {
    boolean everyRole =
        Role.NEEDED.stream()
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
    requireUnusedKey(hearing, spec.name(), address);
    requireRoles(hearing, spec);
    hearing.put(
        Tables.OFFICERS,
        address,
        new Officer(
            party,
            spec.name(),
            spec.publicKey(),
            spec.roles(),
            true,
            spec.entity(),
            Optional.empty()));
    hearing.tell(new PartyEvent.OfficerRegistered(party, address, spec.name()));
  }

  static void requireUnusedKey(Hearing hearing, String name, Address address) {
    hearing.require(
        hearing.find(Tables.OFFICERS, address).isEmpty(),
        PartyRule.G_4,
        Fact.of("officer", name),
        Fact.of("address", address));
    hearing.require(
        hearing.find(Tables.NODES, address).isEmpty(),
        NetworkRule.N_5,
        Fact.of("officer", name),
        Fact.of("address", address));
  }

  /** An entity officer is the entity's, and so has no say in what is the Party's. */
  private static void requireRoles(Hearing hearing, OfficerSpec spec) {
    hearing.require(
        hearing.context().edition().isAtLeast(Edition.CMA7_2025)
            || Role.NEEDED.containsAll(spec.roles()),
        NetworkRule.N_1,
        Fact.of("roles", spec.roles()),
        Fact.of("rulebook", hearing.context().edition().label()));
    boolean ofEntity = spec.roles().contains(Role.ENTITY_OFFICER);
    hearing.require(
        ofEntity == spec.entity().isPresent() && (!ofEntity || spec.roles().size() == 1),
        PartyRule.G_10,
        Fact.of("officer", spec.name()),
        Fact.of("roles", spec.roles()),
        Fact.of("entity", spec.entity().map(EntityId::value).orElse("–")));
  }

  static long activeOfficers(Hearing hearing, PartyCode party, Role role) {
    return Tables.OFFICERS.all(hearing.state()).stream()
        .filter(officer -> officer.party().equals(party) && officer.mayActAs(role))
        .count();
  }

  static Officer activeOfficer(Hearing hearing, PartyCode party, Address address) {
    return hearing
        .find(Tables.OFFICERS, address)
        .filter(found -> found.party().equals(party) && found.active())
        .orElseThrow(
            () ->
                Hearing.refusal(
                    PartyRule.G_5, Fact.of("party", party), Fact.of("officer", address)));
  }

  static void revokeOfficer(Hearing hearing, PartyAction.RevokeOfficer it) {
    Party party = hearing.party(it.party());
    Officer officer = activeOfficer(hearing, it.party(), it.officer());
    hearing.put(Tables.OFFICERS, it.officer(), officer.revoked());
    requireStaffed(hearing, party);
    hearing.tell(new PartyEvent.OfficerRevoked(it.party(), it.officer()));
  }

  private static void requireStaffed(Hearing hearing, Party party) {
    long administrators = activeOfficers(hearing, party.code(), Role.ADMINISTRATOR);
    long authorisers = activeOfficers(hearing, party.code(), Role.AUTHORISER);
    hearing.require(
        administrators >= 1 && authorisers >= party.authorisationThreshold(),
        PartyRule.G_6,
        Fact.of("party", party.code()),
        Fact.of("administrators", administrators),
        Fact.of("authorisers", authorisers),
        Fact.of("threshold", party.authorisationThreshold()));
    Optional<ConsentPolicy> policy = hearing.find(Tables.CONSENT_POLICIES, party.code());
    for (Role role : Role.NEEDED) {
      long left = activeOfficers(hearing, party.code(), role);
      int most = policy.map(each -> each.most(role)).orElse(0);
      hearing.require(
          left >= most,
          ConsentRule.K_7,
          Fact.of("party", party.code()),
          Fact.of("role", role),
          Fact.of("officers", left),
          Fact.of("threshold", most));
    }
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
