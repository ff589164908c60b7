package article6.node.chain;

import article6.contracts.chain.Block;
import article6.contracts.chain.BlockHeader;
import article6.contracts.chain.Certificate;
import article6.contracts.chain.CertifiedBlock;
import article6.contracts.chain.Genesis;
import article6.contracts.chain.ValidatorSet;
import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.NetworkParameters;
import article6.contracts.event.AuthorizationEvent.AuthorizationRecorded;
import article6.contracts.event.UnitEvent;
import article6.contracts.law.Outcome;
import article6.node.store.CommitBatch;
import article6.node.store.LedgerStore;
import article6.node.store.SealedHeader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.tuweni.bytes.Bytes;

/**
 * The chain as its one writer sees it: builds, judges and commits blocks on top of the head. All
 * methods but {@link #head()} and {@link #subscribe} belong to one thread.
 */
public final class Chain {
  /**
   * Executed blocks kept until the decision: one per round is usual, and a round in which another
   * block wins costs one execution more.
   */
  static final int EXECUTED_MAX = 4;

  private final LedgerStore store;
  private final Genesis genesis;
  private final BlockBuilder builder;
  private final BlockExecutor executor;
  private final Retention retention;
  private final HeadListeners listeners = new HeadListeners();
  private final Map<Hash, ExecutedBlock> executed = new LinkedHashMap<>();
  private volatile NetworkTerms terms;
  private volatile Head head;

  private Chain(
      LedgerStore store,
      Genesis genesis,
      BlockBuilder builder,
      BlockExecutor executor,
      Retention retention,
      Head head) {
    this.store = store;
    this.genesis = genesis;
    this.builder = builder;
    this.executor = executor;
    this.retention = retention;
    this.terms = NetworkTerms.after(store.state(), genesis);
    this.head = head;
  }

  /**
   * Goes on where the store ends, or starts the ledger when it is empty.
   *
   * @param node this node's address, named in the blocks that it proposes
   * @throws ChainFailure when the store holds another ledger, or one that needs another release
   */
  public static Chain open(LedgerStore store, Genesis genesis, Address node, TransactionBook book) {
    return open(store, genesis, node, book, Retention.ARCHIVE);
  }

  /**
   * The same for a node that may let old blocks go.
   *
   * @param retention how many it keeps
   */
  public static Chain open(
      LedgerStore store, Genesis genesis, Address node, TransactionBook book, Retention retention) {
    Lawbook.require(genesis.rulebook());
    Block first = genesis.block();
    if (store.head().isEmpty()) {
      commitGenesis(store, genesis, first);
    }
    SealedHeader start = require(store.header(0), 0);
    if (!start.header().equals(first.header())) {
      throw new ChainFailure(
          ChainFailure.Code.OTHER_LEDGER,
          ("the store was started from another genesis block, %s and not %s."
                  + " Use the genesis file that it was started with, or another data folder.")
              .formatted(start.header().hash(), first.hash()));
    }
    long height = store.head().orElseThrow().height();
    BlockHeader newest = require(store.header(height), height).header();
    return new Chain(
        store,
        genesis,
        new BlockBuilder(genesis, node, book),
        new BlockExecutor(genesis, book),
        retention,
        new Head(newest, newest.hash()));
  }

  public Genesis genesis() {
    return genesis;
  }

  /** The newest final block. For any thread. */
  public Head head() {
    return head;
  }

  /** How the head became final; nothing for the genesis. */
  public Optional<Certificate> headCertificate() {
    return head.height() == 0
        ? Optional.empty()
        : store.header(head.height()).map(SealedHeader::certificate);
  }

  /** The validators of the next block. For any thread. */
  public ValidatorSet validators() {
    return terms.validators();
  }

  /** The limits and time-outs of the next block. For any thread. */
  public NetworkParameters parameters() {
    return terms.parameters();
  }

  /** See {@link LedgerReader#subscribe}. */
  public LedgerReader.Subscription subscribe(Consumer<Head> listener) {
    return listeners.add(listener);
  }

  /**
   * Makes a block on top of the head.
   *
   * @param nowMillis milliseconds since 1970-01-01 UTC by this node's clock
   * @param evenIfEmpty whether a block without transactions is wanted
   */
  public BuiltBlock build(
      List<IncomingTransaction> candidates, long nowMillis, boolean evenIfEmpty) {
    BlockBuilder.Build build = builder.build(ground(), candidates, nowMillis, evenIfEmpty);
    build.executed().ifPresent(this::keep);
    return new BuiltBlock(build.executed().map(ExecutedBlock::block), build.refused());
  }

  /** What would become of one transaction in the next block. Nothing is changed or remembered. */
  public Outcome rehearse(IncomingTransaction transaction, long nowMillis) {
    return builder.rehearse(ground(), transaction, nowMillis);
  }

  /**
   * Judges a proposed block. The own proposal is judged in the same way.
   *
   * @return nothing when it is valid here and now, else the reason in words
   */
  public Optional<String> judge(int round, Block block, long nowMillis) {
    long aheadMillis = block.header().timeMillis() - nowMillis;
    if (aheadMillis > terms.parameters().clockToleranceMillis()) {
      return Optional.of(
          "its time is %d ms ahead of this node's clock, at most %d"
              .formatted(aheadMillis, terms.parameters().clockToleranceMillis()));
    }
    if (round == 0 && block.transactions().isEmpty()) {
      return Optional.of("an empty block in round 0 [Q-17]");
    }
    return switch (execute(block)) {
      case Judgement.Valid valid -> Optional.empty();
      case Judgement.Invalid(String reason) -> Optional.of(reason);
    };
  }

  /**
   * Makes a block final that consensus has decided, in one synced write together with the journal
   * [Q-14].
   *
   * @throws ChainFailure when the block is not valid here
   */
  public FinalBlock commit(CertifiedBlock decided, Bytes journal) {
    return commit(decided, Optional.of(journal));
  }

  /**
   * Makes a block final that another node sent, after checking its certificate with the validators
   * of its height and executing it.
   *
   * @throws ChainFailure when a quorum made final what is not valid here
   */
  public ImportResult importBlock(CertifiedBlock certified) {
    Block block = certified.block();
    if (block.height() <= head.height()) {
      return new ImportResult.AlreadyFinal();
    }
    if (block.height() > head.height() + 1) {
      return new ImportResult.NotNext(head.height() + 1);
    }
    if (!BlockRules.bodyFitsHeader(block)) {
      return new ImportResult.Unproven("the transactions are not those of its header");
    }
    Optional<String> unproven =
        certified.certificate().whyInvalid(block.header(), terms.validators());
    if (unproven.isPresent()) {
      return new ImportResult.Unproven(unproven.get());
    }
    return new ImportResult.Committed(commit(certified, Optional.empty()));
  }

  private FinalBlock commit(CertifiedBlock certified, Optional<Bytes> journal) {
    ExecutedBlock result =
        switch (execute(certified.block())) {
          case Judgement.Valid(ExecutedBlock valid) -> valid;
          case Judgement.Invalid(String reason) ->
              throw new ChainFailure(
                  ChainFailure.Code.DIVERGED,
                  ("block %d, %s, is final and not valid here: %s."
                          + " Compare the releases and the data of the nodes before anything else.")
                      .formatted(certified.block().height(), certified.block().hash(), reason));
        };
    CommitBatch batch =
        CommitBatch.of(certified, result.stateChanges(), result.tree())
            .transactions(result.transactionIds());
    addEvents(batch, result.events());
    LightHistory.add(batch, head.header(), certified.block().header(), result.next().validators());
    journal.ifPresent(batch::journal);
    retention.keptFrom(store, certified.block().header()).ifPresent(batch::keepBlocksFrom);
    store.commit(batch);
    executed.clear();
    terms = result.next();
    head = new Head(certified.block().header(), certified.block().hash());
    listeners.tell(head);
    boolean nodesChanged = result.stateChanges().stream().anyMatch(NetworkTerms::changesNodes);
    return new FinalBlock(head, result.transactionIds(), nodesChanged);
  }

  /** Executes a block, or remembers that it did: the same hash with the same body. */
  private Judgement execute(Block block) {
    ExecutedBlock known = executed.get(block.hash());
    if (known != null && known.block().equals(block)) {
      return new Judgement.Valid(known);
    }
    Judgement judgement = executor.execute(block, ground());
    if (judgement instanceof Judgement.Valid(ExecutedBlock valid)) {
      keep(valid);
    }
    return judgement;
  }

  private void keep(ExecutedBlock block) {
    if (executed.size() == EXECUTED_MAX) {
      executed.remove(executed.keySet().iterator().next());
    }
    executed.put(block.block().hash(), block);
  }

  /** Reads through the caches of the store: right here, since this thread is the only writer. */
  private Ground ground() {
    NetworkTerms now = terms;
    return new Ground(
        head, store.state(), store.pages(), id -> store.transaction(id).isPresent(), () -> now);
  }

  private static void commitGenesis(LedgerStore store, Genesis genesis, Block block) {
    Certificate unsealed = new Certificate(0, 0, block.hash(), List.of());
    CommitBatch batch =
        CommitBatch.of(
            new CertifiedBlock(block, unsealed), genesis.stateChanges(), genesis.stateTree());
    addEvents(batch, EventRecords.ofGenesis(genesis));
    store.commit(batch);
  }

  private static void addEvents(CommitBatch batch, List<RecordedEvent> events) {
    for (RecordedEvent event : events) {
      batch.put(ChainIndexes.EVENTS, event.cursor().key(), EventRecords.encode(event));
      if (event.event() instanceof UnitEvent ofUnits) {
        Bytes key = ChainIndexes.unitEvent(ofUnits.units().series(), event.cursor());
        batch.put(ChainIndexes.UNIT_EVENTS, key, Bytes.EMPTY);
      } else if (event.event() instanceof AuthorizationRecorded it) {
        Bytes key = ChainIndexes.authorizationEvent(it.party(), it.authorization(), event.cursor());
        batch.put(ChainIndexes.AUTHORIZATION_EVENTS, key, Bytes.EMPTY);
      }
    }
  }

  private static SealedHeader require(Optional<SealedHeader> header, long height) {
    return header.orElseThrow(
        () -> new IllegalStateException("the store has a head and no header " + height));
  }
}
