package article6.contracts.chain;

import article6.contracts.codec.Codec;
import article6.contracts.codec.CodecException;
import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import article6.contracts.state.Node;
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;

/** The validators of one height, in the order of their addresses. */
public record ValidatorSet(List<Validator> validators) {
  /** The largest set that can be, with its frames. */
  private static final int BYTES_MAX = 64 * 1024;

  private static final Codec<ValidatorSet> CODEC = Codec.of(ValidatorSet.class);

  public ValidatorSet {
    validators = validators.stream().sorted(Comparator.comparing(Validator::address)).toList();
    if (validators.isEmpty()) {
      throw new IllegalArgumentException("a network needs a validator");
    }
    if (validators.stream().map(Validator::address).distinct().count() != validators.size()) {
      throw new IllegalArgumentException("a validator key stands twice in the set");
    }
  }

  /** Those whose votes count for the block after this state. */
  public static ValidatorSet of(StateView state) {
    return ofNodes(Tables.NODES.all(state));
  }

  static ValidatorSet ofNodes(List<Node> nodes) {
    return new ValidatorSet(
        nodes.stream()
            .filter(Node::validator)
            .map(node -> new Validator(node.party().value(), node.publicKey()))
            .toList());
  }

  public Hash hash() {
    return Hash.of(encode());
  }

  public Bytes encode() {
    return CODEC.encode(this);
  }

  /**
   * @throws CodecException when the bytes are not a set of validators
   */
  public static ValidatorSet decode(Bytes encoded) {
    return CODEC.decode(encoded, BYTES_MAX);
  }

  public int size() {
    return validators.size();
  }

  /** quorum(n) = ⌈2n/3⌉ distinct validators; for two of them both. */
  public int quorum() {
    return (2 * size() + 2) / 3;
  }

  /** How many of them may fail in any way: f = ⌊(n−1)/3⌋. */
  public int faultsTolerated() {
    return (size() - 1) / 3;
  }

  public Optional<Validator> find(Address address) {
    return validators.stream().filter(validator -> validator.address().equals(address)).findFirst();
  }

  public boolean contains(Address address) {
    return find(address).isPresent();
  }

  public List<Address> addresses() {
    return validators.stream().map(Validator::address).toList();
  }
}
