package article6.cli.cadt;

import article6.contracts.crypto.Hash;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Stages records in their order; what lacks something is left out with all that hangs on it. */
final class CadtPush {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final CadtClient client;
  private final CadtPushed pushed;
  private final Set<String> leftOut = new HashSet<>();
  private int staged;
  private int changed;
  private int same;
  private final List<String> lacking = new ArrayList<>();

  /**
   * @param staged new records, changed ones, and those that were there
   * @param lacking records that were left out, with what they lack
   */
  record Result(int staged, int changed, int same, List<String> lacking) {}

  CadtPush(CadtClient client, CadtPushed pushed) {
    this.client = client;
    this.pushed = pushed;
  }

  Result push(List<CadtRecord> records) throws IOException, InterruptedException {
    for (CadtRecord record : records) {
      push(record);
    }
    return new Result(staged, changed, same, List.copyOf(lacking));
  }

  private void push(CadtRecord record) throws IOException, InterruptedException {
    List<String> missing = new ArrayList<>(record.lacking());
    ObjectNode body = JSON.createObjectNode();
    record.values().forEach((name, value) -> body.set(name, JSON.valueToTree(value)));
    for (Map.Entry<String, String> reference : record.references().entrySet()) {
      Optional<String> id =
          leftOut.contains(reference.getValue())
              ? Optional.empty()
              : pushed.find(reference.getValue()).map(CadtPushed.Entry::id);
      if (id.isPresent()) {
        body.put(reference.getKey(), id.get());
      } else if (!isOptional(reference.getKey(), record.table())) {
        missing.add(reference.getKey());
      }
    }
    if (!missing.isEmpty()) {
      leftOut.add(record.key());
      lacking.add(record.table() + " " + record.key() + ": " + String.join(", ", missing));
      return;
    }
    stage(record, body);
  }

  /** Tables 3 and 4 can't be without an authorization; all other references of AEF tables may. */
  private static boolean isOptional(String field, String table) {
    return table.startsWith("aef-")
        && !(field.equals("cadTrustAefT2AuthorizationsId")
            && (table.equals(CadtTables.ACTIONS) || table.equals(CadtTables.HOLDINGS)));
  }

  private void stage(CadtRecord record, JsonNode body) throws IOException, InterruptedException {
    Hash content = CadtPushed.digest(body.toString());
    Optional<CadtPushed.Entry> before = pushed.find(record.key());
    if (before.filter(it -> it.content().equals(content)).isPresent()) {
      same++;
    } else if (before.isPresent()) {
      client.restage(record.table(), before.get().id(), body);
      pushed.note(record.key(), before.get().id(), content);
      changed++;
    } else {
      pushed.note(record.key(), client.stage(record.table(), body), content);
      staged++;
    }
  }
}
