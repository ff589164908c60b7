package article6.contracts.law;

import article6.contracts.action.Action;
import article6.contracts.crypto.Address;
import article6.contracts.domain.AuthorizationId;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Role;
import article6.contracts.state.Approach;
import article6.contracts.state.Authorization;
import article6.contracts.state.Node;
import article6.contracts.state.Officer;
import article6.contracts.state.Party;
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which consents an action needs, and which of them are there. */
final class Consents {
  private final List<ConsentNeed> needs;
  private final List<Officer> signers;

  private Consents(List<ConsentNeed> needs, List<Officer> signers) {
    this.needs = needs;
    this.signers = signers;
  }

  /** Every signer must be an active officer (T-5) whose consent the action needs (K-1). */
  static Consents of(Hearing hearing, Action action, List<Address> signers) {
    List<ConsentNeed> needs = needed(hearing.state(), action);
    List<Officer> officers = new ArrayList<>();
    for (Address signer : signers) {
      Officer officer = activeOfficer(hearing, signer);
      hearing.require(
          needs.stream().anyMatch(need -> fits(need, officer)),
          Rule.K_1,
          Fact.of("officer", officer.name()),
          Fact.of("party", officer.party()),
          Fact.of("roles", officer.roles()),
          Fact.of("action", action.kind()),
          Fact.of("needed", inWords(needs)));
      officers.add(officer);
    }
    return new Consents(needs, officers);
  }

  /** Consents gathered over time: those of officers revoked meanwhile no longer count. */
  static Consents ofStillActive(Hearing hearing, Action action, List<Address> signers) {
    List<Officer> officers =
        signers.stream()
            .map(signer -> hearing.find(Tables.OFFICERS, signer))
            .flatMap(Optional::stream)
            .filter(Officer::active)
            .toList();
    return new Consents(needed(hearing.state(), action), officers);
  }

  static Officer activeOfficer(Hearing hearing, Address address) {
    return hearing
        .find(Tables.OFFICERS, address)
        .filter(Officer::active)
        .orElseThrow(() -> Hearing.refusal(Rule.T_5, Fact.of("signer", address)));
  }

  boolean isComplete() {
    return missing().isEmpty();
  }

  List<ConsentNeed> missing() {
    return needs.stream().filter(need -> !isMet(need)).toList();
  }

  private boolean isMet(ConsentNeed need) {
    return need.parties().stream().filter(party -> hasSpoken(party, need)).count()
        >= need.partiesNeeded();
  }

  private boolean hasSpoken(PartyCode party, ConsentNeed need) {
    return signers.stream()
            .filter(signer -> signer.party().equals(party) && signer.mayActAs(need.role()))
            .count()
        >= need.officersEach();
  }

  private static boolean fits(ConsentNeed need, Officer officer) {
    return need.parties().contains(officer.party()) && officer.mayActAs(need.role());
  }

  private static String inWords(List<ConsentNeed> needs) {
    return String.join(
        "; ",
        needs.stream()
            .map(
                need ->
                    "%d × %s of %d of %s"
                        .formatted(
                            need.officersEach(), need.role(), need.partiesNeeded(), need.parties()))
            .toList());
  }

  static List<ConsentNeed> needed(StateView state, Action action) {
    return switch (action) {
      case Action.AdmitParty ignored -> List.of(governance(state));
      case Action.RegisterOfficer it -> one(it.party(), Role.ADMINISTRATOR);
      case Action.RevokeOfficer it -> one(it.party(), Role.ADMINISTRATOR);
      case Action.CloseYear it -> one(it.party(), Role.ADMINISTRATOR);
      case Action.OpenAccount it -> one(it.account().party(), Role.REGISTRAR);
      case Action.RegisterApproach it ->
          List.of(
              ConsentNeed.ofAll(
                  it.parties().stream().distinct().sorted().toList(), Role.AUTHORISER));
      case Action.AuthorizeEntity it -> fourEyes(state, it.party());
      case Action.AuthorizeItmos it -> fourEyes(state, it.party());
      case Action.AmendAuthorization it ->
          change(state, it.party(), it.authorization(), it.includingFirstTransferred());
      case Action.RevokeAuthorization it ->
          change(state, it.party(), it.authorization(), it.includingFirstTransferred());
      case Action.IssueUnits it -> one(it.series().party(), Role.REGISTRAR);
      case Action.TransferUnits it ->
          Stream.of(it.from().party(), it.to().party())
              .distinct()
              .map(party -> ConsentNeed.of(party, Role.REGISTRAR, 1))
              .toList();
      case Action.UseTowardsNdc it -> one(it.account().party(), Role.REGISTRAR);
      case Action.UseForImp it -> one(it.account().party(), Role.REGISTRAR);
      case Action.CancelUnits it -> one(it.account().party(), Role.REGISTRAR);
      case Action.SetNdc it -> one(it.party(), Role.AUTHORISER);
      case Action.SetInventory it -> one(it.party(), Role.REGISTRAR);
      case Action.GiveConsent it -> ofProposal(state, it.proposal());
      case Action.WithdrawProposal it -> ofProposal(state, it.proposal());
    };
  }

  private static List<ConsentNeed> ofProposal(
      StateView state, article6.contracts.crypto.Hash proposal) {
    return Tables.PROPOSALS
        .get(state, proposal)
        .map(open -> needed(state, open.action()))
        .orElse(List.of());
  }

  private static List<ConsentNeed> one(PartyCode party, Role role) {
    return List.of(ConsentNeed.of(party, role, 1));
  }

  /** Two thirds of the Parties that run validators, as with blocks. */
  private static ConsentNeed governance(StateView state) {
    List<PartyCode> parties =
        Tables.NODES.all(state).stream()
            .filter(Node::validator)
            .map(Node::party)
            .distinct()
            .sorted()
            .toList();
    return new ConsentNeed(parties, (2 * parties.size() + 2) / 3, Role.ADMINISTRATOR, 1);
  }

  private static List<ConsentNeed> fourEyes(StateView state, PartyCode party) {
    int threshold = Tables.PARTIES.get(state, party).map(Party::authorisationThreshold).orElse(1);
    return List.of(ConsentNeed.of(party, Role.AUTHORISER, threshold));
  }

  /**
   * A change that reaches units already first transferred needs all Parties of the approach.
   */
  private static List<ConsentNeed> change(
      StateView state, PartyCode party, AuthorizationId id, boolean includingFirstTransferred) {
    List<ConsentNeed> own = fourEyes(state, party);
    if (!includingFirstTransferred) {
      return own;
    }
    List<PartyCode> others =
        AuthorizationLaw.latest(state, party, id)
            .map(Authorization::content)
            .flatMap(content -> Tables.APPROACHES.get(state, content.approach()))
            .map(Approach::parties)
            .orElse(List.of())
            .stream()
            .filter(other -> !other.equals(party))
            .toList();
    return Stream.concat(
            own.stream(),
            others.isEmpty()
                ? Stream.empty()
                : Stream.of(ConsentNeed.ofAll(others, Role.AUTHORISER)))
        .toList();
  }
}
