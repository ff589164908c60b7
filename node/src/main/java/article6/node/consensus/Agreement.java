package article6.node.consensus;

import article6.contracts.chain.Block;
import article6.contracts.chain.Certificate;
import article6.contracts.chain.CertifiedBlock;
import article6.contracts.chain.VoteStep;
import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import article6.contracts.crypto.PrivateKey;
import article6.node.consensus.ConsensusEvent.Cause;
import article6.node.consensus.RoundState.Stage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The agreement on one height, from its first message to its decision. What comes in is verified
 * already: signed by a validator of this height.
 *
 * <p>A round goes through the stages of {@link RoundState}. The lock is outside of it, because it
 * outlives rounds; so are the votes, because messages of later rounds come early and seals of
 * earlier rounds still decide when they come late.
 */
final class Agreement {
  private final ConsensusSettings settings;
  private final ProtocolRules rules;
  private final PrivateKey key;
  private final Outbox out;
  private final OwnVotes own;
  private final Evidence evidence;

  private final long height;
  private final Electorate validators;
  private final Rotation rotation;
  private final JustificationCheck check;
  private final HeightVotes votes;

  private int round;
  private RoundState state = RoundState.AWAITING;
  private ProposalChoice choice;
  private Optional<Lock> lock = Optional.empty();
  private boolean work;
  private boolean timerRuns;

  /** Whether a quorum is known to be in this round or further. */
  private boolean joined = true;

  private boolean decided;

  Agreement(
      ConsensusSettings settings,
      ProtocolRules rules,
      PrivateKey key,
      Outbox out,
      OwnVotes own,
      Evidence evidence,
      ChainHead head,
      Electorate validators) {
    this.settings = settings;
    this.rules = rules;
    this.key = key;
    this.out = out;
    this.own = own;
    this.evidence = evidence;
    this.height = head.height() + 1;
    this.validators = validators;
    this.rotation = new Rotation(validators, head.header().proposer());
    this.votes = new HeightVotes(validators, rules, evidence);
    this.choice = new ProposalChoice(votes, 0);
    this.check = new JustificationCheck(rules, head, validators, rotation);
  }

  // ---- what happens

  /** Continues where the journal stops: same round, same lock, same votes. */
  void restore() {
    JournalRecord journal = own.journal();
    round = journal.position().round();
    choice = new ProposalChoice(votes, round);
    lock = rules.carriedIntoRound(journal.lock(), Cause.RESTART);
    for (Message vote : own.toRepeat(height)) {
      switch (vote) {
        case Prepare prepare -> votes.keep(prepare);
        case Commit commit -> votes.keep(commit);
        case RoundChange change -> votes.keep(change);
        case Proposal proposal -> throw new IllegalStateException("a proposal in the journal");
      }
    }
    lock.filter(held -> held.round() == round)
        .ifPresent(held -> state = RoundState.restoredLock(held));
    joined = round == 0 || isQuorumHere();
    out.report(new ConsensusEvent.RoundEntered(height, round, Cause.RESTART));
    runTimer();
    decideIfSealed();
  }

  void workAvailable() {
    if (decided) {
      return;
    }
    work = true;
    wake();
    proposeIfDue();
  }

  void receive(Message message) {
    if (decided) {
      return; // S-04: nothing of this height matters between its decision and the new head
    }
    wake();
    switch (message) {
      case Proposal proposal -> receiveProposal(proposal);
      case Prepare prepare -> {
        if (votes.keep(prepare)) {
          lockIfPrepared();
        }
      }
      case Commit commit -> {
        if (votes.keep(commit)) {
          decideIfSealed();
        }
      }
      case RoundChange change -> receiveRoundChange(change);
    }
    noticeJoined();
  }

  void timerFired(int firedRound) {
    if (decided || !timerRuns || firedRound != round) {
      return; // S-04: a timer of the past
    }
    if (round == ConsensusLimits.ROUND_MAX || !mayVote(round + 1, VoteStep.ROUND_CHANGE)) {
      // who has no vote can't give up a round; it can only look for what the others have decided
      out.add(new Effect.RequestSync(height));
      runTimer();
      return;
    }
    if (!joined) {
      repeatOwnVotes();
      runTimer();
      return;
    }
    enterRound(round + 1, Cause.TIME_OUT);
  }

  /**
   * Nobody goes on from a round alone: with a capped time-out two validators would stay as many
   * rounds apart as they are, for ever, and never be a quorum in one. So a round above 0
   * counts its time from when a quorum has reached it, and until then the own word is repeated.
   */
  private void noticeJoined() {
    if (!joined && !decided && isQuorumHere()) {
      joined = true;
      runTimer();
    }
  }

  private boolean isQuorumHere() {
    long here =
        validators.addresses().stream()
            .filter(address -> address.equals(key.address()) || heardInThisRound(address))
            .count();
    return here >= rules.quorum(validators);
  }

  private void repeatOwnVotes() {
    for (Address validator : validators.addresses()) {
      if (!validator.equals(key.address())) {
        own.toRepeat(height).forEach(vote -> out.add(new Effect.Send(validator, vote)));
      }
    }
  }

  void blockBuilt(int builtRound, Optional<Block> block) {
    if (decided || builtRound != round || !state.is(Stage.BUILDING)) {
      return;
    }
    state = RoundState.AWAITING;
    if (block.isEmpty()) {
      if (round == 0) {
        proposeIfDue(); // work may have come while none was found
      }
      return;
    }
    if (choice.highestLock().isPresent()) {
      proposeIfDue(); // a lock has come to light meanwhile and goes first
    } else {
      judgeOwn(block.get());
    }
  }

  void blockExecuted(int executedRound, Hash hash, Optional<String> refusal) {
    if (decided || executedRound != round) {
      return;
    }
    Optional<Proposal> judged = state.judged(hash);
    if (judged.isEmpty()) {
      return;
    }
    if (refusal.isPresent()) {
      refuseBlock(judged.get(), refusal.get());
    } else {
      accept(judged.get());
    }
  }

  // ---- rounds

  /** The timer runs once there is work or a message of this height, not before. */
  void wake() {
    if (!timerRuns && !decided) {
      runTimer();
    }
  }

  private void runTimer() {
    timerRuns = true;
    out.add(new Effect.SetTimer(height, round, settings.timeoutMillis(round)));
  }

  private void enterRound(int target, Cause cause) {
    round = target;
    state = RoundState.AWAITING;
    choice = new ProposalChoice(votes, round);
    lock = rules.carriedIntoRound(lock, cause);
    joined = cause == Cause.PROPOSAL || isQuorumHere(); // a quorum justifies a proposal
    out.report(new ConsensusEvent.RoundEntered(height, round, cause));
    runTimer();
    if (cause != Cause.PROPOSAL && mayVote(round, VoteStep.ROUND_CHANGE)) {
      RoundChange change = RoundChange.sign(key, settings.network(), height, round, lock);
      own.cast(lock, change);
      votes.keep(change);
    }
    proposeIfDue();
  }

  private void receiveRoundChange(RoundChange change) {
    Optional<String> flaw = check.whyUnsound(change);
    if (flaw.isPresent()) {
      refuseMessage(change, flaw.get());
      return;
    }
    if (!votes.keep(change)) {
      return;
    }
    Optional<Integer> target = votes.reachedByOthers(round);
    if (target.isPresent()) {
      enterRound(target.get(), Cause.OTHERS_AHEAD);
    } else {
      proposeIfDue();
    }
  }

  // ---- proposing

  /** Proposes when it is this node's turn and everything for it is there. */
  private void proposeIfDue() {
    boolean myTurn = rotation.proposer(round).equals(key.address());
    if (decided || !myTurn || !state.is(Stage.AWAITING) || !mayVote(round, VoteStep.PROPOSE)) {
      return;
    }
    boolean due = round == 0 ? work : rules.isQuorum(validators, choice.changes());
    if (!due) {
      return;
    }
    Optional<Lock> highest = choice.highestLock();
    if (highest.isPresent()) {
      judgeOwn(rules.proposedAgain(highest.get().block(), round));
    } else {
      state = RoundState.BUILDING;
      work = false; // the chain says again when more has come
      out.add(new Effect.BuildBlock(height, round));
    }
  }

  /** Nothing is sent before this node itself has found it valid [Q-6] (L-04). */
  private void judgeOwn(Block block) {
    Proposal proposal =
        Proposal.sign(key, settings.network(), round, block, choice.justification());
    Optional<String> unjustified = check.whyUnjustified(proposal);
    if (unjustified.isPresent()) {
      // the head has moved meanwhile, or more than f validators lie
      refuseMessage(proposal, unjustified.get());
      state = RoundState.AWAITING.in(Stage.REFUSED);
      return;
    }
    state = RoundState.judging(proposal, true);
    out.add(new Effect.ExecuteBlock(round, block));
  }

  // ---- the normal case

  private void receiveProposal(Proposal proposal) {
    boolean secondOfThisRound = proposal.round() == round && !state.is(Stage.AWAITING);
    if (secondOfThisRound) {
      reportIfRival(proposal);
    }
    if (proposal.round() < round || secondOfThisRound) {
      return;
    }
    Optional<String> unjustified =
        check.whyUnjustified(proposal).or(() -> whyAgainstOwnPrepare(proposal));
    if (unjustified.isPresent()) {
      refuseMessage(proposal, unjustified.get());
      return;
    }
    if (proposal.round() > round) {
      enterRound(proposal.round(), Cause.PROPOSAL);
    }
    state = RoundState.judging(proposal, false);
    out.add(new Effect.ExecuteBlock(round, proposal.block()));
  }

  /** After a restart the journal knows what was prepared in this round, not the proposal. */
  private Optional<String> whyAgainstOwnPrepare(Proposal proposal) {
    return own.prepared(height, proposal.round())
        .filter(prepare -> !prepare.block().equals(proposal.block().hash()))
        .map(prepare -> "this node has prepared another block in this round [Q-7]");
  }

  private void accept(Proposal proposal) {
    boolean isOwn = state.is(Stage.JUDGING_OWN);
    state = state.in(Stage.ACCEPTED);
    if (mayVote(round, isOwn ? VoteStep.PROPOSE : VoteStep.PREPARE)) {
      Prepare prepare =
          Prepare.sign(key, settings.network(), height, round, proposal.block().hash());
      if (isOwn) {
        own.cast(lock, proposal, prepare);
      } else {
        own.cast(lock, prepare);
      }
      votes.keep(prepare);
    }
    lockIfPrepared();
    decideIfSealed();
  }

  private void refuseBlock(Proposal proposal, String reason) {
    out.report(new ConsensusEvent.BlockRefused(height, round, proposal.block().hash(), reason));
    boolean isOwn = state.is(Stage.JUDGING_OWN);
    state = state.in(Stage.REFUSED);
    if (isOwn && !proposal.justification().prepares().isEmpty()) {
      choice.distrust(proposal.block());
      state = RoundState.AWAITING;
      proposeIfDue();
    }
    decideIfSealed();
  }

  /** Prepared by a quorum, with the accepted block only: lock, persist, seal. */
  private void lockIfPrepared() {
    Optional<Block> block = state.is(Stage.ACCEPTED) ? state.accepted() : Optional.empty();
    if (block.isEmpty() || !mayVote(round, VoteStep.COMMIT)) {
      return;
    }
    Hash hash = block.get().hash();
    Optional<List<Prepare>> quorum = votes.quorumOfPrepares(round, hash);
    if (quorum.isEmpty()) {
      return;
    }
    lock = Optional.of(new Lock(round, block.get(), quorum.get()));
    state = state.in(Stage.LOCKED);
    Commit commit = Commit.sign(key, settings.network(), height, round, hash);
    out.report(new ConsensusEvent.Locked(height, round, hash));
    own.cast(lock, commit);
    votes.keep(commit);
    decideIfSealed();
  }

  private void decideIfSealed() {
    if (!decided) {
      votes.quorumOfCommits().ifPresent(this::decide);
    }
  }

  private void decide(List<Commit> seals) {
    Commit sealed = seals.getFirst();
    Optional<Block> block =
        Stream.concat(state.accepted().stream(), lock.stream().map(Lock::block))
            .filter(known -> known.hash().equals(sealed.block()))
            .findFirst();
    if (block.isEmpty()) {
      // final, but its content never came here, or is still being executed
      if (state.judged(sealed.block()).isEmpty()) {
        out.add(new Effect.RequestSync(height));
      }
      return;
    }
    decided = true;
    Certificate certificate =
        new Certificate(
            height, sealed.round(), sealed.block(), seals.stream().map(Commit::seal).toList());
    out.report(new ConsensusEvent.Decided(height, sealed.round(), sealed.block()));
    out.add(
        new Effect.Decide(new CertifiedBlock(block.get(), certificate), own.journal().decided()));
  }

  private boolean mayVote(int atRound, VoteStep step) {
    return validators.contains(key.address())
        && own.mayCast(new VotePosition(height, atRound, step));
  }

  private void reportIfRival(Proposal proposal) {
    Proposal first = state.proposal();
    if (first != null
        && first.sender().equals(proposal.sender())
        && first.round() == proposal.round()) {
      evidence.compare(first, proposal);
    }
  }

  private void refuseMessage(Message message, String reason) {
    out.report(new ConsensusEvent.MessageRefused(message.sender(), message.position(), reason));
  }

  long height() {
    return height;
  }

  ConsensusStatus status(VotingRight right, int keptAhead) {
    boolean member = validators.contains(key.address());
    Optional<String> reason =
        member ? right.whyNot() : Optional.of("not a validator of height " + height);
    List<Address> missing =
        validators.addresses().stream().filter(address -> !heardInThisRound(address)).toList();
    return new ConsensusStatus(
        height,
        round,
        rotation.proposer(round),
        state.accepted().map(Block::hash),
        lock.map(Lock::claim),
        reason.isEmpty(),
        reason,
        timerRuns ? settings.timeoutMillis(round) : 0,
        validators.quorum(),
        validators.validators().stream()
            .map(validator -> votes.statusOf(validator, round))
            .toList(),
        missing,
        own.evidence(),
        votes.kept() + keptAhead);
  }

  private boolean heardInThisRound(Address validator) {
    Proposal proposal = state.proposal();
    boolean proposed = proposal != null && proposal.sender().equals(validator);
    return proposed || votes.heardIn(round, validator);
  }
}
