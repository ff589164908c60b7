package article6.contracts.law;

import article6.contracts.action.ActivityAction;
import article6.contracts.action.MechanismAction;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.AccountKind;
import article6.contracts.domain.MechanismAccountKind;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Role;
import article6.contracts.event.MechanismEvent;
import article6.contracts.event.PartyEvent;
import article6.contracts.state.Account;
import article6.contracts.state.Approach;
import article6.contracts.state.HostExemption;
import article6.contracts.state.Keys;
import article6.contracts.state.Mechanism;
import article6.contracts.state.MechanismAccount;
import article6.contracts.state.Ndcs;
import article6.contracts.state.Party;
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;
import java.util.List;
import java.util.Optional;

/**
 * The Article 6.4 mechanism: who keeps its registry, and its accounts (64-14). The mechanism is a
 * section of the ledger with officers like a Party's, but no Party: it has no NDC, authorises
 * nothing and uses nothing. Accounts that Parties and entities have in its registry stand in the
 * sections of those Parties, who sign for them; so every transfer between them is what it is for
 * any other unit.
 */
final class MechanismLaw {
  private MechanismLaw() {}

  static List<ConsentNeed> consents(StateView state, MechanismAction action) {
    return switch (action) {
      case MechanismAction.EstablishMechanism ignored -> Needs.governance(state);
      case MechanismAction.OpenMechanismAccount it ->
          withRegistrar(state, Needs.one(it.account().party(), Role.REGISTRAR));
      case MechanismAction.ExemptHost ignored -> bySupervisoryBody(state);
      case MechanismAction.IssueA64ers ignored -> bySupervisoryBody(state);
      case MechanismAction.ForwardA64ers it ->
          withRegistrar(state, Needs.each(Role.REGISTRAR, A64IssuanceLaw.forwarding(state, it)));
      // the secretariat verifies that the units are where they have to be (64-7)
      case MechanismAction.AuthorizeContributions it ->
          withRegistrar(state, Needs.fourEyes(state, it.party()));
      case MechanismAction.RecordCers it ->
          withRegistrar(state, Needs.one(it.account().party(), Role.REGISTRAR));
      case ActivityAction it -> ActivityLaw.consents(state, it);
    };
  }

  /** The word of the Supervisory Body: as many of its authorisers as it has decided. */
  static List<ConsentNeed> bySupervisoryBody(StateView state) {
    return operator(state).map(it -> Needs.fourEyes(state, it)).orElse(Needs.governance(state));
  }

  /** The registry administrator's, who keeps the books of the mechanism. */
  static List<ConsentNeed> byRegistrar(StateView state) {
    return operator(state).map(it -> Needs.one(it, Role.REGISTRAR)).orElse(Needs.governance(state));
  }

  static List<ConsentNeed> withRegistrar(StateView state, List<ConsentNeed> others) {
    return Needs.together(others, byRegistrar(state)).stream().distinct().toList();
  }

  private static Optional<PartyCode> operator(StateView state) {
    return MechanismUnits.mechanism(state).map(Mechanism::operator);
  }

  static void enact(Hearing hearing, MechanismAction action) {
    switch (action) {
      case MechanismAction.EstablishMechanism it -> establish(hearing, it);
      case MechanismAction.OpenMechanismAccount it -> openAccount(hearing, it);
      case MechanismAction.ExemptHost it -> exempt(hearing, it);
      case MechanismAction.IssueA64ers it -> A64IssuanceLaw.issue(hearing, it);
      case MechanismAction.ForwardA64ers it -> A64IssuanceLaw.forward(hearing, it);
      case MechanismAction.AuthorizeContributions it -> ContributionLaw.authorize(hearing, it);
      case MechanismAction.RecordCers it -> CerLaw.record(hearing, it);
      case ActivityAction it -> ActivityLaw.enact(hearing, it);
    }
  }

  static Mechanism established(Hearing hearing) {
    return MechanismUnits.mechanism(hearing.state())
        .orElseThrow(() -> Hearing.refusal(MechanismRule.M64_14_ESTABLISHED));
  }

  private static void establish(Hearing hearing, MechanismAction.EstablishMechanism it) {
    Party operator = hearing.party(it.operator());
    hearing.requireOpen(it.date(), it.operator());
    hearing.require(
        MechanismUnits.mechanism(hearing.state()).isEmpty()
            && it.operator().isUserAssigned()
            && operator.registries().contains(it.registry())
            && hearing.find(Tables.APPROACHES, it.approach()).isEmpty()
            && !isUsedAsParty(hearing.state(), it.operator()),
        MechanismRule.M64_14_OPERATOR,
        Fact.of("party", it.operator()),
        Fact.of("registry", it.registry()),
        Fact.of("approach", it.approach()));
    Mechanism mechanism =
        new Mechanism(it.operator(), it.registry(), it.approach(), it.name(), it.date());
    hearing.put(Tables.MECHANISM, Tables.WHOLE_NETWORK, mechanism);
    hearing.put(
        Tables.APPROACHES,
        it.approach(),
        new Approach(it.approach(), it.name(), List.of(), it.date(), ""));
    hearing.tell(new MechanismEvent.MechanismEstablished(it.operator(), it.name()));
    open(hearing, mechanism.adaptationFund(), MechanismAccountKind.ADAPTATION_FUND);
    open(hearing, mechanism.omgeCancellation(), MechanismAccountKind.OMGE);
    open(hearing, mechanism.bufferPool(), MechanismAccountKind.BUFFER_POOL);
  }

  /** Whether the section already has what only Parties have: approaches, an NDC or units. */
  private static boolean isUsedAsParty(StateView state, PartyCode section) {
    return Tables.APPROACHES.all(state).stream().anyMatch(it -> it.parties().contains(section))
        || !Ndcs.periods(state, section).isEmpty()
        || Tables.ACCOUNTS.all(state).stream()
            .filter(it -> it.party().equals(section))
            .flatMap(it -> Tables.HOLDINGS.all(state, Keys.text(it.id().value())).stream())
            .anyMatch(held -> held.units() > 0);
  }

  private static void openAccount(Hearing hearing, MechanismAction.OpenMechanismAccount it) {
    Mechanism mechanism = established(hearing);
    hearing.party(it.account().party());
    hearing.require(
        it.accountKind().isOpenedOnRequest() && !it.account().party().equals(mechanism.operator()),
        MechanismRule.M64_14,
        Fact.of("account", it.account()),
        Fact.of("kind", it.accountKind()));
    open(hearing, new Account(it.account(), it.name(), it.entity()), it.accountKind());
  }

  /** The pending account of a host is there from the first issuance on. */
  static AccountId pendingAccount(Hearing hearing, PartyCode host) {
    AccountId pending = established(hearing).pendingAccount(host);
    if (!hearing.find(Tables.MECHANISM_ACCOUNTS, pending).isPresent()) {
      open(hearing, pending, MechanismAccountKind.PENDING);
    }
    return pending;
  }

  private static void open(Hearing hearing, AccountId id, MechanismAccountKind kind) {
    Optional<AccountKind> keptFor =
        kind == MechanismAccountKind.ADAPTATION_FUND
            ? Optional.of(AccountKind.ADAPTATION_FUND)
            : Optional.empty();
    open(hearing, new Account(id, "", Optional.empty(), keptFor), kind);
  }

  private static void open(Hearing hearing, Account account, MechanismAccountKind kind) {
    hearing.require(
        hearing.find(Tables.ACCOUNTS, account.id()).isEmpty(),
        PartyRule.G_7,
        Fact.of("account", account.id()));
    hearing.put(Tables.ACCOUNTS, account.id(), account);
    hearing.put(Tables.MECHANISM_ACCOUNTS, account.id(), new MechanismAccount(account.id(), kind));
    hearing.tell(new PartyEvent.AccountOpened(account.id(), account.name()));
  }

  private static void exempt(Hearing hearing, MechanismAction.ExemptHost it) {
    established(hearing);
    hearing.party(it.party());
    hearing.put(
        Tables.HOST_EXEMPTIONS,
        it.party(),
        new HostExemption(it.party(), it.from(), it.until(), it.reason()));
    hearing.tell(new MechanismEvent.HostExempted(it.party(), it.from()));
  }
}
