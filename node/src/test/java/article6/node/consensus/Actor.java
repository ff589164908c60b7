package article6.node.consensus;

import article6.contracts.chain.Block;
import article6.contracts.chain.CertifiedBlock;
import article6.contracts.chain.DoubleVote;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An honest validator in a trace that is played by hand: finds every block valid, remembers what it
 * said, and hears only what the test lets through.
 */
final class Actor {
  private final TestNetwork network;
  private final String name;
  private final ProtocolRules rules;
  private final List<Message> sent = new ArrayList<>();
  private final List<DoubleVote> spread = new ArrayList<>();
  private final List<ConsensusEvent> events = new ArrayList<>();
  private ConsensusCore core;
  private JournalState journal;
  private Optional<Block> next = Optional.empty();
  private Optional<CertifiedBlock> decided = Optional.empty();

  Actor(TestNetwork network, String name, ProtocolRules rules) {
    this(network, name, rules, new JournalState.NeverVoted());
  }

  Actor(TestNetwork network, String name, ProtocolRules rules, JournalRecord journal) {
    this(network, name, rules, new JournalState.Kept(journal));
  }

  private Actor(TestNetwork network, String name, ProtocolRules rules, JournalState journal) {
    this.journal = journal;
    this.network = network;
    this.name = name;
    this.rules = rules;
    this.core = new ConsensusCore(network.settings, network.key(name), rules);
    restart();
  }

  void restart() {
    core = new ConsensusCore(network.settings, network.key(name), rules);
    step(new Input.Started(network.genesis, journal));
  }

  /** What it proposes when it may choose. */
  void wouldPropose(Block block) {
    next = Optional.of(block);
  }

  void receive(Message... messages) {
    for (Message message : messages) {
      step(new Input.Received(message));
    }
  }

  void timeOut(int round) {
    step(new Input.TimerFired(1, round));
  }

  void step(Input input) {
    for (Effect effect : core.step(input).list()) {
      switch (effect) {
        case Effect.Persist(var record) ->
            journal = new JournalState.Kept(JournalRecord.decode(record.encode()));
        case Effect.Broadcast(var message) -> sent.add(Message.decode(message.encode()));
        case Effect.BuildBlock(var height, var round) ->
            step(new Input.BlockBuilt(height, round, next));
        case Effect.ExecuteBlock(var round, var block) ->
            step(new Input.BlockExecuted(block.height(), round, block.hash(), Optional.empty()));
        case Effect.Decide decide -> decided = Optional.of(decide.block());
        case Effect.Report(var event) -> events.add(event);
        case Effect.Send ignored -> {}
        case Effect.SetTimer ignored -> {}
        case Effect.RequestSync ignored -> {}
        case Effect.HelpPeer ignored -> {}
        case Effect.SpreadEvidence(var evidence) -> spread.add(evidence);
        case Effect.SendEvidence(var validator, var evidence) -> spread.add(evidence);
      }
    }
  }

  <M extends Message> M said(Class<M> kind, int round) {
    return sent.stream()
        .filter(message -> message.round() == round)
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " said no " + kind + " in " + round));
  }

  boolean hasSaid(Class<? extends Message> kind, int round) {
    return sent.stream().anyMatch(message -> message.round() == round && kind.isInstance(message));
  }

  /** The vote it remembers and repeats to whoever connects. */
  Message firstWord() {
    return ((JournalState.Kept) journal).journal().votes().getFirst();
  }

  List<Message> sent() {
    return sent;
  }

  Optional<Block> decided() {
    return decided.map(CertifiedBlock::block);
  }

  List<ConsensusEvent> events() {
    return events;
  }

  /** Evidence told to others, in its order. */
  List<DoubleVote> spread() {
    return spread;
  }

  ConsensusStatus status() {
    return core.status();
  }
}
