package article6.contracts.chain;

import article6.contracts.action.OfficerSpec;
import article6.contracts.codec.Added;
import article6.contracts.codec.Codec;
import article6.contracts.codec.CodecException;
import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.LawSettings;
import article6.contracts.domain.NetworkParameters;
import article6.contracts.state.Attestations;
import article6.contracts.state.Change;
import article6.contracts.state.MapState;
import article6.contracts.state.Node;
import article6.contracts.state.Officer;
import article6.contracts.state.Party;
import article6.contracts.state.StateOverlay;
import article6.contracts.state.Tables;
import article6.contracts.tree.PageSource;
import article6.contracts.tree.StateTree;
import article6.contracts.tree.TransactionTree;
import article6.contracts.tree.TreeUpdate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.tuweni.bytes.Bytes;

/**
 * What a network starts from. Its hash is the id of the network: whoever holds the same genesis can
 * check everything else.
 *
 * @param name for people, such as "Switzerland and Thailand"
 * @param rulebook version of the law from the first block on
 * @param startTimeMillis time of the genesis block, milliseconds since 1970-01-01 UTC
 * @param nodes validators and observers with their public keys
 * @param settings what the network decides from the start where the decisions leave it open
 */
public record Genesis(
    String name,
    String rulebook,
    long startTimeMillis,
    NetworkParameters parameters,
    List<FoundingParty> parties,
    List<Node> nodes,
    @Added Optional<LawSettings> settings) {
  /** Some 200 Parties with a dozen officers and a few nodes each fit several times. */
  public static final int BYTES_MAX = 1024 * 1024;

  private static final Codec<Genesis> CODEC = Codec.of(Genesis.class);

  /** Who proposed the genesis block: nobody. */
  private static final Address NOBODY = new Address(Bytes.wrap(new byte[20]));

  /**
   * @throws IllegalArgumentException when no network can start from it
   */
  public Genesis {
    parties = List.copyOf(parties);
    nodes = List.copyOf(nodes);
    requireDistinct(parties.stream().map(FoundingParty::code), "Party");
    requireDistinct(
        Stream.concat(
            nodes.stream().map(node -> node.publicKey().address()),
            parties.stream()
                .flatMap(party -> party.officers().stream())
                .map(officer -> officer.publicKey().address())),
        "key");
    for (Node node : nodes) {
      if (node.validator()
          && parties.stream().noneMatch(party -> party.code().equals(node.party()))) {
        throw new IllegalArgumentException(
            "validator %s belongs to %s, which is no Party of this network"
                .formatted(node.name(), node.party()));
      }
    }
    ValidatorSet.ofNodes(nodes);
  }

  /** A network that leaves the law as it comes. */
  public Genesis(
      String name,
      String rulebook,
      long startTimeMillis,
      NetworkParameters parameters,
      List<FoundingParty> parties,
      List<Node> nodes) {
    this(name, rulebook, startTimeMillis, parameters, parties, nodes, Optional.empty());
  }

  /** The id of the network. */
  public Hash networkId() {
    return Hash.of(encode());
  }

  public Bytes encode() {
    return CODEC.encode(this);
  }

  /**
   * @throws CodecException when the bytes are not a genesis that a network can start from
   */
  public static Genesis decode(Bytes encoded) {
    return CODEC.decode(encoded, BYTES_MAX);
  }

  public ValidatorSet validators() {
    return ValidatorSet.ofNodes(nodes);
  }

  /** Parties, officers and nodes as the state holds them before the first block. */
  public List<Change> stateChanges() {
    StateOverlay state = new StateOverlay(new MapState());
    for (FoundingParty party : parties) {
      Tables.PARTIES.put(
          state,
          party.code(),
          new Party(
              party.code(), party.name(), party.authorisationThreshold(), party.registries(), 0));
      for (OfficerSpec spec : party.officers()) {
        Officer officer =
            new Officer(
                party.code(),
                spec.name(),
                spec.publicKey(),
                spec.roles(),
                true,
                spec.entity(),
                Optional.empty());
        Tables.OFFICERS.put(state, officer.address(), officer);
      }
      party.participation().ifPresent(profile -> Attestations.found(state, party.code(), profile));
    }
    for (Node node : nodes) {
      Tables.NODES.put(state, node.publicKey().address(), node);
    }
    settings.ifPresent(decided -> Tables.SETTINGS.put(state, Tables.WHOLE_NETWORK, decided));
    return state.changes();
  }

  /** The state tree before the first block. */
  public TreeUpdate stateTree() {
    return StateTree.update(PageSource.EMPTY, stateChanges());
  }

  /** The block at height 0: no transactions, and the state that everything starts from. */
  public Block block() {
    BlockHeader header =
        new BlockHeader(
            networkId(),
            0,
            Hash.ZERO,
            startTimeMillis,
            NOBODY,
            TransactionTree.root(List.of()),
            stateTree().root(),
            validators().hash(),
            rulebook);
    return new Block(header, List.of());
  }

  private static void requireDistinct(Stream<?> values, String what) {
    Set<Object> seen = new HashSet<>();
    values.forEach(
        value -> {
          if (!seen.add(value)) {
            throw new IllegalArgumentException("the same %s twice: %s".formatted(what, value));
          }
        });
  }
}
