package article6.node.simulator;

import article6.contracts.chain.Block;
import article6.contracts.chain.CertifiedBlock;
import article6.contracts.chain.DoubleVote;
import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import article6.contracts.crypto.PrivateKey;
import article6.node.consensus.ChainHead;
import article6.node.consensus.ConsensusCore;
import article6.node.consensus.ConsensusEvent;
import article6.node.consensus.ConsensusStatus;
import article6.node.consensus.Effect;
import article6.node.consensus.EffectHandler;
import article6.node.consensus.Effects;
import article6.node.consensus.Input;
import article6.node.consensus.JournalRecord;
import article6.node.consensus.JournalState;
import article6.node.consensus.Message;
import article6.node.consensus.Patience;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.jspecify.annotations.Nullable;

/** One machine: the shell around a real core, with a toy ledger and a forgetful disk. */
final class SimulatedNode implements EffectHandler {
  /** Ends a step in the middle, as pulling the plug does. */
  private static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Crash() {
      super("crash", null, false, false);
    }
  }

  private static final int BLOCKS_PER_PACKET_MAX = 8;

  private final World world;
  private final int index;
  private final PrivateKey key;
  private final Conduct conduct;
  private final SimulatedDisk disk = new SimulatedDisk();
  private final Waiting waiting;
  private ToyLedger ledger;
  private @Nullable ConsensusCore core;

  /** The mark beside the data folder that says that this key has voted; it is never lost. */
  private boolean hasVoted;

  /** What was scheduled for an earlier life happens to nobody. */
  private int life;

  private int timer;
  private long clockErrorMillis;

  SimulatedNode(World world, int index, PrivateKey key, Conduct conduct) {
    this.world = world;
    this.index = index;
    this.key = key;
    this.conduct = conduct;
    this.ledger = world.newLedger();
    this.waiting = new Waiting(this, world);
  }

  int index() {
    return index;
  }

  Address address() {
    return key.address();
  }

  PrivateKey key() {
    return key;
  }

  World world() {
    return world;
  }

  boolean isHonest() {
    return conduct.isHonest();
  }

  boolean isUp() {
    return core != null;
  }

  ToyLedger ledger() {
    return ledger;
  }

  SimulatedDisk disk() {
    return disk;
  }

  long height() {
    return head().height();
  }

  ChainHead head() {
    return ledger.head();
  }

  Optional<ConsensusStatus> status() {
    return Optional.ofNullable(core).map(ConsensusCore::status);
  }

  /** How far its wall clock is off; timers don't care [F7]. */
  void clockError(long millis) {
    clockErrorMillis = millis;
  }

  private long wallMillis() {
    return Math.max(0, world.clock().nowMillis() + clockErrorMillis);
  }

  // ---- life and death

  void start() {
    ledger = world.newLedger();
    disk.blocks().forEach(ledger::apply);
    if (isHonest()) {
      world.require(world.watch().whyWrongStart(this));
    }
    core = world.newCore(key);
    step(new Input.Started(head(), journal()));
    waiting.keepPassingOn();
    tellOfWork();
  }

  private JournalState journal() {
    Bytes journal = disk.journal();
    if (journal != null) {
      hasVoted = true;
      return new JournalState.Kept(JournalRecord.decode(journal));
    }
    return hasVoted ? new JournalState.Lost() : new JournalState.NeverVoted();
  }

  void crash() {
    core = null;
    life++;
    waiting.clear();
    disk.crash(world.random());
  }

  /** Happens unless the machine goes down before. */
  void later(long delayMillis, Runnable action) {
    int thisLife = life;
    world
        .clock()
        .after(
            delayMillis,
            () -> {
              if (life == thisLife && core != null) {
                action.run();
              }
            });
  }

  private void laterInput(long delayMillis, Input input) {
    later(delayMillis, () -> step(input));
  }

  private void step(Input input) {
    if (core == null) {
      return;
    }
    try {
      for (Effect effect : inPlantedOrder(core.step(input))) {
        crashPoint();
        Effects.perform(effect, this);
      }
    } catch (Crash e) {
      crash();
      world.crashed(this);
    }
  }

  private List<Effect> inPlantedOrder(Effects effects) {
    if (!world.plan().has(PlantedBug.VOTE_BEFORE_PERSIST)) {
      return effects.list();
    }
    List<Effect> list = new ArrayList<>(effects.list());
    list.sort(Comparator.comparing(effect -> !(effect instanceof Effect.Broadcast)));
    return list;
  }

  private void crashPoint() {
    if (world.crashesHere(this)) {
      throw new Crash();
    }
  }

  // ---- what the world tells

  void connected(SimulatedNode other) {
    world.send(this, other, new Packet.Hello(conduct.claimed(height())));
    waiting.tellAllTo(other);
    step(new Input.PeerConnected(other.address()));
  }

  /** A client hands in a transaction. */
  void submit(long transaction) {
    waiting.submit(transaction);
  }

  /** Transactions that wait here to become final. */
  List<ToyTransaction> waiting() {
    return waiting.candidates().stream().map(ToyTransaction::of).toList();
  }

  void act() {
    if (core != null) {
      conduct.act(this);
    }
  }

  void receive(SimulatedNode from, Packet packet) {
    switch (packet) {
      case Packet.Vote vote -> vote.message().ifPresent(this::hear);
      case Packet.Evidence(var evidence) -> step(new Input.EvidenceReceived(evidence));
      case Packet.Transactions(var transactions) -> transactions.forEach(waiting::learn);
      case Packet.Hello(var height) -> {
        if (height > height()) {
          world.send(this, from, new Packet.GetBlocks(height() + 1));
        }
      }
      case Packet.GetBlocks(var fromHeight) -> sendBlocks(from, fromHeight);
      case Packet.Blocks(var blocks) -> blocks.forEach(this::takeOver);
    }
  }

  private void hear(Message message) {
    step(new Input.Received(message));
    if (isHonest() && core != null) {
      world.watchMemory(this, core);
    }
  }

  private void sendBlocks(SimulatedNode to, long fromHeight) {
    List<CertifiedBlock> all = disk.blocks();
    int from = Math.toIntExact(Math.clamp(fromHeight - 1, 0, all.size()));
    int until = Math.min(all.size(), from + BLOCKS_PER_PACKET_MAX);
    if (from < until) {
      List<CertifiedBlock> blocks = List.copyOf(all.subList(from, until));
      world.send(this, to, new Packet.Blocks(conduct.served(this, blocks)));
    }
  }

  /** Sync: with the validators of its height, and executed again. */
  private void takeOver(CertifiedBlock block) {
    if (core != null
        && block.block().height() == height() + 1
        && world.whyUnproven(block, head().nextValidators()).isEmpty()
        && ledger.whyUnlawful(block.block()).isEmpty()) {
      try {
        store(block, Optional.empty());
      } catch (Crash e) {
        crash();
        world.crashed(this);
      }
    }
  }

  private void store(CertifiedBlock block, Optional<JournalRecord> journal) {
    disk.writeBlock(block, journal.map(JournalRecord::encode));
    crashPoint();
    disk.sync();
    ledger.apply(block);
    if (isHonest()) {
      world.require(world.watch().whyWrong(this, block));
    }
    waiting.headAdvanced();
    laterInput(0, new Input.HeadAdvanced(head()));
    later(0, this::tellOfWork);
    later(0, this::announce);
  }

  private void announce() {
    world.others(this).forEach(to -> world.send(this, to, hello()));
  }

  private Packet hello() {
    return new Packet.Hello(conduct.claimed(height()));
  }

  void tellOfWork() {
    if (waiting.hasWork()) {
      laterInput(0, new Input.WorkAvailable(height() + 1));
    }
  }

  // ---- what the core asks for

  @Override
  public void persist(JournalRecord journal) {
    disk.writeJournal(journal.encode());
    if (!world.plan().has(PlantedBug.SKIP_SYNC)) {
      crashPoint();
      disk.sync();
    }
    hasVoted = true;
  }

  @Override
  public void broadcast(Message message) {
    Packet encoded = Conduct.packet(message);
    world.others(this).forEach(to -> say(to, message, encoded));
  }

  @Override
  public void send(Address validator, Message message) {
    Packet encoded = Conduct.packet(message);
    world.machinesOf(validator).forEach(to -> say(to, message, encoded));
  }

  private void say(SimulatedNode to, Message message, Packet encoded) {
    if (isHonest()) {
      world.require(world.watch().whyWrong(this, message));
    }
    conduct.said(this, to, message, encoded).forEach(packet -> world.send(this, to, packet));
  }

  @Override
  public void buildBlock(long height, int round) {
    List<Long> candidates =
        waiting.candidates().stream().filter(each -> !conduct.leavesOut(each)).toList();
    boolean careless = world.plan().has(PlantedBug.ACCEPT_OWN_INVALID);
    Block block = ledger.build(address(), wallMillis(), candidates, careless);
    boolean nothing = block.transactions().isEmpty() && round == 0;
    laterInput(
        world.workMillis(this),
        new Input.BlockBuilt(height, round, nothing ? Optional.empty() : Optional.of(block)));
  }

  @Override
  public void executeBlock(int round, Block block) {
    boolean own = block.header().proposer().equals(address());
    Optional<String> refusal =
        own && world.plan().has(PlantedBug.ACCEPT_OWN_INVALID)
            ? Optional.empty()
            : ledger.whyInvalid(block, wallMillis()).or(() -> whyUnfair(round, block));
    Hash hash = block.hash();
    laterInput(
        world.workMillis(this), new Input.BlockExecuted(block.height(), round, hash, refusal));
  }

  /** As the shell of a real node does. */
  private Optional<String> whyUnfair(int round, Block block) {
    Optional<Map.Entry<Long, Long>> oldest = waiting.oldest();
    return oldest
        .filter(each -> Patience.isOver(round, world.clock().nowMillis() - each.getValue()))
        .filter(each -> !block.transactions().contains(ToyTransaction.encode(each.getKey())))
        .map(each -> Patience.reason(block.hash(), world.clock().nowMillis() - each.getValue()));
  }

  @Override
  public void decide(CertifiedBlock block, JournalRecord journal) {
    if (block.block().height() == height() + 1) {
      store(block, Optional.of(journal));
    }
  }

  @Override
  public void setTimer(long height, int round, long millis) {
    int thisTimer = ++timer;
    later(
        millis,
        () -> {
          if (timer == thisTimer) {
            step(new Input.TimerFired(height, round));
          }
        });
  }

  @Override
  public void requestSync(long fromHeight) {
    world.others(this).forEach(to -> world.send(this, to, new Packet.GetBlocks(fromHeight)));
  }

  @Override
  public void helpPeer(Address validator, long height) {
    world.machinesOf(validator).forEach(to -> world.send(this, to, hello()));
  }

  @Override
  public void spreadEvidence(DoubleVote evidence) {
    world.others(this).forEach(to -> world.send(this, to, new Packet.Evidence(evidence)));
  }

  @Override
  public void sendEvidence(Address validator, DoubleVote evidence) {
    world.machinesOf(validator).forEach(to -> world.send(this, to, new Packet.Evidence(evidence)));
  }

  @Override
  public void report(ConsensusEvent event) {
    world.note(this, event);
  }
}
