package article6.contracts.tree;

import article6.contracts.codec.Codec;
import article6.contracts.codec.CodecException;
import article6.contracts.crypto.Hash;
import java.util.List;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;

/**
 * What the state tree says about one key, checkable against a state root with nothing else at hand.
 * How many siblings there are is how deep the key's path goes; see {@link StateTree} for the
 * hashes. To check one by hand, start with the hash of what stands at the end of the path and, from
 * the last sibling to the first, hash it with the sibling: the key's bit at that depth says which
 * of the two is left.
 */
public sealed interface StateProof {
  /** A full path: {@value StateTree#DEPTH_MAX} siblings of 33 bytes, another leaf and frames. */
  int BYTES_MAX = 9 * 1024;

  /** Hashes of the subtrees beside the path, from the root downwards. */
  List<Hash> siblings();

  /** The path ends at the leaf of the key itself. */
  record Present(List<Hash> siblings) implements StateProof {
    public Present {
      siblings = checkedPath(siblings);
    }
  }

  /** The path ends where nothing stands: the key is absent. */
  record Vacant(List<Hash> siblings) implements StateProof {
    public Vacant {
      siblings = checkedPath(siblings);
    }
  }

  /**
   * The path ends at the only leaf of its subtree, which is another key's: the key is absent.
   *
   * @param otherKey hash of that other state key
   * @param otherValue hash of its value
   */
  record Taken(Hash otherKey, Hash otherValue, List<Hash> siblings) implements StateProof {
    public Taken {
      siblings = checkedPath(siblings);
    }

    /** It is another key, and its place begins with the same path. */
    private boolean standsInTheWayOf(Hash place) {
      Bytes common = otherKey.bytes().xor(place.bytes());
      int leadingZeroBits = Bytes32.SIZE * Byte.SIZE - common.bitLength();
      return !otherKey.equals(place) && leadingZeroBits >= siblings.size();
    }
  }

  /**
   * Whether this proves that under the given root the key has this value, or none.
   *
   * @param root a state root from a header that is final
   */
  default boolean verify(Hash root, Bytes key, Optional<Bytes> value) {
    TreeHasher hasher = new TreeHasher();
    Hash place = hasher.content(key);
    return switch (this) {
      case Present present ->
          value.isPresent()
              && leadsTo(root, hasher, place, hasher.stateLeaf(place, hasher.content(value.get())));
      case Vacant vacant -> value.isEmpty() && leadsTo(root, hasher, place, Hash.ZERO);
      case Taken taken ->
          value.isEmpty()
              && taken.standsInTheWayOf(place)
              && leadsTo(
                  root, hasher, place, hasher.stateLeaf(taken.otherKey(), taken.otherValue()));
    };
  }

  default Bytes encode() {
    return Codec.of(StateProof.class).encode(this);
  }

  /**
   * @throws CodecException when the bytes are not a proof, or longer than one can be
   */
  static StateProof decode(Bytes encoded) {
    return Codec.of(StateProof.class).decode(encoded, BYTES_MAX);
  }

  private boolean leadsTo(Hash root, TreeHasher hasher, Hash place, Hash end) {
    Hash hash = end;
    for (int depth = siblings().size() - 1; depth >= 0; depth--) {
      Hash sibling = siblings().get(depth);
      hash =
          TreeNode.isRight(place, depth)
              ? hasher.stateInner(sibling, hash)
              : hasher.stateInner(hash, sibling);
    }
    return hash.equals(root);
  }

  private static List<Hash> checkedPath(List<Hash> siblings) {
    if (siblings.size() > StateTree.DEPTH_MAX) {
      throw new IllegalArgumentException(
          "a path of %d siblings, at most %d".formatted(siblings.size(), StateTree.DEPTH_MAX));
    }
    return List.copyOf(siblings);
  }
}
