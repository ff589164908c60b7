package article6.node.simulator;

import article6.contracts.chain.Block;
import article6.contracts.chain.BlockHeader;
import article6.contracts.chain.CertifiedBlock;
import article6.contracts.chain.Validator;
import article6.contracts.chain.ValidatorSet;
import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import article6.contracts.crypto.Hashing;
import article6.node.consensus.ChainHead;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.tuweni.bytes.Bytes;

/**
 * The smallest honest chain: transactions stand in it once, a unit is taken once, and the
 * validators of the next height follow from the state.
 *
 * <p>The ledger of Article 6 has the same doors, and a thousand times the cost: its rules are held
 * by their own random histories, here only the order of blocks is on trial.
 */
final class ToyLedger {
  /** How far a block's time may be ahead of the local clock. */
  static final long TOLERANCE_MILLIS = 2_000;

  private static final Address NOBODY = new Address(Bytes.wrap(new byte[20]));

  private final List<Validator> population;
  private final Set<Long> applied = new HashSet<>();
  private final Map<Integer, Long> takenBy = new HashMap<>();
  private ChainHead head;
  private long takes;

  /**
   * @param population all nodes that may ever be validators, by their numbers
   */
  ToyLedger(ChainHead genesis, List<Validator> population) {
    this.head = genesis;
    this.population = population;
  }

  static ChainHead genesis(Hash network, ValidatorSet validators) {
    BlockHeader header =
        new BlockHeader(
            network, 0, Hash.ZERO, 0, NOBODY, Hash.ZERO, Hash.ZERO, validators.hash(), "TOY");
    return new ChainHead(header, Optional.empty(), validators);
  }

  /** The ledger while a block is made or judged on top of it; nothing of it is kept (S-09). */
  private final class Draft {
    private final Set<Long> added = new HashSet<>();
    private final Map<Integer, Long> taken = new HashMap<>();
    private ValidatorSet validators = head.nextValidators();

    Optional<String> add(long code) {
      if (!ToyTransaction.isOne(code)) {
        return Optional.of("no transaction");
      }
      if (applied.contains(code) || !added.add(code)) {
        return Optional.of("a transaction twice");
      }
      ToyTransaction transaction = ToyTransaction.of(code);
      switch (transaction.kind()) {
        case NOTE -> {}
        case TAKE -> {
          if (takenBy.containsKey(transaction.subject())
              || taken.putIfAbsent(transaction.subject(), code) != null) {
            return Optional.of("a unit twice");
          }
        }
        case TOGGLE -> {
          Optional<ValidatorSet> next = toggled(validators, transaction.subject());
          if (next.isEmpty()) {
            return Optional.of("nobody would be left");
          }
          validators = next.get();
        }
      }
      return Optional.empty();
    }
  }

  ChainHead head() {
    return head;
  }

  boolean contains(long code) {
    return applied.contains(code);
  }

  /** Final, or nothing that can ever become final any more. */
  boolean isSettled(long code) {
    return contains(code) || whyRefused(code).isPresent();
  }

  Optional<String> whyRefused(long code) {
    return new Draft().add(code);
  }

  /** The set after a node has joined or left; nothing when nobody would be left. */
  Optional<ValidatorSet> toggled(ValidatorSet validators, int node) {
    Validator subject = population.get(Math.floorMod(node, population.size()));
    List<Validator> next =
        validators.contains(subject.address())
            ? validators.validators().stream().filter(each -> !each.equals(subject)).toList()
            : Stream.concat(validators.validators().stream(), Stream.of(subject)).toList();
    return next.isEmpty() ? Optional.empty() : Optional.of(new ValidatorSet(next));
  }

  /**
   * Makes a block on top of the head.
   *
   * @param careless takes in what the rules refuse, for a planted bug
   */
  Block build(Address proposer, long nowMillis, Collection<Long> candidates, boolean careless) {
    Draft draft = new Draft();
    List<Bytes> batch = new ArrayList<>();
    for (long code : candidates) {
      if (draft.add(code).isEmpty() || careless) {
        batch.add(ToyTransaction.encode(code));
      }
    }
    BlockHeader header =
        new BlockHeader(
            head.header().network(),
            head.height() + 1,
            head.hash(),
            Math.max(nowMillis, head.header().timeMillis() + 1),
            proposer,
            transactionsRoot(batch),
            stateRoot(batch),
            draft.validators.hash(),
            "TOY");
    return new Block(header, List.copyOf(batch));
  }

  /** Why the block is not valid on top of the head by this clock; nothing when it is. */
  Optional<String> whyInvalid(Block block, long nowMillis) {
    return block.header().timeMillis() > nowMillis + TOLERANCE_MILLIS
        ? Optional.of("its time is too far ahead")
        : whyUnlawful(block);
  }

  /** The same without a clock: for blocks that are final already. */
  Optional<String> whyUnlawful(Block block) {
    BlockHeader header = block.header();
    if (!header.parent().equals(head.hash()) || header.height() != head.height() + 1) {
      return Optional.of("not on top of the head");
    }
    if (header.timeMillis() <= head.header().timeMillis()) {
      return Optional.of("its time is not above its parent's");
    }
    if (!header.transactionsRoot().equals(transactionsRoot(block.transactions()))) {
      return Optional.of("another body");
    }
    Draft draft = new Draft();
    for (Bytes transaction : block.transactions()) {
      Optional<String> refusal =
          transaction.size() == Long.BYTES
              ? draft.add(transaction.toLong())
              : Optional.of("no transaction");
      if (refusal.isPresent()) {
        return refusal;
      }
    }
    if (!header.nextValidators().equals(draft.validators.hash())) {
      return Optional.of("other next validators");
    }
    return header.stateRoot().equals(stateRoot(block.transactions()))
        ? Optional.empty()
        : Optional.of("another state root");
  }

  /** Makes a lawful block final. */
  void apply(CertifiedBlock block) {
    Draft draft = new Draft();
    for (Bytes transaction : block.block().transactions()) {
      draft.add(transaction.toLong());
    }
    applied.addAll(draft.added);
    takenBy.putAll(draft.taken);
    takes += draft.added.stream().filter(ToyLedger::isTake).count();
    head =
        new ChainHead(block.block().header(), Optional.of(block.certificate()), draft.validators);
  }

  /** Whether every unit that is taken was taken by one final transaction, and none is missing. */
  boolean isConserved() {
    return takes == takenBy.size();
  }

  private static boolean isTake(long code) {
    return ToyTransaction.of(code).kind() == ToyTransaction.Kind.TAKE;
  }

  private static Hash transactionsRoot(List<Bytes> batch) {
    return Hashing.sha256(batch.toArray(Bytes[]::new));
  }

  private Hash stateRoot(List<Bytes> batch) {
    return Hashing.sha256(head.header().stateRoot().bytes(), transactionsRoot(batch).bytes());
  }
}
