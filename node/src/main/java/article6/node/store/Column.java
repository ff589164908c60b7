package article6.node.store;

import java.nio.charset.StandardCharsets;

/** The column families that every store has. Indexes have one each besides these. */
enum Column {
  /** RocksDB insists on one of this name: format, network, head. */
  META("default"),
  /** State key to value, latest only. */
  STATE("state"),
  /** Page of the state tree to its nodes, latest only. */
  TREE("tree"),
  /** Height to certified block. */
  BLOCKS("blocks"),
  /** Height to sealed header. */
  HEADERS("headers"),
  /** Block hash to height. */
  HEIGHTS("heights"),
  /** Transaction hash to its place. */
  TRANSACTIONS("transactions"),
  /** What consensus must not forget. */
  JOURNAL("journal");

  private static final String INDEX_PREFIX = "index.";

  private final String family;

  Column(String family) {
    this.family = family;
  }

  String family() {
    return family;
  }

  static String family(Index index) {
    return INDEX_PREFIX + index.name();
  }

  static byte[] bytes(String family) {
    return family.getBytes(StandardCharsets.UTF_8);
  }
}
