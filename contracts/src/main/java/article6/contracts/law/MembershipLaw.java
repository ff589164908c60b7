package article6.contracts.law;

import article6.contracts.action.NetworkAction;
import article6.contracts.action.PartyAction;
import article6.contracts.crypto.Address;
import article6.contracts.domain.PartyCode;
import article6.contracts.event.NetworkEvent;
import article6.contracts.event.PartyEvent;
import article6.contracts.state.Departure;
import article6.contracts.state.Node;
import article6.contracts.state.Officer;
import article6.contracts.state.Tables;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;

/**
 * Which nodes there are and which of them vote. The validators of the next block are read
 * from the state after this one, so a change counts from the next block on.
 */
final class MembershipLaw {
  /** A consent of governance fits one transaction even when each is of another Party. */
  static final int VALIDATORS_MAX = 64;

  private MembershipLaw() {}

  static void admit(Hearing hearing, NetworkAction.AdmitNode it) {
    Address address = it.publicKey().address();
    requireUnused(hearing, it.name(), address);
    boolean ofParty =
        hearing.find(Tables.PARTIES, it.party()).isPresent()
            && hearing.find(Tables.DEPARTURES, it.party()).isEmpty();
    hearing.require(
        !it.validator() || ofParty,
        NetworkRule.N_6,
        Fact.of("party", it.party()),
        Fact.of("node", it.name()));
    Node node = new Node(it.publicKey(), it.party(), it.name(), it.validator());
    hearing.put(Tables.NODES, address, node);
    requireValidators(hearing);
    hearing.tell(new NetworkEvent.NodeAdmitted(address, it.party(), it.name(), it.validator()));
  }

  static void remove(Hearing hearing, NetworkAction.RemoveNode it) {
    remove(hearing, node(hearing, it.node()));
    requireValidators(hearing);
  }

  static void withdraw(Hearing hearing, NetworkAction.WithdrawNode it) {
    remove(hearing, nodeOf(hearing, it.party(), it.node()));
    requireValidators(hearing);
  }

  static void rotate(Hearing hearing, NetworkAction.RotateNodeKey it) {
    Node node = nodeOf(hearing, it.party(), it.node());
    Address after = it.newKey().address();
    requireUnused(hearing, node.name(), after);
    Tables.NODES.delete(hearing.state(), it.node());
    hearing.put(
        Tables.NODES, after, new Node(it.newKey(), node.party(), node.name(), node.validator()));
    hearing.tell(new NetworkEvent.NodeKeyRotated(it.party(), it.node(), after));
  }

  /**
   * Nobody acts for the Party any more and none of its nodes is admitted. Its accounts stay as they
   * are: nothing can enter or leave them without its consent, so they are frozen. Its approaches,
   * authorizations and closed years stay in force for everybody else.
   */
  static void leave(Hearing hearing, PartyAction.LeaveLedger it) {
    PartyCode party = hearing.party(it.party()).code();
    for (Node node : Tables.NODES.all(hearing.state())) {
      if (node.party().equals(party)) {
        remove(hearing, node);
      }
    }
    requireValidators(hearing);
    for (Officer officer : Tables.OFFICERS.all(hearing.state())) {
      if (officer.party().equals(party) && officer.active()) {
        hearing.put(Tables.OFFICERS, officer.address(), officer.revoked());
      }
    }
    Bytes section = Bytes.wrap((party.value() + "-").getBytes(StandardCharsets.US_ASCII));
    hearing.warnUnless(
        !Tables.HOLDINGS.hasAny(hearing.state(), section),
        NetworkRule.N_8,
        Fact.of("party", party));
    hearing.put(Tables.DEPARTURES, party, new Departure(party, hearing.context().today()));
    hearing.tell(new PartyEvent.PartyLeft(party));
  }

  private static void remove(Hearing hearing, Node node) {
    Address address = node.publicKey().address();
    Tables.NODES.delete(hearing.state(), address);
    hearing.tell(
        new NetworkEvent.NodeRemoved(address, node.party(), node.name(), node.validator()));
  }

  private static void requireValidators(Hearing hearing) {
    List<Node> validators =
        Tables.NODES.all(hearing.state()).stream().filter(Node::validator).toList();
    hearing.require(
        !validators.isEmpty() && validators.size() <= VALIDATORS_MAX,
        NetworkRule.N_7,
        Fact.of("validators", validators.size()),
        Fact.of("most", VALIDATORS_MAX));
  }

  /** One key, one use: a node's key can't sign for an officer and no key belongs to two nodes. */
  private static void requireUnused(Hearing hearing, String name, Address address) {
    hearing.require(
        hearing.find(Tables.NODES, address).isEmpty()
            && hearing.find(Tables.OFFICERS, address).isEmpty(),
        NetworkRule.N_5,
        Fact.of("node", name),
        Fact.of("address", address));
  }

  private static Node nodeOf(Hearing hearing, PartyCode party, Address address) {
    Node node = node(hearing, address);
    hearing.require(
        node.party().equals(party),
        NetworkRule.N_4,
        Fact.of("node", address),
        Fact.of("party", party));
    return node;
  }

  private static Node node(Hearing hearing, Address address) {
    return hearing
        .find(Tables.NODES, address)
        .orElseThrow(() -> Hearing.refusal(NetworkRule.N_4, Fact.of("node", address)));
  }
}
