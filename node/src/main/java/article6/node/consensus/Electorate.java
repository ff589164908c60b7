package article6.node.consensus;

import article6.contracts.chain.Validator;
import article6.contracts.chain.ValidatorSet;
import article6.contracts.crypto.Address;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The validators of one height by their addresses. An address is a hash of the key, and every
 * message asks for some; so they are computed once for a height.
 */
public final class Electorate {
  private final ValidatorSet set;
  private final Map<Address, Validator> byAddress;
  private final List<Address> addresses;

  Electorate(ValidatorSet set) {
    this.set = set;
    Map<Address, Validator> sorted = new TreeMap<>();
    set.validators().forEach(validator -> sorted.put(validator.address(), validator));
    this.byAddress = Collections.unmodifiableMap(sorted);
    this.addresses = List.copyOf(sorted.keySet());
  }

  int size() {
    return addresses.size();
  }

  /** quorum(n) = ⌈2n/3⌉. */
  public int quorum() {
    return set.quorum();
  }

  int faultsTolerated() {
    return set.faultsTolerated();
  }

  Optional<Validator> find(Address address) {
    return Optional.ofNullable(byAddress.get(address));
  }

  boolean contains(Address address) {
    return byAddress.containsKey(address);
  }

  /** Sorted. */
  List<Address> addresses() {
    return addresses;
  }

  /** In the order of their addresses. */
  List<Validator> validators() {
    return set.validators();
  }
}
