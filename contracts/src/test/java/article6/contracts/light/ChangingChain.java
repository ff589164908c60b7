package article6.contracts.light;

import article6.contracts.chain.BlockHeader;
import article6.contracts.chain.Certificate;
import article6.contracts.chain.Genesis;
import article6.contracts.chain.SampleNetwork;
import article6.contracts.chain.Validator;
import article6.contracts.chain.ValidatorSet;
import article6.contracts.crypto.Hash;
import article6.contracts.tree.TransactionTree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;

/** A chain of headers, sealed by real keys, whose validators change as the test likes. */
public final class ChangingChain {
  private static final long BLOCK_MILLIS = 1_000;

  public final Genesis genesis;
  private final List<BlockHeader> headers = new ArrayList<>();
  private final List<LightBlock> blocks = new ArrayList<>();
  private String[] inCharge;

  /** Starts with the nodes of these Parties. */
  public ChangingChain(String... parties) {
    genesis = SampleNetwork.genesis(parties);
    headers.add(genesis.block().header());
    inCharge = parties.clone();
  }

  /** Blocks that all validators seal and that leave them as they are. */
  public ChangingChain blocks(int count) {
    for (int i = 0; i < count; i++) {
      change(inCharge);
    }
    return this;
  }

  /** A block that all validators seal and after which these are in charge. */
  public ChangingChain change(String... next) {
    return append(header(List.of(), set(next).hash()), next, inCharge);
  }

  /** A block with transactions that some of the validators seal. */
  public ChangingChain block(List<Bytes> transactions, String... sealers) {
    return append(header(transactions, set(inCharge).hash()), inCharge, sealers);
  }

  private ChangingChain append(BlockHeader header, String[] next, String[] sealers) {
    blocks.add(
        new LightBlock(
            headers.getLast(), header, SampleNetwork.certify(header, sealers), set(inCharge)));
    headers.add(header);
    inCharge = next.clone();
    return this;
  }

  /** What could be the next header. */
  BlockHeader header(List<Bytes> transactions, Hash nextValidators) {
    return header(headers.getLast(), transactions, nextValidators);
  }

  BlockHeader header(BlockHeader before, List<Bytes> transactions, Hash nextValidators) {
    return new BlockHeader(
        genesis.networkId(),
        before.height() + 1,
        before.hash(),
        before.timeMillis() + BLOCK_MILLIS,
        SampleNetwork.nodeKey("CHE").address(),
        TransactionTree.root(transactions),
        genesis.stateTree().root(),
        nextValidators,
        genesis.rulebook());
  }

  public LightBlock at(long height) {
    return blocks.get((int) height - 1);
  }

  public LightBlock last() {
    return blocks.getLast();
  }

  /** Blocks after which another set is in charge, below a height. */
  public List<LightBlock> changesBelow(long height) {
    return blocks.stream()
        .filter(block -> block.height() < height)
        .filter(block -> !block.header().nextValidators().equals(block.validators().hash()))
        .toList();
  }

  public static ValidatorSet set(String... parties) {
    return new ValidatorSet(
        Arrays.stream(parties)
            .map(code -> new Validator(code, SampleNetwork.nodeKey(code).publicKey()))
            .toList());
  }

  /** The same block with another certificate. */
  static LightBlock with(LightBlock block, Certificate certificate) {
    return new LightBlock(block.parent(), block.header(), certificate, block.validators());
  }
}
