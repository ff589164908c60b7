package article6.node.app;

import article6.contracts.chain.Block;
import article6.contracts.chain.CertifiedBlock;
import article6.contracts.chain.Genesis;
import article6.contracts.crypto.Address;
import article6.contracts.crypto.PrivateKey;
import article6.contracts.domain.NetworkParameters;
import article6.node.chain.BuiltBlock;
import article6.node.chain.Chain;
import article6.node.chain.Head;
import article6.node.consensus.ChainHead;
import article6.node.consensus.ConsensusCore;
import article6.node.consensus.ConsensusEvent;
import article6.node.consensus.ConsensusSettings;
import article6.node.consensus.ConsensusStatus;
import article6.node.consensus.EffectHandler;
import article6.node.consensus.Input;
import article6.node.consensus.JournalRecord;
import article6.node.consensus.JournalState;
import article6.node.consensus.Message;
import article6.node.mempool.Mempool;
import article6.node.store.LedgerStore;
import article6.node.sync.Synchronizer;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.function.LongSupplier;

/**
 * Carries out what the consensus core asks for, in its order: what stands behind a persist waits
 * until it is synced. Belongs to the ledger thread.
 */
final class ConsensusShell implements EffectHandler {
  private static final long NANOS_PER_MILLI = 1_000_000;

  private final Genesis genesis;
  private boolean started;
  private final Address self;
  private final ConsensusCore core;
  private final Chain chain;
  private final LedgerStore store;
  private final Mempool mempool;
  private final PeerPort peers;
  private final Synchronizer synchronizer;
  private final NodeTimers timers;
  private final VoterMark mark;
  private final LongSupplier clockMillis;
  private final ShellListener listener;
  private final ConsensusLog log;
  private final Queue<Input> inputs = new ArrayDeque<>();
  private long lastBlockNanos = System.nanoTime();

  /**
   * @param clockMillis milliseconds since 1970-01-01 UTC
   */
  ConsensusShell(
      NodeConfig config,
      Chain chain,
      LedgerStore store,
      Mempool mempool,
      PeerPort peers,
      Synchronizer synchronizer,
      NodeTimers timers,
      LongSupplier clockMillis,
      ShellListener listener) {
    PrivateKey key = config.key();
    this.genesis = config.genesis();
    this.self = key.address();
    this.core = new ConsensusCore(settings(genesis, chain.parameters()), key);
    this.chain = chain;
    this.store = store;
    this.mempool = mempool;
    this.peers = peers;
    this.synchronizer = synchronizer;
    this.timers = timers;
    this.mark = new VoterMark(config.dataFolder(), genesis.networkId());
    this.clockMillis = clockMillis;
    this.listener = listener;
    this.log = new ConsensusLog(config.name());
  }

  /** The first step: the head, and what is left of the journal. */
  void start() {
    started = true;
    JournalState journal = mark.restore(store.journal());
    feed(new Input.Started(chainHead(), journal));
  }

  /** Whether the next block is agreed with this node's vote. */
  boolean isValidator() {
    return chain.validators().contains(self);
  }

  boolean isStarted() {
    return started;
  }

  private static ConsensusSettings settings(Genesis genesis, NetworkParameters parameters) {
    return new ConsensusSettings(
        genesis.networkId(),
        parameters.roundTimeoutBaseMillis(),
        parameters.roundTimeoutCapMillis());
  }

  /** One input and everything that follows from it. */
  void feed(Input input) {
    inputs.add(input);
    settle();
  }

  /** Feeds what the effects of earlier inputs have led to. */
  void settle() {
    while (!inputs.isEmpty()) {
      core.step(inputs.remove()).perform(this);
    }
  }

  /** The head has moved, by a decision here or by sync. */
  void headAdvanced() {
    lastBlockNanos = System.nanoTime();
    core.settings(settings(genesis, chain.parameters()));
    inputs.add(new Input.HeadAdvanced(chainHead()));
  }

  ConsensusStatus status() {
    return core.status();
  }

  @Override
  public void persist(JournalRecord journal) {
    mark.set();
    store.putJournal(journal.encode());
  }

  @Override
  public void broadcast(Message message) {
    peers.sendToValidators(message, chain.validators(), self);
  }

  @Override
  public void send(Address validator, Message message) {
    peers.send(validator, message);
  }

  @Override
  public void buildBlock(long height, int round) {
    long sinceMillis = (System.nanoTime() - lastBlockNanos) / NANOS_PER_MILLI;
    long waitMillis = chain.parameters().blockIntervalMinMillis() - sinceMillis;
    if (round == 0 && waitMillis > 0) {
      timers.buildLater(height, round, waitMillis);
    } else {
      buildNow(height, round);
    }
  }

  /** Builds, unless the chain went on meanwhile. */
  void buildDue(long height, int round) {
    buildNow(height, round);
    settle();
  }

  private void buildNow(long height, int round) {
    if (height != chain.head().height() + 1) {
      return;
    }
    BuiltBlock built = chain.build(mempool.candidates(), clockMillis.getAsLong(), round > 0);
    built.refused().forEach(mempool::refuse);
    if (built.block().isEmpty()) {
      listener.nothingToBuild();
    }
    inputs.add(new Input.BlockBuilt(height, round, built.block()));
  }

  @Override
  public void executeBlock(int round, Block block) {
    Optional<String> refusal = chain.judge(round, block, clockMillis.getAsLong());
    inputs.add(new Input.BlockExecuted(block.height(), round, block.hash(), refusal));
  }

  @Override
  public void decide(CertifiedBlock block, JournalRecord journal) {
    listener.decided(chain.commit(block, journal.encode()));
    headAdvanced();
  }

  @Override
  public void setTimer(long height, int round, long millis) {
    timers.startRound(height, round, millis);
  }

  @Override
  public void requestSync(long fromHeight) {
    synchronizer.fetchNow(fromHeight);
  }

  @Override
  public void helpPeer(Address validator, long height) {
    // whoever hears that this node is further asks for the blocks
    peers.announce(chain.head());
  }

  @Override
  public void report(ConsensusEvent event) {
    log.report(event);
  }

  private ChainHead chainHead() {
    Head head = chain.head();
    return new ChainHead(head.header(), chain.headCertificate(), chain.validators());
  }
}
