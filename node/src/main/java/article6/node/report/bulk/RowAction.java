package article6.node.report.bulk;

import article6.contracts.action.Action;
import article6.contracts.domain.UnderlyingRange;
import article6.contracts.domain.UnderlyingSerials;
import article6.contracts.domain.UnitRange;
import article6.node.json.Json;
import article6.node.json.JsonException;
import article6.node.report.filed.RowFields;
import article6.node.report.finding.FindingCode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the action that a row stands for; what is wrong the row then knows. */
final class RowAction {
  private static final Pattern DOTS = Pattern.compile("\\.");
  private static final Pattern INDEX = Pattern.compile("\\[([0-9]+)]");
  private static final String PLACE = "action.";

  private final BulkKind kind;
  private final Optional<SerialForm> block;

  /**
   * @param block how the file writes a block of serials; empty for ends at the end of the text
   */
  RowAction(BulkKind kind, Optional<SerialForm> block) {
    this.kind = kind;
    this.block = block;
  }

  Optional<Action> read(RowFields row) {
    if (kind == BulkKind.ACTIONS) {
      return anyAction(row);
    }
    ObjectNode action = (ObjectNode) kind.skeleton();
    for (BulkColumn column : kind.columns()) {
      if (!column.path().isEmpty()) {
        Optional<JsonNode> value = column.form().read(row, column.label());
        if (value.isPresent()) {
          put(action, column.path(), value.get());
        } else if (column.required()) {
          row.missing(column.label(), FindingCode.REQUIRED_MISSING);
        }
      }
    }
    if (kind == BulkKind.ISSUANCES) {
      underlying(row, action);
    }
    return row.failed() ? Optional.empty() : typed(row, action);
  }

  /** The ids that the file says the units have. */
  Optional<UnitRange> expected(RowFields row) {
    if (kind != BulkKind.ISSUANCES || !row.filled(BulkColumns.FIRST_ID)) {
      return Optional.empty();
    }
    String first = row.text(BulkColumns.FIRST_ID);
    String last = row.text(BulkColumns.LAST_ID);
    try {
      return Optional.of(UnitRange.parse(first, last.isEmpty() ? first : last));
    } catch (IllegalArgumentException e) {
      row.fail(FindingCode.FORM_WRONG, BulkColumns.FIRST_ID, first, "CA0001-GHA01-GHA-1-2021");
      return Optional.empty();
    }
  }

  static void put(ObjectNode action, String path, JsonNode value) {
    String[] parts = DOTS.split(path, -1);
    JsonNode at = action;
    StringBuilder walked = new StringBuilder();
    for (int i = 0; i < parts.length - 1; i++) {
      walked.append(i == 0 ? "" : ".").append(parts[i]);
      JsonNode next =
          at instanceof ArrayNode list ? list.get(Integer.parseInt(parts[i])) : at.get(parts[i]);
      if (next == null) {
        next = BulkSkeletons.group(walked.toString());
        ((ObjectNode) at).set(parts[i], next);
      }
      at = next;
    }
    ((ObjectNode) at).set(parts[parts.length - 1], value);
  }

  private Optional<Action> typed(RowFields row, JsonNode action) {
    try {
      return Optional.of(Json.fromTree(Action.class, action, "action"));
    } catch (JsonException e) {
      BulkColumn column = column(e.place());
      String text = row.text(column.label());
      row.fail(
          text.isEmpty() ? FindingCode.CONDITIONAL_MISSING : FindingCode.ROW_VALUE_REFUSED,
          column.label(),
          text,
          String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  /** The column that a place in the action comes from, or one of the same part of it. */
  private BulkColumn column(String place) {
    String path = INDEX.matcher(place).replaceAll(".$1");
    String within = path.startsWith(PLACE) ? path.substring(PLACE.length()) : path;
    while (!within.isEmpty()) {
      for (BulkColumn column : kind.columns()) {
        if (column.path().equals(within) || column.path().startsWith(within + ".")) {
          return column;
        }
      }
      within = within.substring(0, Math.max(0, within.lastIndexOf('.')));
    }
    return kind.columns().getFirst();
  }

  private void underlying(RowFields row, ObjectNode action) {
    boolean hasBlock = row.filled(BulkColumns.SERIAL_BLOCK);
    boolean hasUnits = row.filled(BulkColumns.FIRST_UNIT);
    if (hasBlock || hasUnits) {
      String registry =
          row.required(BulkColumns.UNDERLYING_REGISTRY, FindingCode.CONDITIONAL_MISSING);
      if (!registry.isEmpty()) {
        range(row, registry, hasBlock)
            .ifPresent(
                range -> {
                  action.set("underlying", Json.tree(range));
                  if (!row.filled(BulkColumns.QUANTITY)) {
                    action.put("quantity", range.quantity());
                  }
                });
      }
    } else if (!row.filled(BulkColumns.QUANTITY)) {
      row.missing(BulkColumns.QUANTITY, FindingCode.REQUIRED_MISSING);
    }
  }

  private Optional<UnderlyingRange> range(RowFields row, String registry, boolean hasBlock) {
    String label = hasBlock ? BulkColumns.SERIAL_BLOCK : BulkColumns.FIRST_UNIT;
    String text = row.text(label);
    try {
      if (!hasBlock) {
        String last = row.text(BulkColumns.LAST_UNIT);
        return Optional.of(UnderlyingSerials.parse(registry, text, last.isEmpty() ? text : last));
      }
      if (block.isEmpty()) {
        return Optional.of(UnderlyingSerials.parseBlock(registry, text));
      }
      Optional<UnderlyingRange> range = block.get().block(registry, text);
      if (range.isEmpty()) {
        row.fail(FindingCode.FORM_WRONG, label, text, block.get().toString());
      }
      return range;
    } catch (IllegalArgumentException e) {
      row.fail(FindingCode.ROW_VALUE_REFUSED, label, text, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private static Optional<Action> anyAction(RowFields row) {
    String type = row.required(BulkColumns.TYPE);
    String json = row.required(BulkColumns.ACTION);
    if (row.failed()) {
      return Optional.empty();
    }
    try {
      Action action = Json.read(Action.class, json);
      if (!action.kind().equals(type)) {
        row.fail(FindingCode.ROW_VALUE_REFUSED, BulkColumns.TYPE, type, action.kind());
        return Optional.empty();
      }
      return Optional.of(action);
    } catch (JsonException e) {
      row.fail(
          FindingCode.ROW_VALUE_REFUSED, BulkColumns.ACTION, json, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  /** Columns that a mapping has to give, or the kind's own labels have to have. */
  static List<String> requiredLabels(BulkKind kind) {
    return kind.columns().stream().filter(BulkColumn::required).map(BulkColumn::label).toList();
  }
}
