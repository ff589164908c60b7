package article6.node.report.bulk;

import article6.contracts.action.Action;
import article6.contracts.action.UnitAction;
import article6.contracts.domain.UnderlyingRange;
import article6.contracts.domain.UnitRange;
import article6.node.json.Json;
import article6.node.json.JsonException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An act as a row of a sheet: of its own kind's where the columns say all of it, else of the sheet
 * of any action, so that a row that is imported again is the same act.
 *
 * @param cells texts, whole numbers and days; empty where there is nothing
 */
record ExportRow(BulkKind kind, List<Optional<Object>> cells) {
  private static final Pattern DOTS = Pattern.compile("\\.");

  static ExportRow of(Action action, Optional<UnitRange> units) {
    BulkKind kind = BulkKind.of(action);
    JsonNode tree = Json.tree(action);
    if (kind == BulkKind.ACTIONS || !saysAll(kind, action, tree)) {
      return new ExportRow(
          BulkKind.ACTIONS, List.of(Optional.of(action.kind()), Optional.of(Json.write(action))));
    }
    List<Optional<Object>> cells = new ArrayList<>();
    for (BulkColumn column : kind.columns()) {
      cells.add(
          column.path().isEmpty()
              ? beside(column.label(), action, units)
              : at(tree, column.path())
                  .map(value -> column.form().write(value))
                  .filter(ExportRow::says));
    }
    return new ExportRow(kind, cells);
  }

  private static boolean says(Object cell) {
    return !cell.equals("");
  }

  /** Whether the columns of the kind alone make the same action again. */
  private static boolean saysAll(BulkKind kind, Action action, JsonNode tree) {
    ObjectNode again = (ObjectNode) kind.skeleton();
    for (BulkColumn column : kind.columns()) {
      if (!column.path().isEmpty()) {
        at(tree, column.path())
            .filter(value -> says(column.form().write(value)))
            .ifPresent(value -> RowAction.put(again, column.path(), value));
      }
    }
    if (action instanceof UnitAction.IssueUnits issue && issue.underlying().isPresent()) {
      again.set("underlying", tree.path("underlying"));
    }
    try {
      return Json.fromTree(Action.class, again).equals(action);
    } catch (JsonException e) {
      return false; // the columns leave out something that it can't be without
    }
  }

  private static Optional<JsonNode> at(JsonNode tree, String path) {
    JsonNode at = tree;
    for (String part : DOTS.split(path, -1)) {
      at = at.isArray() ? at.path(Integer.parseInt(part)) : at.path(part);
    }
    return at.isMissingNode() || at.isNull() ? Optional.empty() : Optional.of(at);
  }

  private static Optional<Object> beside(String label, Action action, Optional<UnitRange> units) {
    Optional<UnderlyingRange> underlying =
        action instanceof UnitAction.IssueUnits issue ? issue.underlying() : Optional.empty();
    return switch (label) {
      case BulkColumns.UNDERLYING_REGISTRY -> underlying.map(UnderlyingRange::registry);
      case BulkColumns.FIRST_UNIT -> underlying.map(UnderlyingRange::firstId);
      case BulkColumns.LAST_UNIT -> underlying.map(UnderlyingRange::lastId);
      case BulkColumns.FIRST_ID -> units.map(UnitRange::firstId);
      case BulkColumns.LAST_ID -> units.map(UnitRange::lastId);
      default -> Optional.empty();
    };
  }
}
