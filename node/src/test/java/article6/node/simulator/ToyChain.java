package article6.node.simulator;

import article6.contracts.chain.Block;
import article6.contracts.chain.BlockHeader;
import article6.contracts.chain.CertifiedBlock;
import article6.contracts.chain.ValidatorSet;
import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import article6.contracts.crypto.Hashing;
import article6.node.consensus.ChainHead;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.tuweni.bytes.Bytes;

/**
 * The smallest honest chain: a transaction is a number that may stand in it once, the state is how
 * many did and their sum.
 */
final class ToyChain {
  /** How far a block's time may be ahead of the local clock. */
  private static final long TOLERANCE_MILLIS = 2_000;

  private final ValidatorSet validators;
  private final Set<Long> applied = new HashSet<>();
  private ChainHead head;
  private long sum;

  ToyChain(ChainHead genesis) {
    this.head = genesis;
    this.validators = genesis.nextValidators();
  }

  static ChainHead genesis(Hash network, ValidatorSet validators) {
    Address nobody = new Address(Bytes.wrap(new byte[20]));
    BlockHeader header =
        new BlockHeader(
            network, 0, Hash.ZERO, 0, nobody, Hash.ZERO, Hash.ZERO, validators.hash(), "TOY");
    return new ChainHead(header, Optional.empty(), validators);
  }

  ChainHead head() {
    return head;
  }

  boolean contains(long transaction) {
    return applied.contains(transaction);
  }

  Block build(Address proposer, long nowMillis, Collection<Long> transactions) {
    List<Bytes> batch =
        transactions.stream()
            .filter(transaction -> !applied.contains(transaction))
            .sorted()
            .map(Bytes::ofUnsignedLong)
            .map(Bytes.class::cast)
            .toList();
    BlockHeader header =
        new BlockHeader(
            head.header().network(),
            head.height() + 1,
            head.hash(),
            Math.max(nowMillis, head.header().timeMillis() + 1),
            proposer,
            transactionsRoot(batch),
            stateRoot(batch),
            validators.hash(),
            "TOY");
    return new Block(header, batch);
  }

  /** Why the block is not valid on top of the head; nothing when it is. */
  Optional<String> whyInvalid(Block block, long nowMillis) {
    BlockHeader header = block.header();
    List<Bytes> batch = block.transactions();
    if (!header.parent().equals(head.hash())) {
      return Optional.of("not on top of the head");
    }
    if (header.timeMillis() <= head.header().timeMillis()
        || header.timeMillis() > nowMillis + TOLERANCE_MILLIS) {
      return Optional.of("its time is not above the parent's or too far ahead");
    }
    if (!header.transactionsRoot().equals(transactionsRoot(batch))) {
      return Optional.of("another body");
    }
    if (batch.stream().distinct().count() != batch.size()
        || batch.stream().anyMatch(each -> applied.contains(each.toLong()))) {
      return Optional.of("a transaction twice");
    }
    return header.stateRoot().equals(stateRoot(batch))
        ? Optional.empty()
        : Optional.of("another state root");
  }

  void apply(CertifiedBlock block) {
    for (Bytes transaction : block.block().transactions()) {
      applied.add(transaction.toLong());
      sum += transaction.toLong();
    }
    head = new ChainHead(block.block().header(), Optional.of(block.certificate()), validators);
  }

  private static Hash transactionsRoot(List<Bytes> batch) {
    return Hashing.sha256(batch.toArray(Bytes[]::new));
  }

  private Hash stateRoot(List<Bytes> batch) {
    long count = (long) applied.size() + batch.size();
    long newSum = sum + batch.stream().mapToLong(Bytes::toLong).sum();
    return Hashing.sha256(Bytes.ofUnsignedLong(count), Bytes.ofUnsignedLong(newSum));
  }
}
