package article6.contracts.law;

import article6.contracts.action.Action;
import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import article6.contracts.event.LedgerEvent;
import article6.contracts.state.Proposal;
import article6.contracts.state.StateOverlay;
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;
import article6.contracts.transaction.Consent;
import article6.contracts.transaction.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The law as one pure function: a state, a transaction and its circumstances in; changes and
 * events, or a refusal, out. Validators, dry runs, tests and verifiers all call this one.
 *
 * <p>Consent is one mechanism: an action with all the consents it needs takes effect at once; with
 * some of them it waits as a proposal, and takes effect in the block in which the last one arrives,
 * under the rules and the state of then.
 */
public final class Rulebook {
  /** Named in the header of every block that was executed under it. */
  public static final String VERSION = "CMA6-2024";

  /**
   * How long a proposal waits for consents: the time a ministry takes to find a second signature.
   */
  public static final long PROPOSAL_LIFETIME_MILLIS = 30L * 24 * 60 * 60 * 1000;

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
      Outcome outcome =
          switch (action) {
            case Action.GiveConsent consent -> giveConsent(hearing, consent.proposal(), signers);
            case Action.WithdrawProposal withdrawal ->
                withdraw(hearing, withdrawal.proposal(), signers);
            default -> propose(hearing, id, action, signers);
          };
      state.apply(scratch);
      return outcome;
    } catch (RefusalSignal refusal) {
      return new Outcome.Refused(refusal.finding());
    }
  }

  /** Which consents an action needs on this state. */
  public static List<ConsentNeed> consentsNeeded(StateView state, Action action) {
    return Consents.needed(new StateOverlay(state), action);
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
    long expiresAtMillis = hearing.context().blockTimeMillis() + PROPOSAL_LIFETIME_MILLIS;
    hearing.put(Tables.PROPOSALS, id, new Proposal(id, action, signers, expiresAtMillis));
    hearing.tell(new LedgerEvent.ProposalOpened(id, action.kind(), expiresAtMillis));
    signers.forEach(signer -> hearing.tell(new LedgerEvent.ConsentGiven(id, signer)));
    return applied(hearing, false, consents.missing());
  }

  private static Outcome giveConsent(Hearing hearing, Hash id, List<Address> signers) {
    Proposal proposal = openProposal(hearing, id);
    hearing.require(
        hearing.context().blockTimeMillis() <= proposal.expiresAtMillis(),
        Rule.K_5,
        Fact.of("proposal", id));
    for (Address signer : signers) {
      hearing.require(
          !proposal.consents().contains(signer),
          Rule.K_3,
          Fact.of("officer", signer),
          Fact.of("proposal", id));
    }
    Consents.of(hearing, proposal.action(), signers);
    List<Address> all =
        Stream.concat(proposal.consents().stream(), signers.stream()).sorted().toList();
    Consents together = Consents.ofStillActive(hearing, proposal.action(), all);
    signers.forEach(signer -> hearing.tell(new LedgerEvent.ConsentGiven(id, signer)));
    if (!together.isComplete()) {
      hearing.put(
          Tables.PROPOSALS,
          id,
          new Proposal(id, proposal.action(), all, proposal.expiresAtMillis()));
      return applied(hearing, false, together.missing());
    }
    Tables.PROPOSALS.delete(hearing.state(), id);
    enact(hearing, proposal.action());
    hearing.tell(new LedgerEvent.ProposalEffected(id, proposal.action().kind()));
    return applied(hearing, true, List.of());
  }

  private static Outcome withdraw(Hearing hearing, Hash id, List<Address> signers) {
    Proposal proposal = openProposal(hearing, id);
    for (Address signer : signers) {
      hearing.require(
          proposal.consents().contains(signer) && Consents.activeOfficer(hearing, signer).active(),
          Rule.K_4,
          Fact.of("officer", signer),
          Fact.of("proposal", id));
    }
    Tables.PROPOSALS.delete(hearing.state(), id);
    hearing.tell(new LedgerEvent.ProposalWithdrawn(id, proposal.action().kind()));
    return applied(hearing, true, List.of());
  }

  private static Proposal openProposal(Hearing hearing, Hash id) {
    return hearing
        .find(Tables.PROPOSALS, id)
        .orElseThrow(() -> Hearing.refusal(Rule.K_2, Fact.of("proposal", id)));
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
      case Action.AdmitParty it -> PartyLaw.admit(hearing, it);
      case Action.RegisterOfficer it -> PartyLaw.registerOfficer(hearing, it);
      case Action.RevokeOfficer it -> PartyLaw.revokeOfficer(hearing, it);
      case Action.OpenAccount it -> PartyLaw.openAccount(hearing, it);
      case Action.CloseYear it -> PartyLaw.closeYear(hearing, it);
      case Action.RegisterApproach it -> ApproachLaw.register(hearing, it);
      case Action.AuthorizeEntity it -> ApproachLaw.authorizeEntity(hearing, it);
      case Action.AuthorizeItmos it -> AuthorizationLaw.authorize(hearing, it);
      case Action.AmendAuthorization it -> AuthorizationLaw.amend(hearing, it);
      case Action.RevokeAuthorization it -> AuthorizationLaw.revoke(hearing, it);
      case Action.IssueUnits it -> IssuanceLaw.issue(hearing, it);
      case Action.TransferUnits it -> TransferLaw.transfer(hearing, it);
      case Action.UseTowardsNdc it -> UseLaw.useTowardsNdc(hearing, it);
      case Action.UseForImp it -> UseLaw.useForImp(hearing, it);
      case Action.CancelUnits it -> UseLaw.cancel(hearing, it);
      case Action.SetNdc it -> NdcLaw.setNdc(hearing, it);
      case Action.SetInventory it -> NdcLaw.setInventory(hearing, it);
      case Action.GiveConsent it -> throw nested(it);
      case Action.WithdrawProposal it -> throw nested(it);
    }
  }

  private static IllegalStateException nested(Action action) {
    return new IllegalStateException(action.kind() + " never waits for consents itself");
  }
}
