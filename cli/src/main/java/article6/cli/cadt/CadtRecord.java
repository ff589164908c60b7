package article6.cli.cadt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A record of a table of the Trust.
 *
 * @param table such as aef-t3-actions, which is also the end of its address
 * @param key what it is on the ledger: the same key is the same record, whenever it is pushed
 * @param values by the names of its fields; what the Trust infers itself is not among them
 * @param references fields that hold the id which the Trust gave to another record, by its key
 * @param lacking fields that the Trust requires and nobody has given
 */
record CadtRecord(
    String table,
    String key,
    Map<String, Object> values,
    Map<String, String> references,
    List<String> lacking) {
  CadtRecord {
    values = new LinkedHashMap<>(values);
    references = new LinkedHashMap<>(references);
    lacking = List.copyOf(lacking);
  }

  boolean isComplete() {
    return lacking.isEmpty();
  }
}
