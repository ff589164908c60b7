package article6.contracts.tree;

import article6.contracts.crypto.Hash;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.tuweni.bytes.Bytes;

/** The definition of the state root, written down as it is said, over all keys at once. */
final class NaiveStateTree {
  private NaiveStateTree() {}

  static Hash root(Map<Bytes, Bytes> state) {
    SortedMap<String, Hash> leaves = new TreeMap<>();
    state.forEach(
        (key, value) ->
            leaves.put(
                bits(Hash.of(key)),
                Hash.of(
                    Bytes.concatenate(Bytes.of(3), Hash.of(key).bytes(), Hash.of(value).bytes()))));
    return root("", leaves);
  }

  private static Hash root(String prefix, SortedMap<String, Hash> leaves) {
    SortedMap<String, Hash> below = leaves.subMap(prefix, prefix + "2");
    if (below.isEmpty()) {
      return Hash.ZERO;
    } else if (below.size() == 1) {
      return below.firstEntry().getValue();
    }
    return Hash.of(
        Bytes.concatenate(
            Bytes.of(4), root(prefix + "0", below).bytes(), root(prefix + "1", below).bytes()));
  }

  private static String bits(Hash place) {
    StringBuilder bits = new StringBuilder();
    for (int i = 0; i < place.bytes().size(); i++) {
      String binary = Integer.toBinaryString(place.bytes().get(i) & 0xff);
      bits.append("0".repeat(Byte.SIZE - binary.length())).append(binary);
    }
    return bits.toString();
  }
}
