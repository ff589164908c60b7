package article6.node.api;

import article6.contracts.action.Action;
import article6.contracts.action.OfficerSpec;
import article6.contracts.chain.Block;
import article6.contracts.chain.BlockHeader;
import article6.contracts.chain.Certificate;
import article6.contracts.chain.CertifiedBlock;
import article6.contracts.chain.FoundingParty;
import article6.contracts.chain.Genesis;
import article6.contracts.chain.Seal;
import article6.contracts.chain.Validator;
import article6.contracts.chain.ValidatorSet;
import article6.contracts.codec.CodecException;
import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import article6.contracts.crypto.PrivateKey;
import article6.contracts.domain.AuthorizationId;
import article6.contracts.domain.NetworkParameters;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.RegistryId;
import article6.contracts.domain.Role;
import article6.contracts.domain.SeriesId;
import article6.contracts.event.AuthorizationEvent.AuthorizationRecorded;
import article6.contracts.event.LedgerEvent;
import article6.contracts.event.UnitEvent;
import article6.contracts.law.Admission;
import article6.contracts.law.Context;
import article6.contracts.law.Edition;
import article6.contracts.law.Fact;
import article6.contracts.law.Finding;
import article6.contracts.law.Outcome;
import article6.contracts.law.Profiles;
import article6.contracts.law.Rulebook;
import article6.contracts.law.TransactionRule;
import article6.contracts.light.LightBlock;
import article6.contracts.light.Lineage;
import article6.contracts.light.Paths;
import article6.contracts.light.Receipt;
import article6.contracts.light.StateReceipt;
import article6.contracts.state.MapState;
import article6.contracts.state.Node;
import article6.contracts.state.StateOverlay;
import article6.contracts.state.StateView;
import article6.contracts.transaction.Transaction;
import article6.contracts.transaction.TransactionBody;
import article6.contracts.tree.PageSource;
import article6.contracts.tree.StateTree;
import article6.contracts.tree.TransactionTree;
import article6.contracts.tree.TreeUpdate;
import article6.node.chain.EventCursor;
import article6.node.chain.Head;
import article6.node.chain.History;
import article6.node.chain.LedgerReader;
import article6.node.chain.RecordedEvent;
import article6.node.chain.Rehearsal;
import article6.node.chain.TransactionLocation;
import article6.node.mempool.DryRun;
import article6.node.mempool.Submission;
import article6.node.mempool.SubmissionResult;
import article6.node.mempool.TransactionStatus;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.apache.tuweni.bytes.Bytes;

/**
 * A whole ledger in memory with four validators, or others by and by, that always agree: real
 * blocks, seals, proofs and law, one block for each transaction, on a clock of its own.
 */
final class TrialLedger implements LedgerReader, Submission {
  static final long START_MILLIS = Instant.parse("2026-11-20T08:00:00Z").toEpochMilli();
  private static final long HOUR_MILLIS = 3_600_000;
  private static final List<String> PARTIES = List.of("CHE", "THA", "JPN", "GHA");
  private static final Map<String, String> NAMES =
      Map.of("CHE", "Switzerland", "THA", "Thailand", "JPN", "Japan", "GHA", "Ghana");

  private final Genesis genesis;
  private final MapState state = new MapState();
  private PageSource pages = PageSource.EMPTY;
  private final List<CertifiedBlock> blocks = new ArrayList<>();
  private final Map<Hash, TransactionLocation> locations = new HashMap<>();
  private final Map<Hash, Finding> refusals = new HashMap<>();
  private final List<RecordedEvent> events = new ArrayList<>();
  private final List<Consumer<Head>> listeners = new CopyOnWriteArrayList<>();

  /** Whose nodes seal, by height; one height further than the blocks. */
  private final List<List<String>> sealers = new ArrayList<>(List.of(PARTIES, PARTIES));

  private List<String> successors = PARTIES;
  private long nonce;

  TrialLedger() {
    genesis =
        new Genesis(
            "Trial network",
            Edition.LATEST.label(),
            START_MILLIS,
            NetworkParameters.DEFAULT,
            PARTIES.stream().map(TrialLedger::founder).toList(),
            PARTIES.stream()
                .map(
                    code ->
                        new Node(
                            nodeKey(code).publicKey(),
                            new PartyCode(code),
                            NAMES.get(code) + " 1",
                            true))
                .toList());
    state.apply(genesis.stateChanges());
    TreeUpdate tree = StateTree.update(pages, genesis.stateChanges());
    pages = tree.over(pages);
    Block first = genesis.block();
    blocks.add(new CertifiedBlock(first, new Certificate(0, 0, first.hash(), List.of())));
  }

  /**
   * Signs as these officers, such as "THA authoriser 1", hands in and requires that it is taken.
   */
  Hash act(Action action, String... officers) {
    Transaction transaction = sign(action, officers);
    SubmissionResult result = submit(transaction.encode());
    if (!(result instanceof SubmissionResult.Accepted)) {
      throw new AssertionError(action.kind() + ": " + result);
    }
    return transaction.id();
  }

  Transaction sign(Action action, String... officers) {
    return Transaction.sign(
        new TransactionBody(
            genesis.networkId(), nonce++, head().timeMillis() + 2 * HOUR_MILLIS, action),
        Arrays.stream(officers).map(TrialLedger::officerKey).toList());
  }

  static PrivateKey officerKey(String officer) {
    return PrivateKey.fromSeed("trial officer " + officer);
  }

  /** The next block puts the nodes of these in charge. */
  synchronized void handOver(String... codes) {
    successors = List.of(codes);
  }

  private static ValidatorSet setOf(List<String> codes) {
    return new ValidatorSet(
        codes.stream().map(code -> new Validator(code, nodeKey(code).publicKey())).toList());
  }

  private static PrivateKey nodeKey(String code) {
    return PrivateKey.fromSeed("trial node " + code);
  }

  static List<OfficerSpec> officers(String code) {
    return List.of(
        officer(code + " administrator", Role.ADMINISTRATOR),
        officer(code + " registrar", Role.REGISTRAR),
        officer(code + " authoriser 1", Role.AUTHORISER),
        officer(code + " authoriser 2", Role.AUTHORISER));
  }

  private static FoundingParty founder(String code) {
    return new FoundingParty(
            new PartyCode(code),
            NAMES.getOrDefault(code, code),
            2,
            List.of(new RegistryId(code + "01")),
            officers(code))
        .attesting(Profiles.COMPLETE);
  }

  private static OfficerSpec officer(String name, Role role) {
    return new OfficerSpec(name, officerKey(name).publicKey(), List.of(role));
  }

  @Override
  public synchronized SubmissionResult submit(Bytes encoded) {
    Transaction transaction;
    try {
      transaction = Transaction.decode(encoded);
    } catch (CodecException e) {
      return new SubmissionResult.Refused(
          Optional.empty(),
          new Finding(
              TransactionRule.T_6, List.of(Fact.of("reason", String.valueOf(e.getMessage())))));
    }
    Hash id = transaction.id();
    if (locations.containsKey(id)) {
      return new SubmissionResult.Known(id, status(id));
    }
    Optional<Finding> refusal =
        Admission.checkEnvelope(transaction, genesis.networkId(), head().timeMillis())
            .or(() -> Admission.checkSignatures(transaction, state));
    if (refusal.isPresent()) {
      refusals.put(id, refusal.get());
      return new SubmissionResult.Refused(Optional.of(id), refusal.get());
    }
    StateOverlay overlay = new StateOverlay(state);
    Context context =
        new Context(blocks.size(), head().timeMillis() + HOUR_MILLIS / 6, Edition.LATEST);
    return switch (Rulebook.apply(overlay, transaction, context)) {
      case Outcome.Refused refused -> {
        refusals.put(id, refused.finding());
        yield new SubmissionResult.Refused(Optional.of(id), refused.finding());
      }
      case Outcome.Applied applied -> {
        append(overlay, transaction, context, applied.events());
        yield new SubmissionResult.Accepted(id, applied.warnings());
      }
    };
  }

  private void append(
      StateOverlay overlay, Transaction transaction, Context context, List<LedgerEvent> told) {
    TreeUpdate tree = StateTree.update(pages, overlay.changes());
    pages = tree.over(pages);
    state.apply(overlay.changes());
    List<Bytes> content = List.of(transaction.encode());
    ValidatorSet validators = validators();
    Address proposer = validators.addresses().get(blocks.size() % validators.size());
    BlockHeader header =
        new BlockHeader(
            genesis.networkId(),
            context.height(),
            head().hash(),
            context.blockTimeMillis(),
            proposer,
            TransactionTree.root(content),
            tree.root(),
            setOf(successors).hash(),
            Edition.LATEST.label());
    List<Seal> seals =
        sealers.getLast().stream()
            .map(code -> nodeKey(code))
            .map(key -> Seal.sign(key, header.network(), header.height(), 0, header.hash()))
            .toList();
    blocks.add(
        new CertifiedBlock(
            new Block(header, content), new Certificate(header.height(), 0, header.hash(), seals)));
    sealers.add(successors);
    locations.put(transaction.id(), new TransactionLocation(context.height(), 0));
    for (int index = 0; index < told.size(); index++) {
      events.add(
          new RecordedEvent(
              context.height(),
              0,
              index,
              transaction.id(),
              context.blockTimeMillis(),
              isBackDated(told.get(index), context),
              told.get(index)));
    }
    listeners.forEach(listener -> listener.accept(head()));
  }

  private static boolean isBackDated(LedgerEvent event, Context context) {
    return event instanceof UnitEvent units
        && units
            .date()
            .isBefore(
                Instant.ofEpochMilli(context.blockTimeMillis())
                    .atOffset(ZoneOffset.UTC)
                    .toLocalDate());
  }

  @Override
  public synchronized TransactionStatus status(Hash id) {
    if (locations.containsKey(id)) {
      return new TransactionStatus.Final(locations.get(id));
    }
    Finding refusal = refusals.get(id);
    return refusal == null
        ? new TransactionStatus.Unknown()
        : new TransactionStatus.Refused(refusal);
  }

  @Override
  public synchronized DryRun dryRun(Action action, List<Address> signers) {
    Context context = new Context(blocks.size(), head().timeMillis(), Edition.LATEST);
    StateOverlay overlay = new StateOverlay(state);
    return new DryRun(
        Rulebook.apply(overlay, Hash.ZERO, action, signers, context),
        Rulebook.consentsNeeded(state, action));
  }

  @Override
  public synchronized <T> T rehearse(Function<Rehearsal, T> rehearsed) {
    return rehearsed.apply(
        new Rehearsal(state, new Context(blocks.size(), head().timeMillis(), Edition.LATEST)));
  }

  @Override
  public Genesis genesis() {
    return genesis;
  }

  @Override
  public History history() {
    return History.WHOLE;
  }

  @Override
  public synchronized Head head() {
    BlockHeader header = blocks.getLast().block().header();
    return new Head(header, header.hash());
  }

  @Override
  public synchronized ValidatorSet validators() {
    return setOf(sealers.getLast());
  }

  @Override
  public synchronized <T> T read(Function<StateView, T> query) {
    return query.apply(state);
  }

  @Override
  public synchronized <T> T readAt(StateQuery<T> query) {
    return query.run(head(), state);
  }

  @Override
  public synchronized Optional<CertifiedBlock> block(long height) {
    return height >= 0 && height < blocks.size()
        ? Optional.of(blocks.get((int) height))
        : Optional.empty();
  }

  @Override
  public Optional<BlockHeader> header(long height) {
    return block(height).map(certified -> certified.block().header());
  }

  @Override
  public synchronized Optional<Long> heightOf(Hash block) {
    return blocks.stream()
        .filter(each -> each.block().hash().equals(block))
        .map(each -> each.block().height())
        .findFirst();
  }

  @Override
  public synchronized Optional<TransactionLocation> locate(Hash transactionId) {
    return Optional.ofNullable(locations.get(transactionId));
  }

  @Override
  public Optional<Receipt> receipt(Hash transactionId) {
    return locate(transactionId)
        .map(
            location -> {
              CertifiedBlock certified = blocks.get((int) location.height());
              return new Receipt(
                  certified.block().transactions().get(location.index()),
                  TransactionTree.prove(certified.block().transactions(), location.index()),
                  certified.block().header(),
                  certified.certificate(),
                  lineage(location.height()));
            });
  }

  @Override
  public synchronized StateReceipt prove(Bytes stateKey) {
    return new StateReceipt(
        stateKey,
        state.get(stateKey),
        StateTree.prove(pages, stateKey),
        head().header(),
        blocks.getLast().certificate(),
        lineage(head().height()));
  }

  private Optional<Lineage> lineage(long height) {
    List<LightBlock> changes =
        validatorChanges(0, LIGHT_BLOCKS_MAX).stream()
            .filter(change -> change.height() < height)
            .toList();
    return Paths.lineage(genesis, changes, lightBlocks(height - 1, 1).getFirst());
  }

  @Override
  public synchronized List<LightBlock> lightBlocks(long after, int limit) {
    return LongStream.range(after + 1, blocks.size()).limit(limit).mapToObj(this::light).toList();
  }

  @Override
  public synchronized List<LightBlock> validatorChanges(long after, int limit) {
    return LongStream.range(after + 1, blocks.size())
        .mapToObj(this::light)
        .filter(each -> !each.header().nextValidators().equals(each.validators().hash()))
        .limit(limit)
        .toList();
  }

  private LightBlock light(long height) {
    CertifiedBlock block = blocks.get((int) height);
    return new LightBlock(
        blocks.get((int) height - 1).block().header(),
        block.block().header(),
        block.certificate(),
        setOf(sealers.get((int) height)));
  }

  @Override
  public synchronized List<RecordedEvent> events(EventCursor after, int limit) {
    return events.stream()
        .filter(event -> event.cursor().compareTo(after) > 0)
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized List<RecordedEvent> unitEvents(
      SeriesId series, EventCursor after, int limit) {
    return events.stream()
        .filter(event -> event.cursor().compareTo(after) > 0)
        .filter(
            event ->
                event.event() instanceof UnitEvent units && units.units().series().equals(series))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized List<RecordedEvent> authorizationEvents(
      PartyCode party, AuthorizationId authorization, int limit) {
    return events.stream()
        .filter(
            event ->
                event.event() instanceof AuthorizationRecorded it
                    && it.party().equals(party)
                    && it.authorization().equals(authorization))
        .limit(limit)
        .toList();
  }

  @Override
  public Subscription subscribe(Consumer<Head> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }
}
