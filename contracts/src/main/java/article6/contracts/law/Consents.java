package article6.contracts.law;

import article6.contracts.action.Action;
import article6.contracts.action.AgreementAction;
import article6.contracts.action.ApproachAction;
import article6.contracts.action.AuthorizationAction;
import article6.contracts.action.BridgeAction;
import article6.contracts.action.CaseAction;
import article6.contracts.action.ConsentAction;
import article6.contracts.action.DocumentAction;
import article6.contracts.action.MechanismAction;
import article6.contracts.action.NdcAction;
import article6.contracts.action.NetworkAction;
import article6.contracts.action.NoticeAction;
import article6.contracts.action.OfficerAction;
import article6.contracts.action.ParticipationAction;
import article6.contracts.action.PartyAction;
import article6.contracts.action.RegistryAction;
import article6.contracts.action.RequestAction;
import article6.contracts.action.UnitAction;
import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Role;
import article6.contracts.state.Officer;
import article6.contracts.state.Party;
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which consents an action needs, and which of them are there. */
final class Consents {
  private final List<ConsentNeed> needs;
  private final List<Officer> signers;
  private final Standing standing;

  private Consents(List<ConsentNeed> needs, List<Officer> signers, Standing standing) {
    this.needs = needs;
    this.signers = signers;
    this.standing = standing;
  }

  /** Every signer must be an active officer (T-5) whose consent the action needs (K-1). */
  static Consents of(Hearing hearing, Action action, List<Address> signers) {
    Standing standing = standing(hearing, action);
    List<ConsentNeed> needs = needed(hearing.state(), action);
    List<Officer> officers = new ArrayList<>();
    for (Address signer : signers) {
      Officer officer = activeOfficer(hearing, signer);
      hearing.require(
          needs.stream().anyMatch(need -> standing.fits(need, officer)),
          ConsentRule.K_1,
          Fact.of("officer", officer.name()),
          Fact.of("party", officer.party()),
          Fact.of("roles", officer.roles()),
          Fact.of("action", action.kind()),
          Fact.of("needed", inWords(needs)));
      officers.add(officer);
    }
    return new Consents(needs, officers, standing);
  }

  /**
   * Consents gathered over time: those of officers revoked meanwhile no longer count, nor those
   * given under a delegation that is over. Who went over to a new key is still the same officer.
   */
  static Consents ofStillActive(Hearing hearing, Action action, List<Address> signers) {
    List<Officer> officers =
        signers.stream()
            .map(signer -> Standing.holder(hearing.state(), signer))
            .flatMap(Optional::stream)
            .distinct()
            .toList();
    return new Consents(needed(hearing.state(), action), officers, standing(hearing, action));
  }

  private static Standing standing(Hearing hearing, Action action) {
    return new Standing(hearing.state(), action, hearing.context().today());
  }

  static Officer activeOfficer(Hearing hearing, Address address) {
    return hearing
        .find(Tables.OFFICERS, address)
        .filter(Officer::active)
        .orElseThrow(() -> Hearing.refusal(TransactionRule.T_5, Fact.of("signer", address)));
  }

  boolean isComplete() {
    return missing().isEmpty();
  }

  private boolean isMet(ConsentNeed need) {
    return need.parties().stream().filter(party -> hasSpoken(party, need)).count()
        >= need.partiesNeeded();
  }

  private boolean hasSpoken(PartyCode party, ConsentNeed need) {
    return signers.stream().filter(signer -> standing.speaksFor(party, need, signer)).count()
        >= standing.officersNeeded(need, party);
  }

  List<ConsentNeed> missing() {
    return needs.stream().filter(need -> !isMet(need)).map(standing::raised).toList();
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
      case PartyAction it -> PartyLaw.consents(state, it);
      case NetworkAction it -> NetworkLaw.consents(state, it);
      case ApproachAction it -> ApproachLaw.consents(state, it);
      case AuthorizationAction it -> AuthorizationLaw.consents(state, it);
      case UnitAction it -> UnitLaw.consents(state, it);
      case NdcAction it -> NdcLaw.consents(state, it);
      case DocumentAction it -> DocumentLaw.consents(state, it);
      case RequestAction it -> RequestLaw.consents(state, it);
      case NoticeAction it -> NoticeLaw.consents(it);
      case OfficerAction it -> OfficerLaw.consents(state, it);
      case ParticipationAction it -> ParticipationLaw.consents(state, it);
      case MechanismAction it -> MechanismLaw.consents(state, it);
      case ConsentAction it -> ofProposal(state, it);
      case AgreementAction it -> AgreementLaw.consents(state, it);
      case RegistryAction it -> RegistryLaw.consents(state, it);
      case BridgeAction it -> BridgeLaw.consents(state, it);
      case CaseAction it -> CaseLaw.consents(state, it);
    };
  }

  /** Who may speak to a proposal is whoever the proposed action needs. */
  private static List<ConsentNeed> ofProposal(StateView state, ConsentAction action) {
    if (action instanceof ConsentAction.ReviewProposal) {
      List<PartyCode> parties = Tables.PARTIES.all(state).stream().map(Party::code).toList();
      return List.of(new ConsentNeed(parties, 1, Role.REVIEWER, 1));
    }
    Hash proposal =
        switch (action) {
          case ConsentAction.GiveConsent it -> it.proposal();
          case ConsentAction.WithdrawProposal it -> it.proposal();
          case ConsentAction.ReviewProposal it -> it.proposal();
        };
    return Tables.PROPOSALS
        .get(state, proposal)
        .map(open -> needed(state, open.action()))
        .orElse(List.of());
  }
}
