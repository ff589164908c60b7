package article6.node.simulator;

import article6.contracts.chain.Block;
import article6.contracts.chain.CertifiedBlock;
import article6.contracts.chain.DoubleVote;
import article6.contracts.crypto.Address;
import article6.contracts.crypto.PrivateKey;
import article6.node.consensus.ConsensusCore;
import article6.node.consensus.ConsensusEvent;
import article6.node.consensus.Effect;
import article6.node.consensus.EffectHandler;
import article6.node.consensus.Effects;
import article6.node.consensus.Input;
import article6.node.consensus.JournalRecord;
import article6.node.consensus.JournalState;
import article6.node.consensus.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.tuweni.bytes.Bytes;
import org.jspecify.annotations.Nullable;

/** One machine: the shell around a real core, with a toy chain and a forgetful disk. */
final class SimulatedNode implements EffectHandler {
  /** Ends a step in the middle, as pulling the plug does. */
  private static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Crash() {
      super("crash", null, false, false);
    }
  }

  private static final int BLOCKS_PER_PACKET_MAX = 8;

  private final Simulation world;
  private final PrivateKey key;
  private final SimulatedDisk disk = new SimulatedDisk();
  private final Set<Long> pending = new TreeSet<>();
  private ToyChain chain;
  private @Nullable ConsensusCore core;

  /** What was scheduled for an earlier life happens to nobody. */
  private int life;

  private int timer;

  SimulatedNode(Simulation world, PrivateKey key) {
    this.world = world;
    this.key = key;
    this.chain = new ToyChain(world.genesis());
  }

  Address address() {
    return key.address();
  }

  boolean isUp() {
    return core != null;
  }

  boolean hasFinal(long transaction) {
    return chain.contains(transaction);
  }

  long height() {
    return chain.head().height();
  }

  String standing() {
    return core == null ? "down" : core.status().toString();
  }

  // ---- life and death

  void start() {
    chain = new ToyChain(world.genesis());
    disk.blocks().forEach(chain::apply);
    world.require(world.watch().whyWrongStart(address(), height()));
    Bytes journal = disk.journal();
    core = world.plan().cores().make(world.settings(), key);
    step(
        new Input.Started(
            chain.head(),
            journal == null
                ? new JournalState.NeverVoted()
                : new JournalState.Kept(JournalRecord.decode(journal))));
    tellOfWork();
  }

  void crash() {
    core = null;
    life++;
    pending.clear();
    disk.crash();
    world.nodeCrashed(this);
  }

  private void later(long delayMillis, Runnable action) {
    int thisLife = life;
    world
        .clock()
        .after(
            delayMillis,
            () -> {
              if (life == thisLife) {
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
    }
  }

  private List<Effect> inPlantedOrder(Effects effects) {
    List<Effect> list = new ArrayList<>(effects.list());
    if (!world.plan().habits().sendsAfterPersist()) {
      list.sort(Comparator.comparing(effect -> !(effect instanceof Effect.Broadcast)));
    }
    return list;
  }

  private void crashPoint() {
    if (world.crashesHere()) {
      throw new Crash();
    }
  }

  // ---- what the world tells

  void connected(SimulatedNode other) {
    world.send(this, other, new Packet.Hello(height()));
    step(new Input.PeerConnected(other.address()));
  }

  void learn(long transaction) {
    if (!chain.contains(transaction) && pending.add(transaction)) {
      tellOfWork();
    }
  }

  void receive(SimulatedNode from, Packet packet) {
    switch (packet) {
      case Packet.Vote(var bytes) -> step(new Input.Received(Message.decode(bytes)));
      case Packet.Evidence(var evidence) -> step(new Input.EvidenceReceived(evidence));
      case Packet.Hello(var height) -> {
        if (height > height()) {
          world.send(this, from, new Packet.GetBlocks(height() + 1));
        }
      }
      case Packet.GetBlocks(var fromHeight) -> sendBlocks(from, fromHeight);
      case Packet.Blocks(var blocks) -> blocks.forEach(this::takeOver);
    }
  }

  private void sendBlocks(SimulatedNode to, long fromHeight) {
    List<CertifiedBlock> blocks =
        disk.blocks().stream()
            .filter(block -> block.block().height() >= fromHeight)
            .limit(BLOCKS_PER_PACKET_MAX)
            .toList();
    if (!blocks.isEmpty()) {
      world.send(this, to, new Packet.Blocks(blocks));
    }
  }

  /** Sync: with the validators of its height, and executed again. */
  private void takeOver(CertifiedBlock block) {
    boolean fits =
        core != null
            && block.block().height() == height() + 1
            && block
                .certificate()
                .whyInvalid(block.block().header(), chain.head().nextValidators())
                .isEmpty()
            && chain.whyInvalid(block.block(), block.block().header().timeMillis()).isEmpty();
    if (fits) {
      store(block, Optional.empty());
    }
  }

  private void store(CertifiedBlock block, Optional<JournalRecord> journal) {
    disk.writeBlock(block);
    journal.ifPresent(record -> disk.writeJournal(record.encode()));
    disk.sync();
    chain.apply(block);
    pending.removeIf(chain::contains);
    world.require(world.watch().whyWrong(address(), block));
    laterInput(0, new Input.HeadAdvanced(chain.head()));
    later(0, this::tellOfWork);
    later(0, () -> world.announce(this));
  }

  private void tellOfWork() {
    if (!pending.isEmpty()) {
      laterInput(0, new Input.WorkAvailable(height() + 1));
    }
  }

  // ---- what the core asks for

  @Override
  public void persist(JournalRecord journal) {
    disk.writeJournal(journal.encode());
    if (world.plan().habits().syncsJournal()) {
      crashPoint();
      disk.sync();
    }
  }

  @Override
  public void broadcast(Message message) {
    world.require(world.watch().whyWrong(message));
    world.others(this).forEach(other -> world.send(this, other, new Packet.Vote(message.encode())));
  }

  @Override
  public void send(Address validator, Message message) {
    world.require(world.watch().whyWrong(message));
    world.send(this, world.node(validator), new Packet.Vote(message.encode()));
  }

  @Override
  public void buildBlock(long height, int round) {
    boolean nothing = pending.isEmpty() && round == 0;
    Optional<Block> block =
        nothing
            ? Optional.empty()
            : Optional.of(chain.build(address(), world.clock().nowMillis(), pending));
    laterInput(world.workMillis(), new Input.BlockBuilt(height, round, block));
  }

  @Override
  public void executeBlock(int round, Block block) {
    Optional<String> refusal = chain.whyInvalid(block, world.clock().nowMillis());
    laterInput(
        world.workMillis(), new Input.BlockExecuted(block.height(), round, block.hash(), refusal));
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
    world.others(this).forEach(other -> world.send(this, other, new Packet.GetBlocks(fromHeight)));
  }

  @Override
  public void helpPeer(Address validator, long height) {
    sendBlocks(world.node(validator), height);
  }

  @Override
  public void spreadEvidence(DoubleVote evidence) {
    world.others(this).forEach(other -> sendEvidence(other.address(), evidence));
  }

  @Override
  public void sendEvidence(Address validator, DoubleVote evidence) {
    world.send(this, world.node(validator), new Packet.Evidence(evidence));
  }

  @Override
  public void report(ConsensusEvent event) {
    world.note(this, event);
  }
}
