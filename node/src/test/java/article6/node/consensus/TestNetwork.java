package article6.node.consensus;

import article6.contracts.chain.Block;
import article6.contracts.chain.BlockHeader;
import article6.contracts.chain.Certificate;
import article6.contracts.chain.CertifiedBlock;
import article6.contracts.chain.Seal;
import article6.contracts.chain.Validator;
import article6.contracts.chain.ValidatorSet;
import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import article6.contracts.crypto.PrivateKey;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.tuweni.bytes.Bytes;

/** Validators named A, B, C, … in the order of their addresses, and blocks named by a label. */
final class TestNetwork {
  static final Address NOBODY = new Address(Bytes.wrap(new byte[20]));

  final Hash network = Hash.of(text("test network"));
  final ConsensusSettings settings = ConsensusSettings.standard(network);
  final ValidatorSet validators;
  final Electorate electorate;
  final ChainHead genesis;
  private final List<PrivateKey> keys;
  private final Map<Hash, String> labels = new HashMap<>();

  TestNetwork(int size) {
    keys =
        IntStream.range(0, size)
            .mapToObj(i -> PrivateKey.fromSeed("validator " + i))
            .sorted(Comparator.comparing(PrivateKey::address))
            .toList();
    validators =
        new ValidatorSet(keys.stream().map(key -> new Validator("TST", key.publicKey())).toList());
    electorate = new Electorate(validators);
    BlockHeader header =
        new BlockHeader(
            network, 0, Hash.ZERO, 0, NOBODY, Hash.ZERO, Hash.ZERO, validators.hash(), "TEST");
    genesis = new ChainHead(header, Optional.empty(), validators);
  }

  static Bytes text(String text) {
    return Bytes.wrap(text.getBytes(StandardCharsets.UTF_8));
  }

  PrivateKey key(String name) {
    return keys.get(name.charAt(0) - 'A');
  }

  Address address(String name) {
    return key(name).address();
  }

  String name(Address address) {
    int index = validators.addresses().indexOf(address);
    return index < 0 ? "?" : String.valueOf((char) ('A' + index));
  }

  String label(Hash block) {
    return labels.getOrDefault(block, "?");
  }

  /** A block on top of a head, with a label for its only transaction. */
  Block block(ChainHead head, String label, String proposer) {
    BlockHeader header =
        new BlockHeader(
            network,
            head.height() + 1,
            head.hash(),
            head.header().timeMillis() + 1,
            address(proposer),
            Hash.of(text(label)),
            Hash.of(text("state " + label)),
            validators.hash(),
            "TEST");
    Block block = new Block(header, List.of(text(label)));
    labels.put(block.hash(), label);
    return block;
  }

  /** A first block that names other validators for the second height. */
  Block blockBefore(ValidatorSet next, String label) {
    BlockHeader plain = block(genesis, label, "A").header();
    BlockHeader header =
        new BlockHeader(
            network,
            plain.height(),
            plain.parent(),
            plain.timeMillis(),
            plain.proposer(),
            plain.transactionsRoot(),
            plain.stateRoot(),
            next.hash(),
            plain.rulebook());
    return new Block(header, List.of(text(label)));
  }

  Prepare prepare(String sender, At at, Block block) {
    return Prepare.sign(key(sender), network, at.height(), at.round(), block.hash());
  }

  List<Prepare> prepares(int round, Block block, String... senders) {
    At at = new At(block.height(), round);
    return List.of(senders).stream().map(sender -> prepare(sender, at, block)).toList();
  }

  Commit commit(String sender, At at, Block block) {
    return Commit.sign(key(sender), network, at.height(), at.round(), block.hash());
  }

  RoundChange roundChange(String sender, long height, int round, Optional<Lock> lock) {
    return RoundChange.sign(key(sender), network, height, round, lock);
  }

  Proposal proposal(String sender, int round, Block block, Justification justification) {
    return Proposal.sign(key(sender), network, round, block, justification);
  }

  CertifiedBlock certified(int round, Block block, String... sealers) {
    List<Seal> seals =
        List.of(sealers).stream()
            .map(sealer -> commit(sealer, new At(block.height(), round), block).seal())
            .toList();
    return new CertifiedBlock(block, new Certificate(block.height(), round, block.hash(), seals));
  }

  ChainHead headOf(CertifiedBlock final_, ValidatorSet next) {
    return new ChainHead(final_.block().header(), Optional.of(final_.certificate()), next);
  }

  ChainHead headOf(CertifiedBlock final_) {
    return new ChainHead(final_.block().header(), Optional.of(final_.certificate()), validators);
  }
}
