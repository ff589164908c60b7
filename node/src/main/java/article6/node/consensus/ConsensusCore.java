package article6.node.consensus;

import article6.contracts.chain.Certificate;
import article6.contracts.chain.VoteStep;
import article6.contracts.crypto.Address;
import article6.contracts.crypto.PrivateKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A validator's side of the agreement, height after height. One instance per network and key; not
 * thread-safe: the shell feeds inputs one by one. The first input is {@link Input.Started}.
 *
 * <p>This class sorts what comes in by height, and knows when it may not vote; {@link
 * Agreement} works on the current height. Heights change only by {@link Input.HeadAdvanced}, so a
 * height that was decided here and one that came by sync look the same.
 */
public final class ConsensusCore {
  private ConsensusSettings settings;
  private final PrivateKey key;
  private final ProtocolRules rules;
  private final Outbox out = new Outbox();
  private final VotingRight right = new VotingRight(out);
  private final OwnVotes own = new OwnVotes(out, right);
  private final Evidence evidence;
  private final MessageCheck check;
  private final HeightsAhead ahead;

  /** Up to where each validator was helped: an old message replayed helps nobody twice. */
  private final Map<Address, VotePosition> helped = new HashMap<>();

  private @Nullable ChainHead head;
  private @Nullable Electorate validators;
  private @Nullable Agreement agreement;

  public ConsensusCore(ConsensusSettings settings, PrivateKey key) {
    this(settings, key, new ProtocolRules());
  }

  /** With other rules than the right ones, for the simulator and tests. */
  public ConsensusCore(ConsensusSettings settings, PrivateKey key, ProtocolRules rules) {
    this.settings = settings;
    this.key = key;
    this.rules = rules;
    this.check = new MessageCheck(rules, settings.network());
    this.ahead = new HeightsAhead(rules);
    this.evidence = new Evidence(settings.network(), out, own);
  }

  /** From the next height on: how patient this validator is, as the ledger has decided. */
  public void settings(ConsensusSettings decided) {
    if (!decided.network().equals(settings.network())) {
      throw new IllegalArgumentException("another network");
    }
    settings = decided;
  }

  /** One thing happened; this is what to do about it, in this order. */
  public Effects step(Input input) {
    switch (input) {
      case Input.Started(var first, var journal) -> start(first, journal);
      case Input.Received(var message) -> receive(message);
      case Input.EvidenceReceived(var told) -> evidence.told(told, validators());
      case Input.PeerConnected(var validator) -> {
        repeatOwnVotes(validator);
        evidence.repeatTo(validator, validators());
      }
      case Input.TimerFired(var height, var round) -> timerFired(height, round);
      case Input.WorkAvailable(var height) -> {
        if (height == current().height()) {
          current().workAvailable();
        }
      }
      case Input.BlockBuilt(var height, var round, var block) -> {
        if (height == current().height()) {
          current().blockBuilt(round, block);
        }
      }
      case Input.BlockExecuted(var height, var round, var block, var refusal) -> {
        if (height == current().height()) {
          current().blockExecuted(round, block, refusal);
        }
      }
      case Input.HeadAdvanced(var next) -> {
        if (next.height() > head().height()) {
          advance(next);
        }
      }
    }
    return out.drain();
  }

  /** Where this validator stands and whom it waits for. */
  public ConsensusStatus status() {
    return current().status(right, ahead.kept());
  }

  private void start(ChainHead first, JournalState journal) {
    if (agreement != null) {
      throw new IllegalStateException("started twice");
    }
    switch (journal) {
      case JournalState.Kept(var kept) -> {
        own.restore(kept);
        kept.doubt().ifPresent(doubt -> own.sitOut(doubt, 0));
      }
      case JournalState.NeverVoted() -> {}
      case JournalState.Lost() ->
          own.sitOut("its journal is lost: it may have voted and does not know how [Q-15]", 0);
    }
    advance(first);
  }

  private void advance(ChainHead next) {
    head = next;
    Electorate deciding = new Electorate(rules.validatorsAbove(next));
    validators = deciding;
    next.certificate().ifPresent(this::compareWithJournal);
    own.heightDecided(next.height());
    if (right.headAdvanced(next.height())) {
      own.accountFor(next.height());
    }
    helped.keySet().removeIf(validator -> !deciding.contains(validator));
    agreement = new Agreement(settings, rules, key, out, own, evidence, next, deciding);
    if (own.position().height() == agreement.height()) {
      agreement.restore();
    }
    List<Message> waiting = ahead.take(agreement.height(), deciding);
    waiting.forEach(this::receive);
  }

  /**
   * An own seal that the journal does not know: the journal is older than the chain (a restored
   * backup), or the key works on another machine as well.
   */
  private void compareWithJournal(Certificate certificate) {
    boolean sealedHere =
        certificate.seals().stream().anyMatch(seal -> seal.validator().equals(key.address()));
    VotePosition position =
        new VotePosition(certificate.height(), certificate.round(), VoteStep.COMMIT);
    if (sealedHere && position.isAbove(own.position())) {
      sitOutBecauseOf(position);
    }
  }

  private void sitOutBecauseOf(VotePosition position) {
    own.sitOut(
        "a vote with its own key at %s that its journal does not know: the journal is older than the"
                .formatted(position)
            + " chain, or the key is used on two machines [Q-15]",
        position.height());
  }

  private void receive(Message message) {
    long height = current().height();
    Optional<String> refused = check.whyRefused(message, validators());
    if (refused.isPresent()) {
      out.report(
          new ConsensusEvent.MessageRefused(message.sender(), message.position(), refused.get()));
      return;
    }
    if (message.sender().equals(key.address())) {
      if (own.isForeign(message, settings.network())) {
        sitOutBecauseOf(message.position());
      }
      return;
    }
    if (rules.isOfHeight(message, height)) {
      right.heard(message.sender(), message.height(), validators());
      current().receive(message);
      return;
    }
    if (message.height() < height) {
      help(message);
      return;
    }
    if (message.height() <= height + ConsensusLimits.HEIGHTS_AHEAD_MAX) {
      right.heard(message.sender(), message.height(), validators());
    }
    noteAhead(message, height);
  }

  /** One height ahead the own decision is probably on its way; two ahead it is missing. */
  private void noteAhead(Message message, long height) {
    Optional<Long> before = ahead.reached(validators());
    ahead.note(message, height);
    Optional<Long> now = ahead.reached(validators());
    if (now.isPresent()) {
      current().wake(); // this height is being decided, or has been: don't wait for ever
    }
    if (now.isPresent() && now.get() > height + 1 && !now.equals(before)) {
      out.add(new Effect.RequestSync(height));
    }
  }

  /** Who asks for a round at a height that is final here lacks the block. */
  private void help(Message message) {
    VotePosition before = helped.get(message.sender());
    if (message instanceof RoundChange && (before == null || message.position().isAbove(before))) {
      helped.put(message.sender(), message.position());
      out.add(new Effect.HelpPeer(message.sender(), message.height()));
    }
  }

  private void timerFired(long height, int round) {
    if (height != current().height()) {
      return; // S-04: the height is over
    }
    if (ahead.reached(validators()).filter(reached -> reached > height).isPresent()) {
      out.add(new Effect.RequestSync(height));
    }
    current().timerFired(round);
  }

  /** Votes already in the journal, the same bytes once more. */
  private void repeatOwnVotes(Address validator) {
    if (validators().contains(validator)) {
      own.toRepeat(current().height()).forEach(vote -> out.add(new Effect.Send(validator, vote)));
    }
  }

  private Electorate validators() {
    if (validators == null) {
      throw new IllegalStateException("not started");
    }
    return validators;
  }

  private ChainHead head() {
    if (head == null) {
      throw new IllegalStateException("not started");
    }
    return head;
  }

  private Agreement current() {
    if (agreement == null) {
      throw new IllegalStateException("not started");
    }
    return agreement;
  }
}
