package article6.contracts.law;

import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Role;
import article6.contracts.state.Node;
import article6.contracts.state.Party;
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;
import java.util.List;
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

  static List<ConsentNeed> together(List<ConsentNeed> some, List<ConsentNeed> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }
}
