package article6.contracts.law;

import article6.contracts.domain.AccountId;
import article6.contracts.domain.EntityConsent;
import article6.contracts.domain.EntityId;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Role;
import article6.contracts.state.Account;
import article6.contracts.state.ConsentPolicy;
import article6.contracts.state.Node;
import article6.contracts.state.Party;
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The lists of consents that actions have in common. */
final class Needs {
  private Needs() {}

  /** One officer of a Party. */
  static List<ConsentNeed> one(PartyCode party, Role role) {
    return List.of(ConsentNeed.of(party, role, 1));
  }

  /** One officer of each of these Parties. */
  static List<ConsentNeed> each(Role role, PartyCode... parties) {
    return Stream.of(parties)
        .distinct()
        .sorted()
        .map(party -> ConsentNeed.of(party, role, 1))
        .toList();
  }

  /** As many authorisers of a Party as it has decided that an authorization takes. */
  static List<ConsentNeed> fourEyes(StateView state, PartyCode party) {
    int threshold = Tables.PARTIES.get(state, party).map(Party::authorisationThreshold).orElse(1);
    return List.of(ConsentNeed.of(party, Role.AUTHORISER, threshold));
  }

  /** Two thirds of the Parties that run validators, as with blocks. */
  static List<ConsentNeed> governance(StateView state) {
    List<PartyCode> parties =
        Tables.NODES.all(state).stream()
            .filter(Node::validator)
            .map(Node::party)
            .distinct()
            .sorted()
            .toList();
    return List.of(new ConsentNeed(parties, (2 * parties.size() + 2) / 3, Role.ADMINISTRATOR, 1));
  }

  /** One officer of any Party: for acts on what does not exist, which the law then says. */
  static List<ConsentNeed> anybody(StateView state, Role role) {
    List<PartyCode> parties = Tables.PARTIES.all(state).stream().map(Party::code).sorted().toList();
    return List.of(new ConsentNeed(parties, 1, role, 1));
  }

  /**
   * Whoever disposes of what is in an account: the registrar of its Party, or also or only an
   * officer of the entity it is kept for, as the Party has decided.
   */
  static List<ConsentNeed> ofHolder(StateView state, AccountId account) {
    PartyCode party = account.party();
    List<ConsentNeed> registrar = one(party, Role.REGISTRAR);
    EntityConsent decided =
        Tables.CONSENT_POLICIES
            .get(state, party)
            .map(ConsentPolicy::entityAccounts)
            .orElse(EntityConsent.NOT_ASKED);
    Optional<EntityId> entity =
        decided == EntityConsent.NOT_ASKED
            ? Optional.empty()
            : Tables.ACCOUNTS.get(state, account).flatMap(Account::entity);
    if (entity.isEmpty()) {
      return registrar;
    }
    List<ConsentNeed> ofEntity = List.of(ConsentNeed.ofEntity(party, entity.get()));
    return decided == EntityConsent.ALONE ? ofEntity : together(registrar, ofEntity);
  }

  /** Administrators and, as for an authorization, authorisers of a Party: its gravest word. */
  static List<ConsentNeed> wholeParty(StateView state, PartyCode party) {
    return together(one(party, Role.ADMINISTRATOR), fourEyes(state, party));
  }

  static List<ConsentNeed> together(List<ConsentNeed> some, List<ConsentNeed> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }
}
