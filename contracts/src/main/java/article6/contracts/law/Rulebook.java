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
import article6.contracts.event.ConsentEvent;
import article6.contracts.state.Officer;
import article6.contracts.state.Proposal;
import article6.contracts.state.RulebookActivation;
import article6.contracts.state.StateOverlay;
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;
import article6.contracts.transaction.Consent;
import article6.contracts.transaction.Transaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.tuweni.bytes.Bytes;

/**
 * The law as one pure function: a state, a transaction and its circumstances in; changes and
 * events, or a refusal, out. Validators, dry runs, tests and verifiers all call this one.
 *
 * <p>Consent is one mechanism: an action with all the consents it needs takes effect at once; with
 * some of them it waits as a proposal, and takes effect in the block in which the last one arrives,
 * under the rules and the state of then.
 */
public final class Rulebook {
  private Rulebook() {}

  /**
   * Judges a transaction whose signatures have been verified ({@link Admission}).
   *
   * @param state on {@link Outcome.Applied} its changes are in here; on {@link Outcome.Refused}
   *     nothing has changed
   */
  public static Outcome apply(StateOverlay state, Transaction transaction, Context context) {
    List<Address> signers = transaction.consents().stream().map(Consent::officer).toList();
    return apply(state, transaction.id(), transaction.action(), signers, context);
  }

  /** The same for an action and those who would sign it, for dry runs. */
  public static Outcome apply(
      StateOverlay state, Hash id, Action action, List<Address> signers, Context context) {
    StateOverlay scratch = new StateOverlay(state);
    Hearing hearing = new Hearing(scratch, context);
    try {
      hearing.require(
          context.edition().admits(action),
          NetworkRule.N_1,
          Fact.of("action", action.kind()),
          Fact.of("rulebook", context.edition().label()));
      Outcome outcome =
          switch (action) {
            case ConsentAction.GiveConsent consent ->
                giveConsent(hearing, consent.proposal(), signers);
            case ConsentAction.WithdrawProposal withdrawal ->
                withdraw(hearing, withdrawal.proposal(), signers);
            case ConsentAction.ReviewProposal review -> review(hearing, review, signers);
            default -> propose(hearing, id, action, signers);
          };
      state.apply(scratch);
      return outcome;
    } catch (RefusalSignal refusal) {
      return new Outcome.Refused(refusal.finding());
    }
  }

  /**
   * The label of the rulebook in force at a height, which this release may not know.
   *
   * @param state after the block before
   * @param genesisRulebook what the network started under
   */
  public static String labelAt(StateView state, String genesisRulebook, long height) {
    return Tables.RULEBOOKS
        .floor(state, Bytes.EMPTY, height)
        .map(RulebookActivation::rulebook)
        .orElse(genesisRulebook);
  }

  /** Which consents an action needs on this state. */
  public static List<ConsentNeed> consentsNeeded(StateView state, Action action) {
    StateOverlay view = new StateOverlay(state);
    Standing standing = new Standing(view, action, LocalDate.EPOCH);
    return Consents.needed(view, action).stream().map(standing::raised).toList();
  }

  /** How far a proposal is: who has consented, what is missing, and who could still consent. */
  public static List<NeedStanding> standing(StateView state, Proposal proposal, LocalDate today) {
    return new Standing(state, proposal.action(), today)
        .of(Consents.needed(new StateOverlay(state), proposal.action()), proposal.consents());
  }

  private static Outcome propose(Hearing hearing, Hash id, Action action, List<Address> signers) {
    Consents consents = Consents.of(hearing, action, signers);
    if (consents.isComplete()) {
      enact(hearing, action);
      return applied(hearing, true, List.of());
    }
    // refused today means refused here, before anybody is asked for a second signature
    Hearing rehearsal = new Hearing(new StateOverlay(hearing.state()), hearing.context());
    enact(rehearsal, action);
    hearing.warnings().addAll(rehearsal.warnings());
    if (hearing.context().edition().isAtLeast(Edition.CMA7_2025)) {
      Proposals.sweep(hearing);
    }
    long expiresAtMillis =
        hearing.context().blockTimeMillis() + Proposals.lifetimeMillis(hearing, signers);
    hearing.put(Tables.PROPOSALS, id, new Proposal(id, action, signers, expiresAtMillis));
    hearing.tell(new ConsentEvent.ProposalOpened(id, action.kind(), expiresAtMillis));
    signers.forEach(signer -> hearing.tell(new ConsentEvent.ConsentGiven(id, signer)));
    return applied(hearing, false, consents.missing());
  }

  private static Outcome giveConsent(Hearing hearing, Hash id, List<Address> signers) {
    Proposal proposal = Proposals.open(hearing, id);
    List<Address> before = holders(hearing, proposal);
    hearing.require(
        hearing.context().blockTimeMillis() <= proposal.expiresAtMillis(),
        ConsentRule.K_5,
        Fact.of("proposal", id));
    for (Address signer : signers) {
      hearing.require(
          !before.contains(signer),
          ConsentRule.K_3,
          Fact.of("officer", signer),
          Fact.of("proposal", id));
    }
    Consents.of(hearing, proposal.action(), signers);
    List<Address> all =
        Stream.concat(proposal.consents().stream(), signers.stream()).sorted().toList();
    Consents together = Consents.ofStillActive(hearing, proposal.action(), all);
    signers.forEach(signer -> hearing.tell(new ConsentEvent.ConsentGiven(id, signer)));
    if (!together.isComplete()) {
      hearing.put(Tables.PROPOSALS, id, proposal.withConsents(all));
      return applied(hearing, false, together.missing());
    }
    Tables.PROPOSALS.delete(hearing.state(), id);
    enact(hearing, proposal.action());
    hearing.tell(new ConsentEvent.ProposalEffected(id, proposal.action().kind()));
    return applied(hearing, true, List.of());
  }

  private static Outcome withdraw(Hearing hearing, Hash id, List<Address> signers) {
    Proposal proposal = Proposals.open(hearing, id);
    List<Address> before = holders(hearing, proposal);
    for (Address signer : signers) {
      hearing.require(
          before.contains(signer) && Consents.activeOfficer(hearing, signer).active(),
          ConsentRule.K_4,
          Fact.of("officer", signer),
          Fact.of("proposal", id));
    }
    Tables.PROPOSALS.delete(hearing.state(), id);
    hearing.tell(new ConsentEvent.ProposalWithdrawn(id, proposal.action().kind()));
    return applied(hearing, true, List.of());
  }

  /** The keys that consented, and those to which their holders have gone over since. */
  private static List<Address> holders(Hearing hearing, Proposal proposal) {
    return proposal.consents().stream()
        .flatMap(
            key ->
                Stream.concat(
                    Stream.of(key),
                    Standing.holder(hearing.state(), key).map(Officer::address).stream()))
        .distinct()
        .toList();
  }

  private static Outcome review(
      Hearing hearing, ConsentAction.ReviewProposal review, List<Address> signers) {
    Proposals.review(hearing, review, signers);
    return applied(hearing, true, List.of());
  }

  private static Outcome applied(Hearing hearing, boolean effective, List<ConsentNeed> missing) {
    return new Outcome.Applied(
        List.copyOf(hearing.events()),
        List.copyOf(new ArrayList<>(hearing.warnings())),
        effective,
        missing);
  }

  private static void enact(Hearing hearing, Action action) {
    switch (action) {
      case PartyAction it -> PartyLaw.enact(hearing, it);
      case NetworkAction it -> NetworkLaw.enact(hearing, it);
      case ApproachAction it -> ApproachLaw.enact(hearing, it);
      case AuthorizationAction it -> AuthorizationLaw.enact(hearing, it);
      case UnitAction it -> UnitLaw.enact(hearing, it);
      case NdcAction it -> NdcLaw.enact(hearing, it);
      case DocumentAction it -> DocumentLaw.enact(hearing, it);
      case RequestAction it -> RequestLaw.enact(hearing, it);
      case NoticeAction it -> NoticeLaw.enact(hearing, it);
      case OfficerAction it -> OfficerLaw.enact(hearing, it);
      case ParticipationAction it -> ParticipationLaw.enact(hearing, it);
      case MechanismAction it -> MechanismLaw.enact(hearing, it);
      case ConsentAction it ->
          throw new IllegalStateException(it.kind() + " never waits for consents itself");
      case AgreementAction it -> AgreementLaw.enact(hearing, it);
      case RegistryAction it -> RegistryLaw.enact(hearing, it);
      case BridgeAction it -> BridgeLaw.enact(hearing, it);
      case CaseAction it -> CaseLaw.enact(hearing, it);
    }
  }
}
